"""A notice's writing, brought to one plain form before anything is read in it.

One character stays one character, except those that are never seen: these go. Only forms that mean the same in every
notice are joined (full-width, spaces, traditional characters of the money words); NFKC as a whole would also turn `²`,
`①` and `𝟏` into digits, and a nickname could then write an amount.
"""

import re2

# Unicode 16, DerivedCoreProperties: Default_Ignorable_Code_Point, and the format characters (Cf) outside it.
_UNSEEN = (
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x0600, 0x0605), (0x061C, 0x061C), (0x06DD, 0x06DD), (0x070F, 0x070F),
    (0x0890, 0x0891), (0x08E2, 0x08E2), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x206F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0x110BD, 0x110BD), (0x110CD, 0x110CD), (0x13430, 0x1343F),
    (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip
_NARROW_SPACES = "\u00a0\u2007\u2008\u2009\u200a\u202f"
_SPACES = "\t\v\f\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u205f\u3000"
_TRADITIONAL = (
    "賬帳轉錢額單戶號給應會員碼賞讚進發請確認領優減積現費還財總計筆個過掃為億萬來買賣寶餘點擊"
    "說備註敗銷關閉幣圓塊貸獎勵獲贈紅終經營實際貨網銀項動變隨間對從報統週時預訂滿禮處無題連"
)
_SIMPLIFIED = (
    "账账转钱额单户号给应会员码赏赞进发请确认领优减积现费还财总计笔个过扫为亿万来买卖宝余点击"
    "说备注败销关闭币圆块贷奖励获赠红终经营实际货网银项动变随间对从报统周时预订满礼处无题连"
)
# What stays as it is has its entry too: `str.translate` is ten times slower over characters it has to miss.
_ASCII, _HAN = range(0x20, 0x7F), range(0x4E00, 0xA000)
_OVERRIDES = ("\u202d", "\u202e")
_WIDE_GROUPING = re2.compile("([０-９])，([０-９])")


def _plain_forms() -> dict[int, str | None]:
    forms: dict[int, str | None] = {code: chr(code) for code in (*_ASCII, *_HAN)}
    forms |= dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " ")
    forms |= {code: None for first, last in _UNSEEN for code in range(first, last + 1)}
    forms |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    forms |= {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if code != ord("，")}
    forms |= {ord(space): "\u00a0" for space in _NARROW_SPACES} | {ord(space): " " for space in _SPACES}
    forms |= dict(zip(map(ord, _TRADITIONAL), _SIMPLIFIED, strict=True))
    forms |= dict.fromkeys(map(ord, "\n\u0085\u2028\u2029"), "\n")
    return forms | {ord("￥"): "¥", ord("﹩"): "$", ord("￡"): "£", ord("￦"): "₩", ord("〔"): "(", ord("〕"): ")"}


_PLAIN = _plain_forms()
_UNSEEN_ONLY = {code: form for code, form in _PLAIN.items() if form is None or form == "\ufffd"}


def plain(writing: str) -> str:
    """`writing` in its plain form. A full-width comma is a thousands separator among full-width digits alone."""
    if "，" in writing:
        writing = _WIDE_GROUPING.sub("\\1,\\2", writing.translate(_UNSEEN_ONLY))
    return writing.translate(_PLAIN)


def is_reordered(writing: str) -> bool:
    """Whether it holds a directional override, with which the digits shown are not in the order of those written."""
    return any(mark in writing for mark in _OVERRIDES)
