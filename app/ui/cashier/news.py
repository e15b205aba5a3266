"""What the station tells, brought to the parts of the till that show it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject

from app.domain.events import (
    BackEndChanged,
    CodeChosen,
    DayBegan,
    LedgerRecovered,
    LinkChanged,
    NoticePassedOver,
    NoticeSettled,
    NoticeUnsure,
    PaymentNotRecorded,
    PaymentRecorded,
    PeopleChanged,
    PersonCame,
    PhonePaired,
    PhoneRevoked,
    RefundRecorded,
    SaleChanged,
    SamePaymentAnswered,
    SamePaymentAsked,
    SamePaymentUndone,
    ShelfChanged,
    SoundChanged,
    TroubleBegan,
    TroubleEnded,
)
from app.domain.link_state import LinkPhase
from app.domain.payment import Payment
from app.domain.platform import Platform
from app.domain.sale import SaleState
from app.domain.totals import DayTotals
from app.domain.verdict import NoticeKind
from app.services.ports import TrayNotice
from app.ui.back_end_words import back_end_sentence
from app.ui.cashier.bottom_bar import BottomBar
from app.ui.cashier.day_header import DayHeader
from app.ui.cashier.links import Links
from app.ui.cashier.payments_column import PaymentsColumn
from app.ui.cashier.sale_pane import SalePane
from app.ui.cashier.sheets import Sheets
from app.ui.cashier.weights import weight_of_back_end, weight_of_link, weight_of_trouble
from app.ui.language import name_of
from app.ui.sentences import link_sentence, refund_sentence, trouble_sentence
from app.ui.signals import StationSignals


@dataclass(frozen=True, slots=True)
class TillParts:
    """What of the till shows news."""

    header: DayHeader
    sale: SalePane
    payments: PaymentsColumn
    bar: BottomBar
    sheets: Sheets


class News(QObject):
    """Owned by the till's window. Knows the day that is shown and how every phone stands."""

    def __init__(self, parts: TillParts, platforms: Mapping[str, Platform], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._platforms = platforms
        self._day: date | None = None
        self._sells = False
        self._unmatched: tuple[Payment, ...] = ()
        self.links = Links()

    @property
    def day(self) -> date | None:
        """The business day whose totals are shown."""
        return self._day

    def show_day(self, totals: DayTotals, payments: Sequence[Payment], tray: Sequence[TrayNotice]) -> None:
        """What stood in the ledger at the start; `payments` are newest first, the tray oldest first."""
        self._begin_day(totals)
        self._show_payments(payments)
        self._parts.payments.show_tray([waiting.notice for waiting in tray])

    def retranslate(self) -> None:
        """Say anew what was said with words of the moment."""
        self._tell_links()

    def listen(self, signals: StationSignals) -> None:
        signals.payment_recorded.connect(self._on_payment_recorded)
        signals.payment_not_recorded.connect(self._on_payment_not_recorded)
        signals.ledger_recovered.connect(self._on_ledger_recovered)
        signals.notice_unsure.connect(self._on_notice_unsure)
        signals.notice_passed_over.connect(self._on_notice_passed_over)
        signals.notice_settled.connect(self._on_notice_settled)
        signals.same_payment_asked.connect(self._on_same_payment_asked)
        signals.same_payment_answered.connect(self._on_same_payment_answered)
        signals.same_payment_undone.connect(self._on_same_payment_undone)
        signals.sale_changed.connect(self._on_sale_changed)
        signals.code_chosen.connect(self._on_code_chosen)
        signals.shelf_changed.connect(self._on_shelf_changed)
        signals.refund_recorded.connect(self._on_refund_recorded)
        signals.link_changed.connect(self._on_link_changed)
        signals.phone_paired.connect(self._on_phone_paired)
        signals.pairing_expired.connect(lambda _: self._parts.sheets.show_pairing_expired())
        signals.iphone_pairing_moved.connect(self._parts.sheets.show_iphone_step)
        signals.iphone_pairing_impossible.connect(self._parts.sheets.show_iphone_impossible)
        signals.phone_revoked.connect(self._on_phone_revoked)
        signals.back_end_changed.connect(self._on_back_end_changed)
        signals.day_began.connect(self._on_day_began)
        signals.person_came.connect(self._on_person_came)
        signals.people_changed.connect(self._on_people_changed)
        signals.trouble_began.connect(self._on_trouble_began)
        signals.trouble_ended.connect(self._on_trouble_ended)
        signals.sound_changed.connect(self._on_sound_changed)

    def _on_payment_recorded(self, event: PaymentRecorded) -> None:
        self._parts.payments.held_paid.payment_came(event.payment, event.sale, self._parts.sale.sale)
        self._parts.payments.add_payment(event.payment)
        self._show_newer(event.totals)

    def _on_payment_not_recorded(self, event: PaymentNotRecorded) -> None:
        self._parts.payments.not_recorded.add(event)

    def _on_ledger_recovered(self, _event: LedgerRecovered) -> None:
        self._parts.payments.not_recorded.clear()

    def _on_notice_unsure(self, event: NoticeUnsure) -> None:
        self._parts.payments.add_to_tray(event.notice)

    def _on_notice_passed_over(self, event: NoticePassedOver) -> None:
        """Of what is no payment the cashier is told what concerns a sale."""
        verdict = event.verdict
        if verdict.kind is NoticeKind.REFUND:
            self._parts.bar.messages.tell_news(
                lambda: refund_sentence(name_of(verdict.platform or "?", self._platforms), verdict.moved)
            )

    def _on_notice_settled(self, event: NoticeSettled) -> None:
        self._parts.payments.settle(event.notice_id)
        self._parts.sheets.settle(event.notice_id)

    def _on_same_payment_asked(self, event: SamePaymentAsked) -> None:
        self._parts.payments.same.ask(event.question)

    def _on_same_payment_answered(self, event: SamePaymentAnswered) -> None:
        self._parts.payments.same.close_question(event.question)
        self._parts.payments.renew(event.question.doubled)
        if event.totals:
            self._show_newer(event.totals)

    def _on_same_payment_undone(self, event: SamePaymentUndone) -> None:
        self._parts.payments.renew(event.question.doubled)
        self._show_newer(event.totals)

    def _on_sale_changed(self, event: SaleChanged) -> None:
        self._sells = self._sells or (event.sale is not None and event.sale.state is SaleState.CHARGED)
        self._parts.sale.show_sale(event.sale)
        self._parts.payments.held_paid.sale_became(event.sale)
        self._tell_unmatched()

    def _on_shelf_changed(self, event: ShelfChanged) -> None:
        self._sells = self._sells or bool(event.held)
        self._unmatched = event.unmatched
        self._parts.sale.show_held(event.held)
        self._tell_unmatched()

    def _on_refund_recorded(self, event: RefundRecorded) -> None:
        if event.refund.day == self._day:
            self._parts.header.show_given_back(event.given_back)

    def _on_code_chosen(self, event: CodeChosen) -> None:
        self._parts.sale.awaited.wallets.show_shown(event.code)

    def _on_link_changed(self, event: LinkChanged) -> None:
        self.links.put(event.state)
        self._tell_links()

    def _on_phone_paired(self, event: PhonePaired) -> None:
        self.links.add(event.phone)
        self._parts.sheets.show_paired(event.phone)
        self._tell_links()

    def _on_phone_revoked(self, event: PhoneRevoked) -> None:
        self.links.forget(event.phone_id)
        self._tell_links()

    def _on_back_end_changed(self, event: BackEndChanged) -> None:
        self._parts.header.back_end.show_state(event.state)
        weight = weight_of_back_end(event.state.standing)
        if weight is None:
            self._parts.bar.messages.drop(BackEndChanged)
        else:
            self._parts.bar.messages.put(BackEndChanged, weight, lambda: back_end_sentence(event.state))

    def _on_day_began(self, event: DayBegan) -> None:
        self._begin_day(event.totals)
        self._show_payments(event.payments)

    def _on_person_came(self, event: PersonCame) -> None:
        self._parts.header.person.show_at_till(event.person)

    def _on_people_changed(self, event: PeopleChanged) -> None:
        self._parts.header.person.show_people(event.people)

    def _on_trouble_began(self, event: TroubleBegan) -> None:
        weight = weight_of_trouble(event.trouble)
        self._parts.bar.messages.put(event.trouble, weight, lambda: trouble_sentence(event.trouble, event.detail))

    def _on_trouble_ended(self, event: TroubleEnded) -> None:
        self._parts.bar.messages.drop(event.trouble)

    def _on_sound_changed(self, event: SoundChanged) -> None:
        self._parts.bar.show_muted(event.muted)

    def _show_newer(self, totals: DayTotals) -> None:
        """A day before the one that is shown does not come back."""
        if self._day is None or totals.day >= self._day:
            self._begin_day(totals)

    def _begin_day(self, totals: DayTotals) -> None:
        self._day = totals.day
        self._parts.header.show_totals(totals)

    def _show_payments(self, payments: Sequence[Payment]) -> None:
        """A day that begins: nothing was rung up on it yet, unless its payments say otherwise."""
        self._sells = any(payment.sale for payment in payments)
        self._parts.payments.show_payments(payments)
        self._tell_unmatched()

    def _tell_unmatched(self) -> None:
        """A shop that rings nothing up has no sales on which money could stand, and hears nothing of it."""
        alone = frozenset(payment.id for payment in self._unmatched) if self._sells else frozenset()
        self._parts.payments.mark_without_sale(alone)

    def _tell_links(self) -> None:
        worst = self.links.worst
        self._parts.header.badge.show_state(worst)
        self._parts.sheets.show_phones(self.links.phones())
        messages = self._parts.bar.messages
        if worst is None or worst.phase is LinkPhase.CONNECTED:
            messages.drop("link")
        else:
            messages.put("link", weight_of_link(worst.phase), lambda: link_sentence(worst))
