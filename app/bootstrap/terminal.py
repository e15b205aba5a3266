"""What a command says to whoever typed it; standard output has the result alone."""

import sys


def say(sentence: str) -> None:
    """On standard error."""
    print(sentence, file=sys.stderr)  # noqa: T201  # said to whoever typed the command


def refuse(*sentences: str) -> int:
    """Say why not, and give the exit code for it."""
    say("\n".join(sentences))
    return 1
