from app.domain.person import Deed, Person, Role


def test_the_owner_may_do_everything_and_a_cashier_what_a_shift_needs() -> None:
    owner, cashier = Person("1", "Mei", Role.OWNER), Person("2", "Li", Role.CASHIER)
    assert all(owner.may(deed) for deed in Deed)
    assert {deed for deed in Deed if cashier.may(deed)} == {Deed.X_REPORT, Deed.END_DAY, Deed.REFUND}
