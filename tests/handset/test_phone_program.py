"""The phone as a program, and a station in another process that is killed: nothing lost, nothing doubled."""

import asyncio
import json
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from app.link.ble_link import BleRadio
from tests.link.shop import ALIPAY, PATIENCE, QUICK

REPOSITORY = Path(__file__).parents[2]
STATION_ID = "00000000000000a1"

PHONE = """
import sys; from pathlib import Path
from handset.simulator.phone_program import run_phone
sys.exit(run_phone(Path(sys.argv[1]), radio=None, air=sys.argv[2], pairing_uri=sys.argv[3]))
"""

STATION = """
import asyncio, json, sys
from datetime import UTC, datetime
from app.domain.phone import PairedPhone
from app.link.ble_link import BleRadio
from app.link.virtual_radio import VirtualRadio
from app.services.ports import LinkPlan, PairingOffer
from tests.link.shop import ALIPAY, QUICK

air, uri, phone_id, up_to = sys.argv[1:]
class Teller:
    def phase_changed(self, phone_id, phase, detail=""): pass
    def status_heard(self, phone_id, status): pass
    def notice_heard(self, notice):
        print(json.dumps({"seq": notice.id.seq, "epoch": notice.id.epoch, "text": notice.text}), flush=True)
        self.link.acknowledge(notice.id)

async def main():
    radio = BleRadio("00000000000000a1", lambda: "Shop", timings=QUICK, backends=VirtualRadio("tcp-client:" + air))
    from app.link.protocol.pairing import parse_pairing_uri
    key = parse_pairing_uri(uri).key
    if not phone_id:
        print(json.dumps({"phone_id": (await radio.meet_new_phone(PairingOffer(uri, key))).phone_id}), flush=True)
        return
    teller = Teller()
    phone = PairedPhone(phone_id, "", datetime.now(UTC))
    teller.link = radio.link(LinkPlan(phone, key, lambda: json.loads(up_to), lambda: (ALIPAY,)), teller)
    await teller.link.run()

asyncio.run(main())
"""


@asynccontextmanager
async def program(code: str, *arguments: str) -> AsyncIterator[Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, *arguments, cwd=REPOSITORY, stdin=PIPE, stdout=PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
        await process.communicate()


async def told(process: Process, key: str, value: object = None) -> dict[str, object]:
    """Read on to the first line that has `key`, with `value` if one is given."""
    assert process.stdout
    async with asyncio.timeout(PATIENCE * 2):
        while line := await process.stdout.readline():
            said = json.loads(line)
            if key in said and value in (None, said[key]):
                return said
    raise AssertionError(f"the program ended before it told {key}")


async def wallet_says(phone: Process, *texts: str) -> None:
    assert phone.stdin
    for text in texts:
        notice = {"app": ALIPAY, "title": "收款", "text": text}
        phone.stdin.write(json.dumps(notice).encode() + b"\n")
    await phone.stdin.drain()


async def free_port() -> int:
    server = await asyncio.start_server(lambda _reader, _writer: None, "127.0.0.1", 0)
    port: int = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    return port


async def test_a_killed_station_goes_on_where_its_ledger_stands(tmp_path: Path):
    air = f"127.0.0.1:{await free_port()}"
    uri = BleRadio(STATION_ID, lambda: "Shop", timings=QUICK).offer_pairing("Shop").uri
    async with program(PHONE, str(tmp_path), air, uri) as phone:
        await told(phone, "event", "paired")
        async with program(STATION, air, uri, "", "{}") as meeting:
            phone_id = str((await told(meeting, "phone_id"))["phone_id"])
        async with program(STATION, air, uri, phone_id, "{}") as first_life:
            await told(phone, "event", "connected")
            await wallet_says(phone, "1.00元")
            heard = await told(first_life, "seq")
            first_life.kill()
        await told(phone, "event", "left")
        await wallet_says(phone, "2.00元", "3.00元")
        ledger = json.dumps({heard["epoch"]: heard["seq"]})
        async with program(STATION, air, uri, phone_id, ledger) as second_life:
            assert [(await told(second_life, "seq"))["text"] for _ in range(2)] == ["2.00元", "3.00元"]


async def test_a_line_that_is_no_notice_is_told_and_passed_over(tmp_path: Path):
    uri = BleRadio(STATION_ID, lambda: "Shop").offer_pairing("Shop").uri
    async with program(PHONE, str(tmp_path), f"127.0.0.1:{await free_port()}", uri) as phone:
        assert phone.stdin
        phone.stdin.write(b'{"app": 1}\nnonsense\n')
        await wallet_says(phone, "1.00元")
        assert "title" in str((await told(phone, "event", "not_understood"))["why"])
        await told(phone, "event", "not_understood")
        assert (await told(phone, "event", "not_wanted"))["seq"] is None


async def test_a_broken_pairing_code_ends_the_program_with_a_sentence(tmp_path: Path):
    async with program(PHONE, str(tmp_path), f"127.0.0.1:{await free_port()}", "paybell://nonsense") as phone:
        assert "pairing code" in str((await told(phone, "event", "failed"))["why"])
        assert await phone.wait() == 2
