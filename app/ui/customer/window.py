"""The customer's window: full screen on the second monitor, or a panel in the till where there is only one."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.codes.for_sale import codes_for_sale
from app.codes.picture import Matrix, modules
from app.domain.collection_code import CollectionCode
from app.domain.events import CodeChosen, NoticeUnsure, PaymentNotRecorded, PaymentRecorded, SaleChanged
from app.domain.notice import NoticeId
from app.domain.platform import Platform
from app.domain.sale import Sale, SaleState
from app.settings import Settings, SettingsChanged
from app.ui.customer.code_face import CodeFace
from app.ui.customer.code_turns import CodeTurns
from app.ui.customer.face import ShopFront
from app.ui.customer.idle_view import IdleView
from app.ui.customer.notice_view import NoticeView
from app.ui.customer.received_view import ReceivedView
from app.ui.customer.sale_view import SaleView
from app.ui.customer.settled_view import SettledView
from app.ui.customer.stage import USUAL_TIMINGS, CustomerState, Stage, Timings
from app.ui.customer.thanks_view import ThanksView
from app.ui.signals import StationSignals
from app.ui.theme import THEMES


class CustomerWindow(QWidget):
    """Listens to the station and shows what concerns the customer; goes back to idle by itself."""

    payment_painted = Signal(object)
    """The NoticeId of a payment whose amount has been painted: once each, after the painter has ended."""
    state_changed = Signal(object)
    code_wanted = Signal(object)
    """The CollectionCode whose wallet the customer tapped; None when a tapped one has stood long enough."""
    codes_drawn = Signal()
    """All collection codes of the settings are ready to be shown."""

    def __init__(
        self,
        signals: StationSignals,
        settings: Settings,
        platforms: Mapping[str, Platform],
        timings: Timings = USUAL_TIMINGS,
        draw: Callable[[str], Matrix] = modules,
    ) -> None:
        super().__init__()
        self._stage = Stage(timings)
        self._shops_codes: tuple[CollectionCode, ...] = ()
        self._charged: Sale | None = None
        self._chosen: CollectionCode | None = None
        self._codes = CodeTurns(platforms, draw, timings.code, self)
        self._idle = IdleView(platforms)
        self._sale = SaleView(platforms)
        self._received = ReceivedView(platforms)
        self._settled = SettledView(platforms)
        self._views = {
            CustomerState.IDLE: self._idle,
            CustomerState.SALE: self._sale,
            CustomerState.RECEIVED: self._received,
            CustomerState.THANKS: ThanksView(platforms),
            CustomerState.NOTICE: NoticeView(platforms),
            CustomerState.SETTLED: self._settled,
        }
        self._state_ends = QTimer(self, singleShot=True)
        self._choice_ends = QTimer(self, singleShot=True, interval=timings.choice)
        self._lay_out()
        self._connect(signals)
        self._use(settings)

    @property
    def state(self) -> CustomerState:
        return self._stage.state

    def sizeHint(self) -> QSize:
        return QSize(800, 480)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch beside the row of wallets, or where there is no room for one, brings the next code."""
        event.accept()
        face, up, numbers = self._views[self.state], self._codes.number, self._codes.numbers
        if isinstance(face, CodeFace) and face.has_code and up is not None and len(numbers) > 1:
            following = numbers[(numbers.index(up) + 1) % len(numbers)]
            self.code_wanted.emit(self._shops_codes[following])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.setWindowTitle(self.tr("Customer display"))
            self._show_codes()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Customer display"))
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for view in self._views.values():
            self._stack.addWidget(view)

    def _connect(self, signals: StationSignals) -> None:
        signals.payment_recorded.connect(self._payment_recorded)
        signals.payment_not_recorded.connect(self._payment_not_recorded)
        signals.notice_unsure.connect(self._notice_unsure)
        signals.sale_changed.connect(self._sale_changed)
        signals.code_chosen.connect(self._code_chosen)
        signals.settings_changed.connect(self._settings_changed)
        self._state_ends.timeout.connect(self._time_is_up)
        self._codes.turned.connect(self._show_codes)
        self._codes.drawn.connect(self.codes_drawn)
        for face in self._code_faces:
            face.code_wanted.connect(self.code_wanted)
        self._choice_ends.timeout.connect(lambda: self.code_wanted.emit(None))
        self._received.painted.connect(self._painted, Qt.ConnectionType.QueuedConnection)

    def _use(self, settings: Settings) -> None:
        for view in self._views.values():
            view.set_front(ShopFront(THEMES[settings.theme], settings.shop_name))
        self._shops_codes = settings.codes
        self._choose_codes()

    @property
    def _code_faces(self) -> tuple[CodeFace, ...]:
        return self._idle, self._sale

    def _choose_codes(self) -> None:
        """While a sale is charged, the codes with its amount in them; the one that was tapped is held."""
        codes = self._shops_codes
        self._codes.set_codes(codes_for_sale(codes, self._charged.due) if self._charged else codes)
        self._codes.hold(codes.index(self._chosen) if self._chosen in codes else None)

    def _code_chosen(self, event: CodeChosen) -> None:
        self._chosen = event.code
        self._choose_codes()
        self._time_choice()

    def _time_choice(self) -> None:
        """A choice made for a sale lasts as long as the sale."""
        if self._chosen and self._stage.sale is None:
            self._choice_ends.start()
        else:
            self._choice_ends.stop()

    def _payment_recorded(self, event: PaymentRecorded) -> None:
        self._show(anew=self._stage.payment_came(event))

    def _payment_not_recorded(self, _event: PaymentNotRecorded) -> None:
        self._show(anew=self._stage.look_is_needed())

    def _notice_unsure(self, _event: NoticeUnsure) -> None:
        self._show(anew=self._stage.look_is_needed())

    def _sale_changed(self, event: SaleChanged) -> None:
        self._charged = event.sale if event.sale and event.sale.state is SaleState.CHARGED else None
        self._choose_codes()
        self._show(anew=self._stage.sale_became(event.sale))
        self._time_choice()

    def _settings_changed(self, event: SettingsChanged) -> None:
        self._use(event.now)

    def _time_is_up(self) -> None:
        self._show(anew=self._stage.time_is_up())

    def _show(self, *, anew: bool) -> None:
        if not anew:
            return
        self._state_ends.stop()
        if self._stage.lasts_ms is not None:
            self._state_ends.start(self._stage.lasts_ms)
        self._show_payments()
        self._show_codes()
        self._settled.show_sale(self._stage.settled)
        self._stack.setCurrentWidget(self._views[self.state])
        self.state_changed.emit(self.state)

    def _show_payments(self) -> None:
        self._received.show_payments(self._stage.payments.newest, self._stage.payments.chips)

    def _show_codes(self) -> None:
        """On the face that is seen: the other is told when its turn comes, so that no payment waits for it."""
        face = self._views[self.state]
        if not isinstance(face, CodeFace):
            return
        numbers, up = self._codes.numbers, self._codes.number
        if face is self._idle:
            self._idle.show_code(self._codes.current, 0 if up is None else numbers.index(up), len(numbers))
        else:
            self._sale.show_sale(self._stage.sale, self._codes.current)
        wallets = [self._shops_codes[number] for number in numbers]
        face.show_wallets(wallets, None if up is None else self._shops_codes[up])

    def _painted(self, identity: NoticeId) -> None:
        if self._stage.payments.saw(identity):
            self.payment_painted.emit(identity)
        if self._stage.payments.chips != self._received.chips:
            self._show_payments()
