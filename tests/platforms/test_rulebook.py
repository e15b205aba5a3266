from app.domain.verdict import Ruling
from app.platforms.registry import Registry
from app.platforms.rulebook import Rulebook
from app.platforms.toml_file import read_extension

NOTICE = ("com.lakala.shqb", "", "碰付3.00元")
WORDING = "[[wordings]]\npattern = '碰付¤'\nmeaning = 'received'\nevidence = 'taught'\n"


def test_what_is_put_in_force_judges_the_next_notice() -> None:
    rules = Rulebook(Registry())
    recognise = rules.recognise
    assert recognise(*NOTICE).ruling is Ruling.UNSURE
    wiser = rules.registry.with_extension(read_extension("x.toml", f"extends = true\nkey = 'lakala'\n{WORDING}"))
    rules.put_in_force(wiser)
    assert recognise(*NOTICE).ruling is Ruling.PAYMENT
    assert rules.wanted_apps == wiser.wanted_apps == Registry().wanted_apps
