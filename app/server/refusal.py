"""How the back end says no: an HTTP status, one word for the program, one sentence for a person."""

from collections.abc import Mapping

from starlette.responses import JSONResponse


class Refusal(Exception):
    """`facts` stand beside `error` and `sentence` in the answer."""

    def __init__(
        self,
        status: int,
        error: str,
        sentence: str,
        facts: Mapping[str, object] | None = None,
        retry_after_s: int | None = None,
    ) -> None:
        super().__init__(sentence)
        self.status, self.error, self.sentence = status, error, sentence
        self.facts, self.retry_after_s = facts or {}, retry_after_s

    @property
    def response(self) -> JSONResponse:
        headers = {} if self.retry_after_s is None else {"Retry-After": str(self.retry_after_s)}
        if self.status == 401:
            headers["WWW-Authenticate"] = "Bearer"
        said = {"error": self.error, "sentence": self.sentence, **self.facts}
        return JSONResponse(said, self.status, headers)
