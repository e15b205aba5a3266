"""The till: what the cashier sees and presses all day."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.codes.picture import Matrix
from app.domain.business_day import business_day, clock_time
from app.domain.events import DayBegan
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.person import Deed
from app.domain.phone import PhoneKind
from app.domain.platform import Platform
from app.domain.product import Product
from app.domain.refund import Refund
from app.domain.totals import DayTotals
from app.domain.trouble import LedgerTrouble
from app.platforms.teaching import Refusal
from app.services.ports import TrayNotice
from app.settings import Settings, SettingsChanged
from app.ui.cashier.bottom_bar import BottomBar
from app.ui.cashier.customer_panel import CustomerPanel
from app.ui.cashier.day_header import DayHeader
from app.ui.cashier.keys import TillAct, act_of
from app.ui.cashier.message_line import Weight
from app.ui.cashier.news import News, TillParts
from app.ui.cashier.payments_column import PaymentsColumn
from app.ui.cashier.sale_pane import SalePane
from app.ui.cashier.selling_sheets import SellingSheets
from app.ui.cashier.sheets import SHEET_WISHES, Sheets
from app.ui.goods.product_words import other_currency_words
from app.ui.icons import app_icon
from app.ui.look import DRAWN_FOR, Look, dress, scale_for
from app.ui.outside_text import isolated
from app.ui.sentences import ledger_sentence, refund_recorded_sentence
from app.ui.signals import StationSignals
from app.ui.teaching_words import refusal_sentence
from app.ui.theme import THEMES

SMALLEST = QSize(900, 508)
"""1366x768 at a system scaling of 150 %."""
AskFirst = Callable[[Deed, Callable[[str], None]], None]
"""Does what it is given when whoever is at the till may, or an owner allows it; see `CashierWindow.ask_first`."""
LOW, NARROW = 640, 1180
"""Windows under these sizes, in pixels of the look, show fewer words."""


class CashierWindow(QMainWindow):
    """Hears what happened from the station's signals; what the cashier wishes goes up as signals of its own."""

    line_added = Signal(object)
    line_removed = Signal(int)
    charge_requested = Signal()
    charge_undone = Signal()
    sale_cancelled = Signal()
    code_wanted = Signal(object)
    """The CollectionCode that the customer's display shall hold."""
    replay_requested = Signal()
    mute_requested = Signal(bool)
    notice_looked_at = Signal(object)
    teaching_requested = Signal(object, bool)
    notice_explained = Signal(object, object)
    notice_decided = Signal(object)
    same_payment_answered = Signal(object, object)
    same_payment_undone = Signal(object)
    person_asked_for = Signal()
    """Somebody wants to sign in or out."""
    day_end_requested = Signal()
    past_payments_requested = Signal()
    settings_saved = Signal(object)
    sound_tried = Signal(str)
    display_tried = Signal(object)
    pairing_requested = Signal()
    iphone_pairing_requested = Signal()
    iphone_compared = Signal(bool)
    """Whether the iPhone shows the number that stands on the sheet."""
    pairing_given_up = Signal()
    phone_revoked = Signal(str)
    payment_painted = Signal(object)
    """A NoticeId, once, after the payment's amount was painted."""

    def __init__(self, signals: StationSignals, settings: Settings, platforms: Mapping[str, Platform]) -> None:
        super().__init__()
        self._settings = settings
        self._look: Look | None = None
        self._painted: set[NoticeId] = set()
        self.ask_first: AskFirst = lambda _deed, do: do("")
        """What stands before everything that may need the owner; it hands on the id of the owner who allowed it."""
        self.header = DayHeader(settings.shop_name, settings.currency)
        self.sale = SalePane(settings.currency, platforms)
        self.payments = PaymentsColumn(platforms)
        self.bar = BottomBar()
        self.sheets = Sheets(self, platforms)
        self._news = News(TillParts(self.header, self.sale, self.payments, self.bar, self.sheets), platforms, self)
        self._customer = CustomerPanel()
        self.selling = SellingSheets(self, platforms)
        self.deeds = self._what_keys_do()
        self._lay_out()
        self._pass_wishes_up()
        self._news.listen(signals)
        signals.settings_changed.connect(self._on_settings_changed)
        signals.day_began.connect(self._on_day_began)
        self.bar.show_muted(settings.muted)
        self.sale.show_sale(None)
        self.sale.awaited.show_codes(settings.codes)
        self._dress()

    def show_day(self, totals: DayTotals, payments: Sequence[Payment], tray: Sequence[TrayNotice]) -> None:
        """What stood in the ledger at the start; `payments` are newest first, the tray oldest first."""
        self._painted.clear()
        self._news.show_day(totals, payments, tray)

    def set_customer_panel(self, widget: QWidget | None) -> None:
        """Show the customer's view inside the till, for a shop with one screen; None gives it back."""
        self._customer.show_view(widget)
        self._fit()

    def show_pairing(self, uri: str, matrix: Matrix) -> None:
        self.sheets.show_pairing(uri, matrix)

    def show_key_place(self, is_keychain: bool) -> None:
        self.sheets.show_key_place(is_keychain)

    def show_unknown_barcode(self, text: str) -> None:
        """Something was scanned that nobody has entered as a good."""
        words = self.tr("No good has the barcode {text}. Key in its price, or add it in Settings, Goods.")
        self.bar.messages.tell_news(lambda: words.format(text=isolated(text)), Weight.WARNING)

    def show_other_currency(self, product: Product) -> None:
        """A good was scanned or picked that is priced in another currency than the shop sells in."""
        self.bar.messages.tell_news(lambda: other_currency_words(product, self._settings.currency), Weight.WARNING)

    def show_ledger_trouble(self, trouble: LedgerTrouble, detail: str) -> None:
        """A wish of the cashier's was not fulfilled, because the ledger could not be written or read."""
        self.bar.messages.tell_news(lambda: ledger_sentence(trouble, detail), Weight.WARNING)

    def show_refund_done(self, refund: Refund) -> None:
        self.selling.close_refund()
        self.bar.messages.tell_news(lambda: refund_recorded_sentence(refund))

    def show_not_given(self) -> None:
        """A payment could not be put on the sale that was chosen for it."""
        self.bar.messages.tell_news(
            lambda: self.tr("That payment cannot stand on that sale any more. Open it again and choose anew."),
            Weight.WARNING,
        )

    def show_not_teachable(self, refusal: Refusal) -> None:
        self.bar.messages.tell_news(lambda: refusal_sentence(refusal), Weight.WARNING)

    def show_not_remembered(self, why: str) -> None:
        """It is recorded all the same."""
        words = self.tr("Recorded, but it could not be remembered: {why}")
        self.bar.messages.tell_news(lambda: words.format(why=isolated(why)), Weight.WARNING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = act_of(event)
        if act is TillAct.FIGURE:
            self.sale.press(event.text().replace(",", "."))
        elif act:
            self.deeds[act]()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._news.retranslate()
        super().changeEvent(event)

    def _what_keys_do(self) -> dict[TillAct, Callable[[], None]]:
        return self.sale.acts | {
            TillAct.REPLAY: self.bar.replay.click,
            TillAct.MUTE: self.bar.mute.click,
            TillAct.PAST_PAYMENTS: self.bar.past_payments.click,
            TillAct.EXPORT: self.bar.export.click,
            TillAct.SETTINGS: self.bar.settings.click,
            TillAct.PERSON: self.header.person.click,
            TillAct.DAY_END: self.bar.day_end.click,
        }

    def _on_settings_changed(self, event: SettingsChanged) -> None:
        self._settings = event.now
        self.header.show_shop(event.now.shop_name, event.now.currency)
        self.sale.use_currency(event.now.currency)
        self.sale.awaited.show_codes(event.now.codes)
        self._dress()

    def _on_day_began(self, _event: DayBegan) -> None:
        self._painted.clear()

    def _tell_painted(self, notice_id: NoticeId) -> None:
        if notice_id not in self._painted:
            self._painted.add(notice_id)
            self.payment_painted.emit(notice_id)

    def _open_export(self) -> None:
        now = datetime.now().astimezone()
        self.sheets.open_export(self._news.day or business_day(now, clock_time(self._settings.day_cut_off)))

    def _open_settings(self) -> None:
        self.sheets.open_settings(self._settings, self._news.links.phones())

    def _pair_anew(self, kind: PhoneKind) -> None:
        """The sheet may have been left on the screen by an owner who is gone."""
        request = self.iphone_pairing_requested if kind is PhoneKind.IPHONE else self.pairing_requested
        self.ask_first(Deed.SETTINGS, lambda _: request.emit())

    def _dress(self) -> None:
        look = Look(THEMES[self._settings.theme], scale_for(self.size()))
        if look != self._look:
            self._look = look
            dress(self, look)
            self.sheets.set_look(look)
            self.selling.set_look(look)

    def _fit(self) -> None:
        self._dress()
        scale = scale_for(self.size())
        is_low = self.height() < LOW * scale
        self.sale.set_low(is_low)
        self.payments.set_low(is_low)
        self.bar.set_narrow(self.width() < NARROW * scale)

    def _pass_wishes_up(self) -> None:
        for wish in ("line_added", "line_removed", "charge_requested", "charge_undone", "sale_cancelled"):
            getattr(self.sale, wish).connect(getattr(self, wish))
        self.sale.code_wanted.connect(self.code_wanted)
        for wish in ("replay_requested", "mute_requested", "day_end_requested", "past_payments_requested"):
            getattr(self.bar, wish).connect(getattr(self, wish))
        for wish in SHEET_WISHES:
            getattr(self.sheets, wish).connect(getattr(self, wish))
        self.bar.export_requested.connect(lambda: self.ask_first(Deed.EXPORT, lambda _: self._open_export()))
        self.bar.settings_requested.connect(lambda: self.ask_first(Deed.SETTINGS, lambda _: self._open_settings()))
        self.sheets.pairing_wanted.connect(self._pair_anew)
        self.header.person.clicked.connect(self.person_asked_for)
        self.sale.help_requested.connect(self.selling.open_cheat_sheet)
        self.payments.payment_chosen.connect(self.selling.open_payment)
        self.payments.tray.looked_at.connect(self.notice_looked_at)
        self.payments.tray.teaching_requested.connect(self.teaching_requested)
        self.payments.same.answered.connect(self.same_payment_answered)
        self.payments.same.undone.connect(self.same_payment_undone)
        self.payments.payment_painted.connect(self._tell_painted, Qt.ConnectionType.QueuedConnection)

    def _lay_out(self) -> None:
        self.setWindowTitle("Paybell")
        self.setWindowIcon(app_icon())
        self.setMinimumSize(SMALLEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        self.resize(DRAWN_FOR)
        body = QHBoxLayout()
        body.setContentsMargins(12, 8, 12, 8)
        body.setSpacing(12)
        body.addWidget(self.sale, 5)
        body.addWidget(self.payments, 8)
        body.addWidget(self._customer, 5)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(body, 1)
        column.addWidget(self.bar)
        self.setCentralWidget(page)
