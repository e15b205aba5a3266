"""How long a search takes at 50,000 goods, beside the least it could take: `python -m tests.bench.product_search`.

The floor is one `in` over as many strings. The target is 50 ms for any search.
"""

import random
from collections.abc import Callable
from time import perf_counter

from app.domain.gtin import check_digit
from app.domain.money import Money
from app.domain.product import Product
from app.services.product_search import ProductSearch

GOODS = 50_000
ROUNDS = 7
MAKERS = [
    "农夫", "康师傅", "统一", "可口", "百事", "娃哈哈", "伊利", "蒙牛",
    "旺旺", "三只松鼠", "乐事", "重庆", "长城", "青岛", "雪花", "Lipton",
    "Nestlé",
]  # fmt: skip
THINGS = [
    "山泉", "可乐", "红茶", "绿茶", "牛奶", "酸奶", "饼干", "薯片",
    "方便面", "火锅底料", "啤酒", "矿泉水", "面包", "蛋糕", "巧克力", "Cracker",
]  # fmt: skip
KINDS = ["原味", "草莓", "香辣", "500ml", "1.5L", "250g", "大包", "小包", "经典", "特价"]
TYPED = {
    "nothing": "", "one character": "山", "part of a name": "火锅底", "two words": "可乐 500", "one letter": "s",
    "first letters": "nfsq", "inner letters": "hgdl", "spelled out": "chongqinghuoguo", "not to the end": "nongfushanq",
    "barcode": "6900000000779", "part of a barcode": "69000001", "nowhere": "xyzzy",
    "nowhere, long": "zhengzhongzhuang",
}  # fmt: skip


def goods() -> list[Product]:
    dice = random.Random(50_000)
    made = []
    for number in range(GOODS):
        body = f"69{number:010}"
        name = f"{dice.choice(MAKERS)}{dice.choice(THINGS)}{dice.choice(KINDS)}{number % 997}"
        barcode, favourite = body + check_digit(body), number % 2000 == 0
        made.append(Product(f"{number:016x}", name, Money(number, "CNY"), barcode=barcode, favourite=favourite))
    return made


def milliseconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of some rounds, of which the first is not counted."""
    work()
    took = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        took.append(perf_counter() - start)
    return sorted(took)[rounds // 2] * 1000


def main() -> None:
    products = goods()
    start = perf_counter()
    search = ProductSearch(products)
    made = perf_counter() - start
    names = [product.name for product in products]
    floor = milliseconds(lambda: [name for name in names if "火锅底料9999" in name])
    change = milliseconds(lambda: search.put([products[77]]))
    print(f"{GOODS} goods: index {made:.2f} s, one change {change:.2f} ms, floor {floor:.2f} ms")
    print(f"{'typed':18} {'found':>5} {'ms':>8} {'of the floor':>13}")
    for what, typed in TYPED.items():
        took = milliseconds(lambda typed=typed: search.find(typed))  # type: ignore[misc]  # bound at once
        print(f"{what:18} {len(search.find(typed)):5} {took:8.2f} {took / floor:13.2f}")


if __name__ == "__main__":
    main()
