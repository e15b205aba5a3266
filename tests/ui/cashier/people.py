"""Who works in the shop of the tests."""

from app.domain.person import Person, Role

MEI = Person("a" * 16, "Mei", Role.OWNER)
LI = Person("b" * 16, "Li & Sons", Role.CASHIER)
ANNA = Person("c" * 16, "Anna", Role.OWNER)
