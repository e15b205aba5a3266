"""What a reconciliation says, in English and in Chinese."""

from app.statements.reconcile import Reconciliation
from app.statements.statement import CHINA, Language, Period

_CHINESE = {
    "result": "结果",
    "time in ledger": "账本时间",
    "amount in ledger": "账本金额",
    "payer": "付款人",
    "id in ledger": "账本编号",
    "time in statement": "账单时间",
    "amount in statement": "账单金额",
    "fee": "手续费",
    "counterparty": "交易对方",
    "order": "单号",
    "status": "状态",
    "file": "文件",
    "row": "行号",
    "amount differs": "金额不符",
    "only in ledger": "仅账本有",
    "only in statement": "仅账单有",
    "refund only in ledger": "退款仅账本有",
    "refund only in statement": "退款仅账单有",
    "agrees": "一致",
    "refund agrees": "退款一致",
    "outside the statement's time": "不在账单时间内",
    "other": "其他（非收款）",
    "problem": "问题",
    "payments in ledger": "账本收款合计",
    "receipts in statement": "账单收款合计",
    "refunds in ledger": "账本退款合计",
    "refunds in statement": "账单退款合计",
    "fees": "手续费合计",
}


def said(words: str, language: Language) -> str:
    """`words`, which are English, in `language`."""
    return _CHINESE[words] if language == "zh_CN" else words


def summary(found: Reconciliation, language: Language) -> tuple[str, ...]:
    """A sentence for each class of what was found that is not empty, the most pressing first, then the sums."""
    counts = {
        "only_in_ledger": len(found.payments.only_in_ledger),
        "only_in_statement": len(found.payments.only_in_statement),
        "amounts_differ": len(found.amounts_differ),
        "refunds_only_in_ledger": len(found.refunds.only_in_ledger),
        "refunds_only_in_statement": len(found.refunds.only_in_statement),
        "problems": found.problem_count,
        "matched": len(found.payments.matched),
        "refunds_matched": len(found.refunds.matched),
    }
    sentences = _SENTENCES[language]
    return (
        _span(found.period, language),
        *(sentences[name].format(count) for name, count in counts.items() if count),
        sentences["sums"].format(found.ledger_total.text, found.statement_total.text, found.fees.text),
        sentences["agrees" if found.agrees else "differs"],
    )


_SENTENCES: dict[Language, dict[str, str]] = {
    "en": {
        "only_in_ledger": "Notices for which no money is in the statement: {}.",
        "only_in_statement": "Receipts in the statement that no notice told of: {}.",
        "amounts_differ": "Payments of one payer and one time but of two amounts: {}.",
        "refunds_only_in_ledger": "Refunds recorded here that are not in the statement: {}.",
        "refunds_only_in_statement": "Refunds in the statement that were not recorded here: {}.",
        "problems": "Rows or totals of the statement that could not be read or are not right: {}.",
        "matched": "Payments that agree: {}.",
        "refunds_matched": "Refunds that agree: {}.",
        "sums": "Ledger {}, statement {}, fees {} yuan.",
        "agrees": "Ledger and statement agree.",
        "differs": "Ledger and statement do NOT agree.",
        "no_rows": "The statement has no rows.",
        "span": "From {:%Y-%m-%d %H:%M:%S} to {:%Y-%m-%d %H:%M:%S}, China Standard Time.",
    },
    "zh_CN": {
        "only_in_ledger": "有通知、但账单里没有这笔钱：{} 笔。",
        "only_in_statement": "账单里有收款、但没有收到通知：{} 笔。",
        "amounts_differ": "付款人和时间相同、但金额不符：{} 笔。",
        "refunds_only_in_ledger": "本机记了退款、但账单里没有：{} 笔。",
        "refunds_only_in_statement": "账单里有退款、但本机没有记录：{} 笔。",
        "problems": "账单中无法读取或合计不符之处：{} 处。",
        "matched": "一致的收款：{} 笔。",
        "refunds_matched": "一致的退款：{} 笔。",
        "sums": "账本 {} 元，账单 {} 元，手续费 {} 元。",
        "agrees": "账本与账单一致。",
        "differs": "账本与账单不一致。",
        "no_rows": "账单里没有记录。",
        "span": "时间：{:%Y-%m-%d %H:%M:%S} 至 {:%Y-%m-%d %H:%M:%S}（北京时间）。",
    },
}


def _span(period: Period | None, language: Language) -> str:
    if period is None:
        return _SENTENCES[language]["no_rows"]
    return _SENTENCES[language]["span"].format(period.start.astimezone(CHINA), period.end.astimezone(CHINA))
