"""Why a file cannot be taken for a table of goods."""


class GoodsFileUnreadable(Exception):
    """Nothing of it was read. `en` and `zh` each say why, and what to do, in whole sentences."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh
