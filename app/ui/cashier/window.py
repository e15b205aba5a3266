"""The till: what the cashier sees and presses all day."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.codes.picture import Matrix
from app.domain.business_day import business_day, clock_time
from app.domain.events import (
    DayBegan,
    LedgerRecovered,
    LinkChanged,
    NoticeSettled,
    NoticeUnsure,
    PaymentNotRecorded,
    PaymentRecorded,
    PhonePaired,
    PhoneRevoked,
    SaleChanged,
    SoundChanged,
    TroubleBegan,
    TroubleEnded,
)
from app.domain.link_state import LinkPhase
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.platform import Platform
from app.domain.totals import DayTotals
from app.domain.trouble import LedgerTrouble
from app.services.ports import TrayNotice
from app.settings import Settings, SettingsChanged
from app.ui.cashier.bottom_bar import EXPORT_KEY, MUTE_KEY, REPLAY_KEY, SETTINGS_KEY, BottomBar
from app.ui.cashier.customer_panel import CustomerPanel
from app.ui.cashier.day_header import DayHeader
from app.ui.cashier.links import Links
from app.ui.cashier.message_line import Weight
from app.ui.cashier.payments_column import PaymentsColumn
from app.ui.cashier.sale_pane import SalePane
from app.ui.cashier.sheets import SHEET_WISHES, Sheets
from app.ui.cashier.weights import weight_of_link, weight_of_trouble
from app.ui.icons import app_icon
from app.ui.look import DRAWN_FOR, Look, dress, scale_for
from app.ui.outside_text import harmless, isolated
from app.ui.sentences import ledger_sentence, link_sentence, trouble_sentence
from app.ui.signals import StationSignals
from app.ui.theme import THEMES

SMALLEST = QSize(900, 508)
"""1366x768 at a system scaling of 150 %."""
LOW, NARROW = 640, 1180
"""Windows under these sizes, in pixels of the look, show fewer words."""


class CashierWindow(QMainWindow):
    """Hears what happened from the station's signals; what the cashier wishes goes up as signals of its own."""

    line_added = Signal(object)
    line_removed = Signal(int)
    charge_requested = Signal()
    charge_undone = Signal()
    sale_cancelled = Signal()
    replay_requested = Signal()
    mute_requested = Signal(bool)
    notice_looked_at = Signal(object)
    export_requested = Signal(object, str)
    settings_saved = Signal(object)
    sound_tried = Signal(str)
    pairing_requested = Signal()
    pairing_given_up = Signal()
    phone_revoked = Signal(str)
    payment_painted = Signal(object)
    """A NoticeId, once, after the payment's amount was painted."""

    def __init__(self, signals: StationSignals, settings: Settings, platforms: Mapping[str, Platform]) -> None:
        super().__init__()
        self._settings = settings
        self._look: Look | None = None
        self._links = Links()
        self._day: date | None = None
        self._painted: set[NoticeId] = set()
        self.header = DayHeader(settings.shop_name, settings.currency)
        self.sale = SalePane(settings.currency)
        self.payments = PaymentsColumn(platforms)
        self.bar = BottomBar()
        self.sheets = Sheets(self, platforms)
        self._customer = CustomerPanel()
        self._keys = self._what_keys_do()
        self._lay_out()
        self._pass_wishes_up()
        self._listen(signals)
        self.bar.show_muted(settings.muted)
        self.sale.show_sale(None)
        self._dress()

    def show_day(self, totals: DayTotals, payments: Sequence[Payment], tray: Sequence[TrayNotice]) -> None:
        """What stood in the ledger at the start; `payments` are newest first, the tray oldest first."""
        self._begin_day(totals)
        self.payments.show_payments(payments)
        self.payments.show_tray([waiting.notice for waiting in tray])

    def set_customer_panel(self, widget: QWidget | None) -> None:
        """Show the customer's view inside the till, for a shop with one screen; None gives it back."""
        self._customer.show_view(widget)
        self._fit()

    def show_pairing(self, uri: str, matrix: Matrix) -> None:
        self.sheets.show_pairing(uri, matrix)

    def show_key_place(self, is_keychain: bool) -> None:
        self.sheets.show_key_place(is_keychain)

    def show_export_done(self, path: str) -> None:
        self.bar.messages.tell_news(lambda: self.tr("The day was saved as {file}.").format(file=isolated(path)))

    def show_ledger_trouble(self, trouble: LedgerTrouble, detail: str) -> None:
        """A wish of the cashier's was not fulfilled, because the ledger could not be written or read."""
        self.bar.messages.tell_news(lambda: ledger_sentence(trouble, detail), Weight.WARNING)

    def show_export_failed(self, sentence: str) -> None:
        self.bar.messages.tell_news(lambda: harmless(sentence), Weight.WARNING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().replace(",", ".")
        if typed and typed in "0123456789.":
            self.sale.press(typed)
        elif deed := self._keys.get(Qt.Key(event.key())):
            deed()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._tell_links()
        super().changeEvent(event)

    def _what_keys_do(self) -> dict[Qt.Key, Callable[[], None]]:
        return {
            Qt.Key.Key_Plus: self.sale.add_line,
            Qt.Key.Key_Return: self.sale.ask_charge,
            Qt.Key.Key_Enter: self.sale.ask_charge,
            Qt.Key.Key_Backspace: self.sale.backspace,
            Qt.Key.Key_Escape: self.sale.step_back,
            Qt.Key[f"Key_{REPLAY_KEY}"]: self.bar.replay.click,
            Qt.Key[f"Key_{MUTE_KEY}"]: self.bar.mute.click,
            Qt.Key[f"Key_{EXPORT_KEY}"]: self.bar.export.click,
            Qt.Key[f"Key_{SETTINGS_KEY}"]: self.bar.settings.click,
        }

    def _listen(self, signals: StationSignals) -> None:
        signals.payment_recorded.connect(self._on_payment_recorded)
        signals.payment_not_recorded.connect(self._on_payment_not_recorded)
        signals.ledger_recovered.connect(self._on_ledger_recovered)
        signals.notice_unsure.connect(self._on_notice_unsure)
        signals.notice_settled.connect(self._on_notice_settled)
        signals.sale_changed.connect(self._on_sale_changed)
        signals.link_changed.connect(self._on_link_changed)
        signals.phone_paired.connect(self._on_phone_paired)
        signals.phone_revoked.connect(self._on_phone_revoked)
        signals.day_began.connect(self._on_day_began)
        signals.trouble_began.connect(self._on_trouble_began)
        signals.trouble_ended.connect(self._on_trouble_ended)
        signals.sound_changed.connect(self._on_sound_changed)
        signals.settings_changed.connect(self._on_settings_changed)

    def _on_payment_recorded(self, event: PaymentRecorded) -> None:
        self.payments.add_payment(event.payment)
        if self._day is None or event.totals.day >= self._day:
            self._day = event.totals.day
            self.header.show_totals(event.totals)

    def _on_payment_not_recorded(self, event: PaymentNotRecorded) -> None:
        self.payments.not_recorded.add(event)

    def _on_ledger_recovered(self, _event: LedgerRecovered) -> None:
        self.payments.not_recorded.clear()

    def _on_notice_unsure(self, event: NoticeUnsure) -> None:
        self.payments.add_to_tray(event.notice)

    def _on_notice_settled(self, event: NoticeSettled) -> None:
        self.payments.settle(event.notice_id)

    def _on_sale_changed(self, event: SaleChanged) -> None:
        self.sale.show_sale(event.sale)

    def _on_link_changed(self, event: LinkChanged) -> None:
        self._links.put(event.state)
        self._tell_links()

    def _on_phone_paired(self, event: PhonePaired) -> None:
        self._links.add(event.phone)
        self.sheets.show_paired(event.phone)
        self._tell_links()

    def _on_phone_revoked(self, event: PhoneRevoked) -> None:
        self._links.forget(event.phone_id)
        self._tell_links()

    def _on_day_began(self, event: DayBegan) -> None:
        self._begin_day(event.totals)
        self.payments.show_payments(event.payments)

    def _on_trouble_began(self, event: TroubleBegan) -> None:
        weight = weight_of_trouble(event.trouble)
        self.bar.messages.put(event.trouble, weight, lambda: trouble_sentence(event.trouble, event.detail))

    def _on_trouble_ended(self, event: TroubleEnded) -> None:
        self.bar.messages.drop(event.trouble)

    def _on_sound_changed(self, event: SoundChanged) -> None:
        self.bar.show_muted(event.muted)

    def _on_settings_changed(self, event: SettingsChanged) -> None:
        self._settings = event.now
        self.header.show_shop(event.now.shop_name, event.now.currency)
        self.sale.use_currency(event.now.currency)
        self._dress()

    def _begin_day(self, totals: DayTotals) -> None:
        self._day = totals.day
        self._painted.clear()
        self.header.show_totals(totals)

    def _tell_links(self) -> None:
        worst = self._links.worst
        self.header.badge.show_state(worst)
        self.sheets.show_phones(self._links.phones())
        if worst is None or worst.phase is LinkPhase.CONNECTED:
            self.bar.messages.drop("link")
        else:
            self.bar.messages.put("link", weight_of_link(worst.phase), lambda: link_sentence(worst))

    def _tell_painted(self, notice_id: NoticeId) -> None:
        if notice_id not in self._painted:
            self._painted.add(notice_id)
            self.payment_painted.emit(notice_id)

    def _ask_export(self) -> None:
        now = datetime.now().astimezone()
        self.sheets.ask_export(self._day or business_day(now, clock_time(self._settings.day_cut_off)))

    def _open_settings(self) -> None:
        self.sheets.open_settings(self._settings, self._links.phones())

    def _dress(self) -> None:
        look = Look(THEMES[self._settings.theme], scale_for(self.size()))
        if look != self._look:
            self._look = look
            dress(self, look)
            self.sheets.set_look(look)

    def _fit(self) -> None:
        self._dress()
        scale = scale_for(self.size())
        self.sale.set_low(self.height() < LOW * scale)
        self.bar.set_narrow(self.width() < NARROW * scale)

    def _pass_wishes_up(self) -> None:
        for wish in ("line_added", "line_removed", "charge_requested", "charge_undone", "sale_cancelled"):
            getattr(self.sale, wish).connect(getattr(self, wish))
        for wish in ("replay_requested", "mute_requested"):
            getattr(self.bar, wish).connect(getattr(self, wish))
        for wish in SHEET_WISHES:
            getattr(self.sheets, wish).connect(getattr(self, wish))
        self.bar.export_requested.connect(self._ask_export)
        self.bar.settings_requested.connect(self._open_settings)
        self.payments.tray.looked_at.connect(self.notice_looked_at)
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
