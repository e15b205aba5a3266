from pathlib import Path

from app.exports.fonts import Face, Family, chinese_family


def put(folder: Path, *names: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).touch()


def test_the_first_known_family_that_is_there_in_full(tmp_path: Path) -> None:
    put(tmp_path / "win", "simsun.ttc", "msyh.ttc", "msyhbd.ttc")
    put(tmp_path / "linux" / "noto", "NotoSansCJK-Regular.ttc")
    folder = tmp_path / "win"
    assert chinese_family([tmp_path]) == Family(Face(folder / "msyh.ttc"), Face(folder / "msyhbd.ttc"))


def test_simplified_chinese_of_a_collection(tmp_path: Path) -> None:
    put(tmp_path, "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc")
    family = chinese_family([Path("/nowhere"), tmp_path])
    assert family
    assert (family.regular.number, family.bold.number) == (2, 2)


def test_one_face_serves_as_both_where_there_is_no_bold(tmp_path: Path) -> None:
    put(tmp_path, "simsun.ttc")
    assert chinese_family([tmp_path]) == Family(Face(tmp_path / "simsun.ttc"), Face(tmp_path / "simsun.ttc"))


def test_none(tmp_path: Path) -> None:
    put(tmp_path, "DejaVuSans.ttf")
    assert chinese_family([tmp_path]) is None
