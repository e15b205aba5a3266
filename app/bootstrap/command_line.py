"""What can be typed after `main.py`: the commands, their options, and a line of help for each."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.exports.formats import FORMATS


def parser() -> argparse.ArgumentParser:
    """`command` in what it gives is the name of a function of `main`; without one typed, `run`."""
    shared = _shared()
    parser = argparse.ArgumentParser(
        prog="main.py", description="Paybell: a cashier station for QR-code payments.", parents=[_shared()]
    )
    parser.set_defaults(command="run", data=None, radio="", window=False)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    add = _adder(commands, shared)
    _add_run(add)
    _add_demo(add)
    _add_export(add)
    _add_reconcile(add)
    add("verify", "check the ledger's hash chain and rebuild its tables; exit 1 when anything differs", "verify")
    restoring = add(
        "restore", "verify a backup and put it in the ledger's place", "restore paybell-2026-11-25-001.sqlite3"
    )
    restoring.add_argument("file", type=Path, metavar="FILE", help="the copy; what stood in its place before is kept")
    _add_doctor(add)
    add("platforms", "print the platforms: names, app ids, what is known and on which evidence", "platforms")
    add("recognise", "read notices as JSON lines, write a verdict a line", "recognise < notices.jsonl")
    _add_pair(add)
    _add_enrol(add)
    _add_phone(add)
    _add_qr(commands, shared)
    _add_serve(add)
    return parser


def _shared() -> argparse.ArgumentParser:
    """Made anew for the program and for its commands: one default would undo what was typed before the command."""
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument(
        "--data", type=Path, metavar="DIR", help="keep everything in DIR instead of the user's data folder"
    )
    return shared


Adder = Callable[[str, str, str], argparse.ArgumentParser]
if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def _adder(commands: "Commands", shared: argparse.ArgumentParser) -> Adder:
    def add(command: str, help_line: str, example: str) -> argparse.ArgumentParser:
        added = commands.add_parser(
            command.removeprefix("qr_"),
            help=help_line,
            description=f"{help_line[0].upper()}{help_line[1:]}.",
            epilog=f"example: python main.py {example}",
            parents=[shared],
        )
        added.set_defaults(command=command)
        return added

    return add


def _add_run(add: Adder) -> None:
    parser = add("run", "the station (what starts without a command)", "run --window")
    parser.add_argument("--window", action="store_true", help="the till in a window instead of the whole screen")
    _add_radio(parser)


def _add_demo(add: Adder) -> None:
    parser = add("demo", "a shop, a customer and a phone, simulated", "demo --headless --payments 50 --seed 1 --json")
    parser.add_argument(
        "--language", choices=("en", "zh_CN"), default="", help="of the three windows; default: the system's"
    )
    parser.add_argument("--iphone", action="store_true", help="the merchant's phone is an iPhone as it is")
    parser.add_argument("--headless", action="store_true", help="without a screen: play a script and count")
    parser.add_argument("--payments", type=_count, default=20, metavar="N", help="how many payments the script makes")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed gives the same shop")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a sentence")
    parser.add_argument("--shots", type=Path, metavar="DIR", help="write a PNG of each window in each state")


def _add_export(add: Adder) -> None:
    example = "export --from 2026-11-01 --to 2026-11-30 --format xlsx --out november.xlsx"
    parser = add("export", "write the takings of a day, or of a range of days, to a file", example)
    first = parser.add_mutually_exclusive_group(required=True)
    _add_day(first, "--day", "first", "one business day")
    _add_day(first, "--from", "first", "the first business day")
    _add_day(parser, "--to", "last", "the last business day; default: the first")
    titles = "; ".join(f"{made.name}: {made.title_en}" for made in FORMATS.values())
    parser.add_argument("--format", choices=FORMATS, default="csv", help=f"{titles}; default: csv")
    parser.add_argument("--language", choices=("en", "zh_CN"), help="of the words in it; default: the station's")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="where to write; an existing file is replaced"
    )


def _add_reconcile(add: Adder) -> None:
    parser = add("reconcile", "compare a statement of Alipay or WeChat Pay with the ledger", "reconcile bill.zip")
    parser.add_argument(
        "statement", type=Path, metavar="STATEMENT", help="the CSV, XLSX or ZIP that the platform gives"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="write every row of the comparison to a CSV file")
    parser.add_argument("--language", choices=("en", "zh_CN"), help="default: the one that is set")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of sentences")


def _add_doctor(add: Adder) -> None:
    parser = add(
        "doctor", "look at all that a station needs, and say what to do; exit 1 when something is bad", "doctor"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="save the report too; it has nothing private in it")
    parser.add_argument("--language", choices=("en", "zh_CN"), help="default: the one that is set")
    parser.add_argument("--json", action="store_true", help="one JSON object, in both languages")
    _add_radio(parser)


def _add_day(parser: "argparse._ActionsContainer", option: str, name: str, help_line: str) -> None:
    parser.add_argument(option, dest=name, type=date.fromisoformat, metavar="YYYY-MM-DD", help=help_line)


def _add_pair(add: Adder) -> None:
    parser = add("pair", "pair a phone without a window, or list and revoke pairings", "pair --list")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--list", action="store_true", help="list the paired phones")
    group.add_argument("--revoke", metavar="PHONE", help="never listen to this phone (its id) again")
    _add_radio(parser)


def _add_enrol(add: Adder) -> None:
    parser = add("enrol", "join the owner's back end, with a code that she made there", "enrol shop.example 7XK4-PQ2M")
    parser.add_argument("url", metavar="URL", help="where the back end is; https, or http on this computer alone")
    parser.add_argument("code", metavar="CODE", help="good once, for half an hour")
    parser.add_argument("--name", default="", metavar="NAME", help="of this till in her list; default: this computer's")


def _add_phone(add: Adder) -> None:
    parser = add(
        "phone",
        "a simulated merchant's phone in a process of its own; notices as JSON lines on standard input",
        "phone --state my-phone --air 127.0.0.1:6402 --pair 'paybell://pair?...'",
    )
    parser.add_argument("--state", type=Path, required=True, metavar="DIR", help="where the phone keeps its outbox")
    parser.add_argument("--pair", metavar="URI", help="accept this pairing first")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument(
        "--air", metavar="HOST:PORT", help="host a virtual radio; start the station with --radio tcp-client:HOST:PORT"
    )
    where.add_argument("--radio", metavar="HCI", help="use a Bluetooth controller, such as usb:0 or hci-socket:0")


def _add_qr(commands: "Commands", shared: argparse.ArgumentParser) -> None:
    help_line = "build, explain, scan and print collection codes"
    example = "example: python main.py qr build --standard promptpay --field mobile=0812345678 --amount 12.50"
    parser = commands.add_parser(
        "qr", help=help_line, description=f"{help_line.capitalize()}.", epilog=example, parents=[shared]
    )
    add = _adder(parser.add_subparsers(title="commands", metavar="COMMAND", required=True), shared)
    _add_qr_build(add)
    parse = add("qr_parse", "explain a code's text as JSON", "qr parse 'upi://pay?pa=shop@bank&pn=Tea'")
    parse.add_argument("payload", metavar="PAYLOAD", help="the text in the code; - reads it from standard input")
    scan = add("qr_scan", "read the codes in a picture and explain each as JSON", "qr scan counter.png")
    scan.add_argument("file", type=Path, metavar="FILE", help="PNG, JPEG or another format that Qt reads")
    poster = add("qr_poster", "print the shop's codes on A5 cards for the counter", "qr poster --out cards.pdf")
    poster.add_argument("--out", type=Path, required=True, metavar="FILE", help="the PDF; an existing file is replaced")


def _add_qr_build(add: Adder) -> None:
    example = "qr build --standard promptpay --field mobile=0812345678 --amount 12.50"
    parser = add("qr_build", "print the text of a code; docs/codes.md has the fields of each standard", example)
    parser.add_argument("--standard", required=True, metavar="NAME", help="such as promptpay, pix_brcode or epc069_12")
    parser.add_argument(
        "--field", action="append", default=[], type=_field, metavar="NAME=VALUE", help="give it once for each field"
    )
    parser.add_argument("--amount", metavar="AMOUNT", help="a decimal such as 12.50; default: the customer types it")


def _add_serve(add: Adder) -> None:
    parser = add(
        "serve",
        "the back end: several stations, one owner (docs/back-end.md)",
        "serve --host 0.0.0.0 --certificate shop.pem --key shop.key",
    )
    parser.add_argument(
        "--database",
        metavar="URL",
        help="such as postgresql://paybell@localhost/paybell; default: $PAYBELL_DATABASE, or a SQLite file in --data",
    )
    parser.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help="where to answer; default: 127.0.0.1")
    parser.add_argument("--port", type=int, default=8443, metavar="PORT", help="default: 8443; 0: any that is free")
    parser.add_argument("--certificate", type=Path, metavar="PEM", help="of TLS, with its chain")
    parser.add_argument("--key", type=Path, metavar="PEM", help="of the certificate")
    parser.add_argument(
        "--proxy",
        action="append",
        default=[],
        metavar="ADDRESS",
        help="a proxy, or a network of them, that ends TLS before this; give it once for each",
    )
    parser.add_argument("--new-code", action="store_true", help="print a code for one station to enrol with, and end")


def _add_radio(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--radio",
        default="",
        metavar="HCI",
        help="a virtual radio, such as tcp-client:127.0.0.1:6402; default: this computer's Bluetooth",
    )


def _field(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE")
    return name, value


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of payments: 1 or more")
    return int(text)
