"""Every text is translated, the committed `.qm` files are what the `.ts` files say, and both are what the code says."""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from app.domain.platform import Platform
from app.paths import RESOURCES
from app.ui.language import SPOKEN, is_chinese, platform_name, set_language

I18N = RESOURCES / "i18n"
TOOLS = Path(sys.executable).parent
CODE = sorted(str(file) for file in (RESOURCES.parent / "app" / "ui").rglob("*.py"))
Texts = set[tuple[str, str]]


def texts(file: Path) -> Texts:
    tree = ElementTree.parse(file)  # noqa: S314 - our own file
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in tree.iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("language", SPOKEN)
def test_no_text_is_unfinished(language: str) -> None:
    tree = ElementTree.parse(I18N / f"paybell_{language}.ts")  # noqa: S314 - our own file
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, message.findtext("source")
        assert all(part.strip() for part in translation.itertext() if not translation.findall("numerusform"))
        assert all(form.text for form in translation.findall("numerusform"))


def test_the_files_have_every_text_of_the_code(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    subprocess.run([TOOLS / "pyside6-lupdate", *CODE, "-ts", fresh], check=True, capture_output=True)
    assert texts(fresh) == texts(I18N / "paybell_zh_CN.ts")


@pytest.mark.parametrize("language", SPOKEN)
def test_the_compiled_file_is_current(tmp_path: Path, language: str) -> None:
    fresh = tmp_path / "fresh.qm"
    source = I18N / f"paybell_{language}.ts"
    subprocess.run([TOOLS / "pyside6-lrelease", source, "-qm", fresh], check=True, capture_output=True)
    assert fresh.read_bytes() == (I18N / f"paybell_{language}.qm").read_bytes()


def test_plurals_in_english(qapp: QApplication) -> None:
    set_language(qapp, "en")
    said = [QCoreApplication.translate("DayHeader", "%n payment(s)", None, n) for n in (0, 1, 2)]
    assert said == ["0 payments", "1 payment", "2 payments"]


def test_qts_own_words_follow(qapp: QApplication) -> None:
    set_language(qapp, "zh_CN")
    chinese = QCoreApplication.translate("QFileDialog", "Look in:")
    set_language(qapp, "en")
    assert chinese != QCoreApplication.translate("QFileDialog", "Look in:")


def test_a_platform_is_called_as_the_language_does(qapp: QApplication) -> None:
    alipay = Platform("alipay", "Alipay", "支付宝", "#1677ff")
    set_language(qapp, "zh_CN")
    assert is_chinese()
    assert platform_name(alipay) == "支付宝"
    set_language(qapp, "en")
    assert platform_name(alipay) == "Alipay"


def test_the_system_decides_when_nobody_did(qapp: QApplication) -> None:
    set_language(qapp, "")
    assert is_chinese() == (QLocale.system().language() == QLocale.Language.Chinese)
    set_language(qapp, "en")
