"""The one bridge from the bus to Qt: each event becomes a signal of the same name."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance

from app import settings
from app.domain import events
from app.services.bus import Bus


class StationSignals(QObject):
    """Each signal carries the event itself. Owned by whoever built the station, or Qt deletes it under the windows."""

    payment_recorded = Signal(object)
    payment_not_recorded = Signal(object)
    ledger_recovered = Signal(object)
    notice_unsure = Signal(object)
    notice_settled = Signal(object)
    notice_passed_over = Signal(object)
    same_payment_asked = Signal(object)
    same_payment_answered = Signal(object)
    same_payment_undone = Signal(object)
    sale_changed = Signal(object)
    code_chosen = Signal(object)
    shelf_changed = Signal(object)
    refund_recorded = Signal(object)
    link_changed = Signal(object)
    phone_paired = Signal(object)
    pairing_expired = Signal(object)
    phone_revoked = Signal(object)
    iphone_pairing_moved = Signal(object)
    iphone_pairing_impossible = Signal(object)
    day_began = Signal(object)
    person_came = Signal(object)
    people_changed = Signal(object)
    day_ended = Signal(object)
    backup_made = Signal(object)
    back_end_changed = Signal(object)
    trouble_began = Signal(object)
    trouble_ended = Signal(object)
    sound_changed = Signal(object)
    settings_changed = Signal(object)
    products_changed = Signal(object)

    def listen_to(self, bus: Bus) -> Callable[[], None]:
        """Pass on every event of `bus`. Returns what undoes it."""
        undo = [bus.subscribe(kind, signal.emit) for kind, signal in self._signals().items()]

        def stop_listening() -> None:
            for stop in undo:
                stop()

        return stop_listening

    def _signals(self) -> dict[type, SignalInstance]:
        return {**self._of_money(), **self._of_the_station()}

    def _of_money(self) -> dict[type, SignalInstance]:
        return {
            events.PaymentRecorded: self.payment_recorded,
            events.PaymentNotRecorded: self.payment_not_recorded,
            events.LedgerRecovered: self.ledger_recovered,
            events.NoticeUnsure: self.notice_unsure,
            events.NoticeSettled: self.notice_settled,
            events.NoticePassedOver: self.notice_passed_over,
            events.SamePaymentAsked: self.same_payment_asked,
            events.SamePaymentAnswered: self.same_payment_answered,
            events.SamePaymentUndone: self.same_payment_undone,
            events.SaleChanged: self.sale_changed,
            events.CodeChosen: self.code_chosen,
            events.ShelfChanged: self.shelf_changed,
            events.RefundRecorded: self.refund_recorded,
        }

    def _of_the_station(self) -> dict[type, SignalInstance]:
        return {
            events.LinkChanged: self.link_changed,
            events.PhonePaired: self.phone_paired,
            events.PairingExpired: self.pairing_expired,
            events.PhoneRevoked: self.phone_revoked,
            events.IphonePairingMoved: self.iphone_pairing_moved,
            events.IphonePairingImpossible: self.iphone_pairing_impossible,
            events.DayBegan: self.day_began,
            events.PersonCame: self.person_came,
            events.PeopleChanged: self.people_changed,
            events.DayEnded: self.day_ended,
            events.BackupMade: self.backup_made,
            events.BackEndChanged: self.back_end_changed,
            events.TroubleBegan: self.trouble_began,
            events.TroubleEnded: self.trouble_ended,
            events.SoundChanged: self.sound_changed,
            settings.SettingsChanged: self.settings_changed,
            events.ProductsChanged: self.products_changed,
        }
