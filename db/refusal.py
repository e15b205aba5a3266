"""Why a station does not start on a data folder."""


class Refusal(Exception):
    """This data cannot be used and was left as it is. `en` and `zh` each say why in a whole sentence."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh
