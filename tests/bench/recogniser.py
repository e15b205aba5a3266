"""How long a verdict takes: `python -m tests.bench.recogniser`."""

from time import perf_counter

from app.platforms.recogniser import Recogniser
from app.platforms.registry import Registry

ROUNDS = 200
LIMIT = 4096
"""UTF-8 bytes, as the link bounds a message."""


def _filled(seed: str, size: int) -> str:
    return (seed * (size // len(seed.encode()) + 1)).encode()[:size].decode("utf-8", "ignore")


TEXTS = {
    "payment": "微信支付收款8.88元",
    "plain": "啊",
    "receipts": "成功收款8.88元 ",
    "commas": "收款，1",
    "names": "向你付款",
    "brackets": "(1",
    "remarks": "备注:5元\n",
    "digits": "1",
    "spaced": "111 ",
    "signs": "CNY ",
    "letters": "a1",
    "marks": "-",
}


def _milliseconds(recogniser: Recogniser, text: str) -> float:
    recogniser.recognise("com.tencent.mm", "微信支付", text)
    start = perf_counter()
    for _ in range(ROUNDS):
        recogniser.recognise("com.tencent.mm", "微信支付", text)
    return (perf_counter() - start) / ROUNDS * 1000


def main() -> None:
    start = perf_counter()
    registry = Registry()
    loaded = perf_counter()
    registry.prepare()
    print(f"loading {(loaded - start) * 1000:.1f} ms, preparing {(perf_counter() - loaded) * 1000:.1f} ms")
    recogniser = Recogniser(registry)
    print(f"{'text':10} {'short ms':>9} {'4 KiB ms':>9} {'64 KiB ms':>10} {'64/4':>6}")
    for name, seed in TEXTS.items():
        short, full, long = (
            _milliseconds(recogniser, f"收款1元 {_filled(seed, size)}") for size in (len(seed), LIMIT, 16 * LIMIT)
        )
        print(f"{name:10} {short:9.3f} {full:9.3f} {long:10.3f} {long / full:6.1f}")


if __name__ == "__main__":
    main()
