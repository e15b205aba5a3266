"""What the simulator's window says, in English and 简体中文; a tool for showing, outside the station's translations."""

from collections.abc import Mapping

from handset.simulator.wallet import Refusal

CHINESE: Mapping[str, str] = {
    "Paybell simulator": "Paybell 模拟器",
    "The customer scans the display and pays. The platform tells the merchant's phone. The phone tells the till.": (
        "顾客扫码付款 → 支付平台通知商家的手机 → 手机告诉收银台。"
    ),
    "1  Customer's phone": "1  顾客的手机",
    "2  Merchant's phone": "2  商家的手机",
    "Scans the code on the customer display": "扫描顾客屏上的收款码",
    "Hears of the payment, tells the till by Bluetooth": "收到到账通知，再用蓝牙告诉收银台",
    "Try": "试一试",
    "What can go wrong in a shop, at a click": "店里可能出的状况，一点就来",
    "Wallet": "钱包",
    "Scan": "扫一扫",
    "Charge a sale at the till, then scan the customer display.": "先在收银台结账，再扫顾客屏上的码。",
    "Pay": "付款",
    "Cancel": "取消",
    "Amount": "金额",
    "The code asks for this amount": "收款码里已有金额",
    "Scanned": "已扫描",
    "Paid": "付款成功",
    "{wallet} now tells the merchant's phone.": "{wallet}正在通知商家的手机。",
    "Scan the next": "再扫一次",
    "Notices": "通知",
    "No notice yet. Payments to the shop appear here first.": "还没有通知。付给本店的钱，会先在这里出现。",
    "Till connected": "已连接收银台",
    "Looking for the till": "正在寻找收银台",
    "Out of range": "不在范围内",
    "Restarting": "正在重启",
    "waiting": "待发送",
    "at the till ✓": "已到收银台 ✓",
    "stays on this phone": "只留在手机上",
    "{count} waiting to be sent": "{count} 条待发送",
    "nothing waits to be sent": "没有待发送的通知",
    "Carry it out of range": "带出蓝牙范围",
    "Bring it back": "带回来",
    "Restart the phone": "重启手机",
    "Send junk": "发无关通知",
    "Ten payments at once": "同时付十笔",
    "Notices wait on the phone, nothing is lost": "通知留在手机上，一条不丢",
    "They follow, in order, each once": "随后按顺序补上，一条不重",
    "What waits survives the restart": "待发送的通知重启后还在",
    "Spending, chats, advertisements: no ring": "支出、聊天、广告：不响铃",
    "Ten customers in the same moment": "十位顾客同一刻付款",
    "Another app": "其他应用",
    Refusal.NO_CODE: "没有看到收款码。请先在收银台结账，让顾客屏显示收款码。",
    Refusal.SEVERAL_CODES: "看到不止一个收款码，请一次只显示一个。",
    Refusal.FOREIGN_CODE: "这部手机上没有能付这个码的钱包。",
    Refusal.NOTHING_SCANNED: "请先扫码。",
    Refusal.NO_AMOUNT: "请输入金额。",
    Refusal.NOT_A_NUMBER: "金额应是数字，例如 12.50。",
    Refusal.TOO_FINE: "最小单位是 0.01。",
    Refusal.NOTHING_TO_PAY: "金额必须大于零。",
    Refusal.TOO_MUCH: "单笔最多 50,000.00。",
}


class Words:
    """Sentences in one language: `en`, or `zh` in any spelling such as `zh_CN`. English is the key of each."""

    def __init__(self, language: str) -> None:
        self.chinese = language.lower().startswith("zh")

    def __call__(self, english: str, **parts: object) -> str:
        return (CHINESE[english] if self.chinese else english).format(**parts)
