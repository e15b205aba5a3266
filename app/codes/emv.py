"""EMVCo merchant-presented codes (EMV QRCPS, Merchant-Presented Mode) and their national profiles."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from app.codes import amount_text, tlv
from app.codes.crc import crc16
from app.codes.emv_objects import (
    ACCOUNT_TEMPLATES,
    ACCOUNTS,
    AMOUNT,
    COUNTED,
    CRC,
    CURRENCY,
    FORMAT,
    INITIATION,
    NUMERIC,
    TEMPLATES,
    EmvField,
    common_fields,
    is_path,
)
from app.codes.field_rules import LINE, Rule, broken
from app.codes.standard import CodeRefused, Explained
from app.domain.money import Money

CRC_HEAD = f"{CRC}04"
STATIC, DYNAMIC = "11", "12"
_BEGINNING = re.compile(r"0002[0-9]{2}")
_RAW = Rule(tlv.LONGEST, LINE)


def _as_given(fields: Mapping[str, str]) -> Mapping[str, str]:
    return fields


def _nothing_more(_fields: Mapping[str, str]) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class EmvProfile:
    """One way of filling an EMVCo code.

    `accounts` has the globally unique id of each template that is the profile's own; the first of them or any other
    account template with such an id makes the profile claim a code. `fixed` stands where the fields say nothing else.
    `one_of` are fields of which one at least must be there. `writes_initiation` is whether a new code says if it is
    static or dynamic.
    """

    name: str
    fields: Mapping[str, EmvField]
    accounts: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    one_of: tuple[str, ...] = ()
    inner_templates: frozenset[str] = frozenset()
    writes_initiation: bool = True
    normalised: Callable[[Mapping[str, str]], Mapping[str, str]] = _as_given
    more_problems: Callable[[Mapping[str, str]], Iterable[str]] = _nothing_more

    @property
    def field_names(self) -> tuple[str, ...]:
        return tuple(self.fields)

    def claims(self, payload: str) -> bool:
        if not is_emv(payload):
            return False
        return not self.accounts or self._is_named_in(_account_paths(payload))

    def currency(self, fields: Mapping[str, str]) -> str:
        written = fields.get("currency") or fields.get(CURRENCY) or self.fixed.get(CURRENCY, "")
        return COUNTED.get(written, written)

    def build(self, fields: Mapping[str, str], amount: Money | None) -> str:
        """See `Standard.build`. A name may be the id of a data object too; the currency may be given as letters.

        Objects stand in the order of their ids, or, when the fields begin with the format as those of an explained code
        do, in the order of the fields.
        """
        paths = self._completed(self._paths(self.normalised(fields)), amount)
        number = paths.get(CURRENCY, "")
        text = amount_text.chosen(paths.get(AMOUNT, ""), amount, COUNTED.get(number, number))
        if text:
            paths = tlv.placed(paths, AMOUNT, text)
        if problems := [*self._problems(self._named(paths))]:
            raise CodeRefused(problems)
        return sealed(tlv.grouped(paths))

    def parse(self, payload: str) -> Explained:
        try:
            objects = tlv.read(payload)
        except tlv.TlvBroken as error:
            return Explained(self.name, None, {}, (str(error),))
        problems = [*_seal_problems(payload, objects)]
        objects.pop(CRC, None)
        named = self._named(tlv.flat(objects, TEMPLATES | self.inner_templates))
        problems += self._problems(named)
        code = objects.get(CURRENCY, "")
        amount = amount_text.found(objects.get(AMOUNT, ""), COUNTED.get(code, code), problems)
        return Explained(self.name, amount, named, tuple(dict.fromkeys(problems)))

    def _paths(self, fields: Mapping[str, str]) -> dict[str, str]:
        paths: dict[str, str] = {}
        for name, value in fields.items():
            path = self.fields[name].path if name in self.fields else name
            if path in paths or not (name in self.fields or is_path(name)):
                raise CodeRefused([f"{name}: given twice" if path in paths else self._unknown(name)])
            if value:
                paths[path] = NUMERIC.get(value, value) if path == CURRENCY else value
        return paths if FORMAT in paths else dict(sorted(paths.items()))

    def _unknown(self, name: str) -> str:
        return f"{name}: no such field; there are {', '.join(self.fields)}, and ids such as 26.05"

    def _completed(self, paths: dict[str, str], amount: Money | None) -> dict[str, str]:
        """With everything that the profile adds by itself."""
        added = dict(self.fixed)
        if self.writes_initiation:
            added[INITIATION] = DYNAMIC if amount or AMOUNT in paths else STATIC
        if amount and amount.currency in NUMERIC:
            added.setdefault(CURRENCY, NUMERIC[amount.currency])
        for template, guid in self.accounts.items():
            if any(path.startswith(f"{template}.") for path in paths):
                added[f"{template}.00"] = guid
        for path, value in added.items():
            paths = paths if path in paths else tlv.placed(paths, path, value)
        return paths

    def _named(self, paths: Mapping[str, str]) -> dict[str, str]:
        foreign = {key for key, guid in self.accounts.items() if paths.get(f"{key}.00", "").lower() != guid.lower()}
        names = {entry.path: name for name, entry in self.fields.items() if entry.path[:2] not in foreign}
        return {names.get(path, path): value for path, value in paths.items()}

    def _is_named_in(self, paths: Mapping[str, str]) -> bool:
        ids = {value.lower() for path, value in paths.items() if path[:2] in ACCOUNT_TEMPLATES and path[2:] == ".00"}
        return any(guid.lower() in ids for guid in self.accounts.values())

    def _problems(self, named: Mapping[str, str]) -> Iterable[str]:
        rules = {name: entry.rule for name, entry in self.fields.items()}
        yield from broken(named, {**rules, **{name: _RAW for name in named if name not in rules}})
        if self.one_of and not any(named.get(name) for name in self.one_of) and not _other_account(named):
            yield f"{', '.join(self.one_of)}: one of them is needed"
        if not named.get("language") and (named.get("local_name") or named.get("local_city")):
            yield "language: missing; local_name and local_city need it, such as ZH"
        if self.accounts and not self._is_named_in(named):
            yield f"{' or '.join(f'{key}.00: {guid}' for key, guid in self.accounts.items())} is missing"
        yield from self.more_problems(named)


def is_emv(payload: str) -> bool:
    """Whether the text begins as every EMVCo code does."""
    return _BEGINNING.match(payload) is not None


def sealed(objects: Mapping[str, str]) -> str:
    """The objects as a payload, with its CRC at the end."""
    text = tlv.write({key: value for key, value in objects.items() if key != CRC}) + CRC_HEAD
    return text + crc16(text)


def _seal_problems(payload: str, objects: Mapping[str, str]) -> Iterable[str]:
    ids = list(objects)
    if not ids or ids[0] != FORMAT:
        yield f"format: object {FORMAT} must come first"
    if not ids or ids[-1] != CRC:
        yield f"crc: object {CRC} must come last"
    elif objects[CRC] != (right := crc16(payload[: -len(objects[CRC])])):
        yield f"crc: {objects[CRC]} is written, {right} is right"


def _account_paths(payload: str) -> dict[str, str]:
    try:
        return tlv.flat(tlv.read(payload), ACCOUNT_TEMPLATES)
    except tlv.TlvBroken:
        return {}


def _other_account(named: Mapping[str, str]) -> bool:
    """Whether an account stands there by its id, as in a code of several schemes."""
    return any(is_path(name) and name[:2] in ACCOUNTS and name[2:] != ".00" for name in named)


def _account_problems(named: Mapping[str, str]) -> Iterable[str]:
    if not _other_account(named):
        yield "account: missing; give at least one of the objects 02 to 51, such as 26.00 and 26.01"


EMV = EmvProfile(
    name="emvco_mpm",
    fields=common_fields(required=("currency", "country", "name", "city", "category")),
    fixed={FORMAT: "01"},
    more_problems=_account_problems,
)
"""Any EMVCo code that no national profile claims; its accounts are given by their ids."""
