"""What the files say, in English and in Chinese. Qt's translations are out of reach here: the back end has no Qt."""

from typing import Literal, TypeAlias

from app.domain.tender import TenderKind
from app.exports.movements import Means
from app.exports.takings import Takings

Language: TypeAlias = Literal["en", "zh_CN"]

_CHINESE = {
    "day": "营业日",
    "recorded": "入账时间",
    "made": "付款时间",
    "kind": "类别",
    "paid with": "支付方式",
    "amount": "金额",
    "currency": "币种",
    "payer": "付款人",
    "note": "备注",
    "late": "迟到",
    "sale": "销售",
    "person": "收银员",
    "id": "编号",
    "payment": "收款",
    "refund": "退款",
    "yes": "是",
    "no": "否",
    "cash": "现金",
    "card": "刷卡",
    "other": "其他",
    "wallet": "钱包",
    "from": "起",
    "to": "止",
    "received": "收入",
    "given back": "退回",
    "net": "净额",
    "payments": "笔数",
    "refunds": "退款笔数",
    "total": "合计",
    "Summary": "汇总",
    "through": "至",
    "Takings": "收款报表",
    "Totals": "合计",
    "Nothing came and nothing went back.": "没有收款，也没有退款。",
    "Received by hour": "各小时收款",
    "Received by day": "每日收款",
    "Received by month": "每月收款",
    "Received by means": "各支付方式收款",
    "Day ends": "日结",
    "discounts": "优惠",
    "unmatched": "未对上",
    "under way": "途中用时",
    "under way, from the phone to the ledger: half took at most, the slowest took; late ones left out": (
        "途中用时：从手机到账本，半数不超过前者，最慢为后者；迟到的不计"
    ),
    "Cash in the drawer": "钱箱现金",
    "float": "备用金",
    "expected": "应有",
    "counted": "清点现金",
    "difference": "差额",
    "ended by": "日结人",
    "corrected": "已更正",
}


def said(words: str, language: Language) -> str:
    """`words`, which are English, in `language`."""
    return _CHINESE[words] if language == "zh_CN" else words


def means_name(means: Means, takings: Takings, language: Language) -> str:
    """What the shop calls it; a platform that is not known any more keeps its key."""
    if means.tender is not TenderKind.WALLET:
        return said(means.tender.value, language)
    platform = takings.platforms.get(means.platform)
    if platform is None:
        return means.platform or said("wallet", language)
    return platform.name_zh if language == "zh_CN" else platform.name_en
