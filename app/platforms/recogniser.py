"""From a wallet's notice to a verdict: money received, something else, or a person must look."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import re2

from app.domain.money import Money
from app.domain.verdict import NoticeKind, Ruling, Verdict
from app.platforms.amounts import Figure, Reading, TooManyFigures
from app.platforms.meaning import AMOUNT, Meaning, Word
from app.platforms.notice_text import Clause, NoticeText, Phrase, TooLong, has_number
from app.platforms.registry import Registry, Rules

_NEGATIVE = (
    Meaning.REPLAY, Meaning.FAILED, Meaning.PENDING, Meaning.REFUND, Meaning.SUMMARY, Meaning.OWN, Meaning.BONUS,
    Meaning.SPENDING,
)  # fmt: skip
_OPPOSING = (Meaning.REPLAY, Meaning.FAILED, Meaning.PENDING, Meaning.REFUND, Meaning.SPENDING)
_MOVED = {Meaning.REFUND: NoticeKind.REFUND, Meaning.SPENDING: NoticeKind.OUTGOING}
"""Withdrawals, top-ups, and what is still to come do not say which way money went."""
_HARMLESS = (Meaning.OFFER, Meaning.BESIDE, Meaning.BANNER, Meaning.LABEL)
_MESSAGES = r"\[\+?\d+(?:条| (?:new )?messages?)?\]"
_SENDER = re2.compile(rf"^(?:{_MESSAGES}[ ]*)?(?P<sender>[^:\n{AMOUNT}]{{0,40}}[^:\n{AMOUNT}\d]):")
_COUNT = re2.compile(rf"^{_MESSAGES}[ ]*")
NO_WORDS = (
    "no words came with it: previews are hidden on the phone, or it was removed there before it was read. "
    "On the iPhone, set Settings, Notifications, Show Previews to Always"
)
_LONGEST_PAYER = 40
_LONGEST_WORDING = 256
"""Characters. No wallet's title or heading, and no wallet's words around one amount, are longer."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What the notice says of one figure. `name` is the pattern that told; `confused` by a name that reads as words.

    `in_link`: nothing is known of it but that it stands in words to be tapped, an advertisement's.
    """

    figure: Figure
    meaning: Meaning | None
    name: str = ""
    payer: str | None = None
    confused: bool = False
    in_link: bool = False


class Recogniser:
    """Reads notices by the registry's rules. It holds no state: the same notice always gets the same verdict."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def recognise(self, app_id: str, title: str | None, text: str | None) -> Verdict:
        """The verdict on one notice. Never raises, whatever the texts hold; linear in their length (RE2)."""
        rules = self._registry.rules_of(app_id)
        number = has_number(title or "") or has_number(text or "")
        if rules is None:
            return Verdict(Ruling.NOT_PAYMENT, "no platform claims this app", mentions_money=number)
        if app_id in rules.file.ios_bundles and not (title or "").strip() and not (text or "").strip():
            return Verdict(Ruling.UNSURE, NO_WORDS, rules.file.platform.key, mentions_money=True)
        try:
            notice = NoticeText.of(title, text, rules.grammar, rules.file.currency)
        except (TooManyFigures, TooLong) as error:
            return Verdict(Ruling.UNSURE, f"not a wallet's notice: {error}", rules.file.platform.key)
        verdict = _Case(rules, notice).verdict()
        return replace(verdict, mentions_money=number or verdict.ruling is Ruling.UNSURE)


class _Case:
    """One notice before the rules of its platform."""

    def __init__(self, rules: Rules, notice: NoticeText) -> None:
        self._rules = rules
        self._notice = notice
        self._headings: list[Meaning] = []
        self._said = [said for clause in notice.clauses() for said in self._read(clause)]

    def verdict(self) -> Verdict:
        marked = self._notice.marked
        never = next((clue for clue in self._rules.file.never if clue.fits(marked)), None)
        if never is not None:
            return self._no(never.why)
        receipts = self._receipts()
        return self._of_receipts(receipts) if receipts else self._without_receipt()

    # What stands in the notice

    def _read(self, clause: Clause) -> Iterable[_Said]:
        if not clause.phrases:
            heard = self._rules.grammar.headings.heard(clause.text) if len(clause.text) <= _LONGEST_WORDING else []
            self._headings += [word.meaning for word in heard[:1]]
            return []
        said = [self._said_of(phrase) for phrase in clause.phrases]
        self._headings += [Meaning.SUMMARY for one in said if one.meaning is Meaning.SUMMARY][:1]
        return said

    def _said_of(self, phrase: Phrase) -> _Said:
        if len(phrase.text) > _LONGEST_WORDING:
            return _Said(phrase.figure, None)
        heard = self._rules.heard(phrase, self._notice)
        directed = next((word for word in heard if word.meaning is Meaning.DIRECTED), None)
        if directed is not None and not phrase.is_bare:
            return self._directed(phrase, heard[0], directed)
        if not heard or heard[0].meaning in (Meaning.LABEL, Meaning.BANNER, Meaning.RECEIVED):
            return self._under_heading(phrase, heard[0] if heard else None)
        return _Said(phrase.figure, heard[0].meaning, heard[0].name)

    def _directed(self, phrase: Phrase, first: Word, directed: Word) -> _Said:
        """Somebody paid the owner. Words of a stranger's name decide nothing: what they seem to say makes it unsure."""
        name = re2.search(f"(?i){directed.pattern}", phrase.text)
        payer, rest = name.group("payer"), phrase.text[name.end(1) :]
        if first is directed:
            return _Said(phrase.figure, Meaning.DIRECTED, directed.name, self._name(payer))
        meant = self._rules.grammar.phrases.heard(rest)[0]
        return _Said(phrase.figure, meant.meaning, meant.name, confused=meant.meaning is Meaning.DIRECTED)

    def _under_heading(self, phrase: Phrase, word: Word | None) -> _Said:
        heading = self._headings[-1] if self._headings else None
        meaning = word.meaning if word else None
        if heading in _NEGATIVE and (meaning is not None or phrase.is_bare):
            return _Said(phrase.figure, heading, f"heading {heading}")
        if heading is Meaning.RECEIVED and (phrase.is_bare or meaning is Meaning.LABEL):
            return _Said(phrase.figure, Meaning.LABEL, "amount under a heading")
        if word is None or meaning is Meaning.LABEL:
            return _Said(phrase.figure, None, word.name if word else "", in_link=phrase.in_link)
        written = self._payer_in(word, phrase)
        return _Said(phrase.figure, meaning, word.name, self._name(written), confused=self._speaks_against(written))

    def _payer_in(self, word: Word, phrase: Phrase) -> str:
        if "(?P<payer>" not in word.pattern:
            return ""
        match = re2.search(f"(?i){word.pattern}", phrase.text)
        return str(match.group("payer")) if match else ""

    def _speaks_against(self, name: str) -> bool:
        """Whether what stands in a name's place reads like words with which a wallet takes a receipt back."""
        grammar = self._rules.grammar
        heard = (*grammar.phrases.heard(name + AMOUNT), *grammar.headings.heard(name), *grammar.sayings.heard(name))
        return any(word.meaning in _NEGATIVE for word in heard) if name else False

    def _name(self, written: str) -> str | None:
        name = _COUNT.sub("", written.rpartition(":")[2]).strip(" \u00a0")
        return name if 0 < len(name) <= _LONGEST_PAYER else None

    def _receipts(self) -> list[_Said]:
        """What the words claim as received; amounts that only a heading explains count where nothing is clearer."""
        clear = [said for said in self._said if (said.meaning and said.meaning.is_receipt) or said.confused]
        labelled = [s for s in self._said if s.meaning is Meaning.LABEL and s.figure.reading is not Reading.NUMBER]
        return clear or labelled

    # What follows from it

    def _of_receipts(self, receipts: list[_Said]) -> Verdict:
        void = self._void()
        if void in _NEGATIVE and not any(said.confused for said in receipts):
            return self._against(void)
        doubt, money = self._doubt(receipts), receipts[0].figure.money
        if doubt or money is None:
            return self._unsure(doubt)
        return self._payment(receipts[0], money)

    def _doubt(self, receipts: list[_Said]) -> str:
        return next((doubt for doubt in self._doubts(receipts) if doubt), "")

    def _doubts(self, receipts: list[_Said]) -> Iterable[str]:
        yield "a name that reads like words of the wallet" if any(said.confused for said in receipts) else ""
        unread = [said for said in receipts if said.figure.money is None]
        yield "the amount received cannot be read exactly" if unread else ""
        amounts = sorted({said.figure.money for said in receipts if said.figure.money}, key=_by_size)
        yield f"two amounts: {_list(amounts)}" if len(amounts) > 1 else ""
        yield from (self._opposed(amounts), self._unexplained(amounts), self._misfit(receipts))
        yield "marks that turn the order of characters round" if self._notice.reordered else ""
        marked = self._notice.marked
        yield from (clue.why for clue in self._rules.file.doubt if clue.fits(marked))

    def _opposed(self, amounts: list[Money]) -> str:
        said = [said.meaning for said in self._said if said.meaning and not said.confused]
        other = next((meaning for meaning in (*said, *self._headings) if meaning in _OPPOSING), None)
        return f"{_list(amounts)} received, and beside it {other.sentence}" if other else ""

    def _unexplained(self, amounts: list[Money]) -> str:
        unnamed = [said for said in self._said if said.meaning is None and not said.name and not said.in_link]
        strange = [said.figure.money for said in unnamed if self._claims(said.figure)]
        others = [money for money in strange if money is None or money not in amounts]
        return f"{_list(amounts)} received, and an amount that nothing explains" if others else ""

    def _misfit(self, receipts: list[_Said]) -> str:
        only_title = all(self._notice.in_title(said.figure) for said in receipts)
        if self._is_wallets and not (self._rules.file.carries_chats and only_title):
            return ""
        return "the title is not the wallet's"

    def _void(self) -> Meaning | None:
        quiet = self._notice.subject
        for payer in {said.payer for said in self._said if said.payer}:
            quiet = quiet.replace(payer, " ")
        heard = self._rules.grammar.sayings.heard(quiet)
        return heard[0].meaning if heard else None

    def _without_receipt(self) -> Verdict:
        meanings = [said.meaning for said in self._said if said.meaning is not None]
        void = self._void()
        against = [meaning for meaning in (void, *meanings, *self._headings) if meaning in _NEGATIVE]
        if self._rules.file.carries_chats and not self._is_wallets:
            return self._no("a chat, or another account: the title is not the wallet's")
        if Meaning.OTHER in meanings or void is Meaning.HIDDEN:
            return self._unsure((Meaning.OTHER if Meaning.OTHER in meanings else Meaning.HIDDEN).sentence)
        if against:
            return self._against(against[0])
        return self._unknown(meanings)

    def _unknown(self, meanings: list[Meaning]) -> Verdict:
        if any(said.meaning is None and self._claims(said.figure) for said in self._said):
            return self._unsure("an amount in an unknown wording")
        if self._notice.remark_has_number:
            return self._unsure("a number in a remark, and no amount outside it")
        harmless = next((meaning for meaning in meanings if meaning in _HARMLESS), None)
        return self._no(harmless.sentence if harmless else "no amount in it")

    @property
    def _is_wallets(self) -> bool:
        return self._fits(self._notice.marked_title) and (not self._rules.file.carries_chats or self._sender_fits())

    def _sender_fits(self) -> bool:
        sender = _SENDER.match(self._notice.marked_text)
        return sender is None or self._fits(sender.group("sender"))

    def _fits(self, title: str) -> bool:
        name = _COUNT.sub("", title).strip()
        if len(name) > _LONGEST_WORDING:
            return False
        return not name or any(pattern.fullmatch(name) for pattern in self._rules.file.titles)

    def _claims(self, figure: Figure) -> bool:
        return figure.reading in (Reading.MONEY, Reading.BROKEN)

    # The verdicts

    def _payment(self, said: _Said, money: Money) -> Verdict:
        why = f"money received: {money.decimal} {money.currency} by '{said.name}'"
        return Verdict(Ruling.PAYMENT, why, self._rules.file.platform.key, money, said.payer or self._labelled_payer())

    def _labelled_payer(self) -> str | None:
        found = (pattern.search(self._notice.subject) for pattern in self._rules.grammar.payers)
        return next((self._name(match.group("payer")) for match in found if match), None)

    def _no(self, why: str) -> Verdict:
        return Verdict(Ruling.NOT_PAYMENT, why, self._rules.file.platform.key)

    def _against(self, meaning: Meaning) -> Verdict:
        verdict, kind = self._no(meaning.sentence), _MOVED.get(meaning)
        if kind is None or Meaning.FAILED in self._headings:
            return verdict
        return replace(verdict, kind=kind, moved=self._moved(meaning))

    def _moved(self, meaning: Meaning) -> Money | None:
        """The one amount that stands beside words of `meaning`; None when it is another, or not to be read exactly."""
        amounts = {said.figure.money for said in self._said if said.meaning is meaning}
        return amounts.pop() if len(amounts) == 1 else None

    def _unsure(self, why: str) -> Verdict:
        return Verdict(Ruling.UNSURE, why, self._rules.file.platform.key)


def _by_size(money: Money) -> tuple[str, int]:
    return money.currency, money.amount_minor


def _list(amounts: list[Money]) -> str:
    return " and ".join(f"{money.decimal} {money.currency}" for money in amounts) or "an amount"
