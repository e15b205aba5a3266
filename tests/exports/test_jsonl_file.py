import hashlib
import io
import json

from app.exports import jsonl_file
from app.exports.progress import untold
from tests.exports.shop import TakingsFake, chain


def lines(takings: TakingsFake) -> list[str]:
    stream = io.BytesIO()
    jsonl_file.write(stream, takings, "en", untold)
    return stream.getvalue().decode().split("\n")


def test_the_chain_can_be_recomputed_from_the_file_alone() -> None:
    found = [json.loads(line) for line in lines(TakingsFake(journal=chain(*["notice"] * 5)))[:-1]]
    previous = found[0]["previous_hash"]
    for entry in found:
        text = f"{previous}\n{entry['seq']}\n{entry['kind']}\n{entry['at']}\n{entry['body']}"
        assert entry["previous_hash"] == previous
        assert entry["hash"] == hashlib.sha256(text.encode()).hexdigest()
        previous = entry["hash"]
    assert [entry["seq"] for entry in found] == [1, 2, 3, 4, 5]


def test_a_body_with_every_kind_of_sign_comes_back_as_it_was() -> None:
    body = '{"text":"支付宝 \\"1\\" \\n \x7f \u2028 😀"}'
    *found, end = lines(TakingsFake(journal=chain("notice", body=body)))
    assert (len(found), end) == (1, "")
    assert json.loads(found[0])["body"] == body


def test_nothing_written_is_an_empty_file() -> None:
    assert lines(TakingsFake()) == [""]
