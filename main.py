"""Paybell on the command line: `python main.py --help`."""

import argparse
import sys
from collections.abc import Callable, Sequence

from app.bootstrap.command_line import parser
from app.paths import DataFolder

Command = Callable[[argparse.Namespace], int]


def run(arguments: argparse.Namespace) -> int:
    from app.bootstrap.program import run_station

    return run_station(_folder(arguments), radio=arguments.radio, windowed=arguments.window)


def demo(arguments: argparse.Namespace) -> int:
    if arguments.headless:
        from app.demo.headless import Script, play

        script = Script(arguments.payments, arguments.seed, arguments.iphone)
        return play(script, arguments.data, arguments.shots, as_json=arguments.json)
    from app.demo.windows import show

    return show(arguments.language, arguments.data, iphone=arguments.iphone)


def export(arguments: argparse.Namespace) -> int:
    from app.bootstrap.exports import export_command

    first, last = arguments.first, arguments.last or arguments.first
    folder, file = _folder(arguments), arguments.out
    return export_command(folder, first, last, arguments.format, file, arguments.language)


def reconcile(arguments: argparse.Namespace) -> int:
    from app.bootstrap.reconcile import reconcile_statement

    statement, report, language = arguments.statement, arguments.out, arguments.language
    return reconcile_statement(_folder(arguments), statement, report, language, as_json=arguments.json)


def verify(arguments: argparse.Namespace) -> int:
    from app.bootstrap.offline import verify_ledger

    return verify_ledger(_folder(arguments))


def restore(arguments: argparse.Namespace) -> int:
    from app.bootstrap.restore import restore_ledger

    return restore_ledger(_folder(arguments), arguments.file)


def doctor(arguments: argparse.Namespace) -> int:
    from app.bootstrap.doctor import doctor

    out, language, radio = arguments.out, arguments.language, arguments.radio
    return doctor(_folder(arguments), out, language, radio=radio, as_json=arguments.json)


def platforms(arguments: argparse.Namespace) -> int:
    from app.bootstrap.offline import show_platforms

    return show_platforms(_folder(arguments))


def recognise(arguments: argparse.Namespace) -> int:
    from app.bootstrap.offline import recognise_stream

    return recognise_stream(_folder(arguments), sys.stdin, sys.stdout, sys.stderr)


def pair(arguments: argparse.Namespace) -> int:
    from app.bootstrap import pairing

    if arguments.revoke:
        return pairing.revoke(_folder(arguments), arguments.revoke)
    if arguments.list:
        return pairing.show_phones(_folder(arguments))
    return pairing.pair_in_terminal(_folder(arguments), radio=arguments.radio)


def enrol(arguments: argparse.Namespace) -> int:
    from app.bootstrap.enrolment import enrol_in_terminal

    return enrol_in_terminal(_folder(arguments), arguments.url, arguments.code, arguments.name)


def qr_build(arguments: argparse.Namespace) -> int:
    from app.bootstrap.codes import build_code

    return build_code(arguments.standard, dict(arguments.field), arguments.amount)


def qr_parse(arguments: argparse.Namespace) -> int:
    from app.bootstrap.codes import explain_code

    typed = arguments.payload
    return explain_code(_folder(arguments), sys.stdin.read().removesuffix("\n") if typed == "-" else typed)


def qr_scan(arguments: argparse.Namespace) -> int:
    from app.bootstrap.code_pictures import scan_picture

    return scan_picture(_folder(arguments), arguments.file)


def qr_poster(arguments: argparse.Namespace) -> int:
    from app.bootstrap.code_pictures import print_poster

    return print_poster(_folder(arguments), arguments.out)


def phone(arguments: argparse.Namespace) -> int:
    from handset.simulator.phone_program import run_phone

    return run_phone(arguments.state, radio=arguments.radio, air=arguments.air, pairing_uri=arguments.pair)


def serve(arguments: argparse.Namespace) -> int:
    try:
        from app.bootstrap.serving import print_new_code, serve_stations
    except ModuleNotFoundError as missing:
        sys.stderr.write(f"{missing}. Start the back end with: python3 installer/bootstrap.py serve\n")
        return 2
    return (print_new_code if arguments.new_code else serve_stations)(_folder(arguments), arguments)


COMMANDS: dict[str, Command] = {
    command.__name__: command
    for command in (
        run,
        demo,
        export,
        reconcile,
        verify,
        restore,
        doctor,
        platforms,
        recognise,
        pair,
        enrol,
        qr_build,
        qr_parse,
        qr_scan,
        qr_poster,
        phone,
        serve,
    )
}


def main(words: Sequence[str] | None = None) -> int:
    """Do what `words` (default: those typed) ask for; returns the exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # real streams have it
    arguments = parser().parse_args(words)
    command = COMMANDS[arguments.command]
    try:
        return command(arguments)
    except KeyboardInterrupt:
        return 130


def _folder(arguments: argparse.Namespace) -> DataFolder:
    return DataFolder(arguments.data) if arguments.data else DataFolder.default()


if __name__ == "__main__":
    sys.exit(main())
