"""The translation files are whole: each names its language, leaves nothing untranslated, and keeps every place,
and all hold what the sources say and nothing else.

usage: translations_test.py LUPDATE
"""

import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from xml.etree import ElementTree

UI = Path(__file__).resolve().parents[2] / "ui"
FOLDER = UI / "translations"
LUPDATE = ""
PLACE = re.compile(r"%(?:L?[1-9]|L?n)")
# How many forms a number gives a word, in the languages that are here.
FORMS = {"ar": 6, "de": 2, "en": 2, "ja": 1}


def messages(file: Path) -> list[tuple[str, ElementTree.Element]]:
    root = ElementTree.parse(file).getroot()
    return [
        (context.findtext("name") or "", message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def sentences(file: Path) -> set[tuple[str, str | None, str | None]]:
    return {(context, message.findtext("source"), message.findtext("comment")) for context, message in messages(file)}


def forms_of(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    numerus = [form.text or "" for form in translation.iter("numerusform")]
    return numerus or [translation.text or ""]


class Translations(unittest.TestCase):
    def test_nothing_is_unfinished_or_obsolete(self) -> None:
        for file in FOLDER.glob("*.ts"):
            for context, message in messages(file):
                with self.subTest(file=file.name, context=context, source=message.findtext("source")):
                    translation = message.find("translation")
                    assert translation is not None
                    self.assertIsNone(translation.get("type"))
                    self.assertTrue(all(forms_of(message)), "a form is empty")

    def test_places_are_kept(self) -> None:
        for file in FOLDER.glob("*.ts"):
            for context, message in messages(file):
                source = message.findtext("source") or ""
                places = set(PLACE.findall(source))
                for form in forms_of(message):
                    with self.subTest(file=file.name, context=context, form=form):
                        found = set(PLACE.findall(form))
                        # "one minute" needs no figure.
                        self.assertEqual(found - {"%n"}, places - {"%n"})
                        self.assertLessEqual(found, places)

    def test_every_number_has_its_forms(self) -> None:
        for file in FOLDER.glob("*.ts"):
            language = file.stem.split("_", 1)[1]
            for context, message in messages(file):
                if message.get("numerus") == "yes":
                    with self.subTest(file=file.name, context=context, source=message.findtext("source")):
                        self.assertEqual(len(forms_of(message)), FORMS.get(language, len(forms_of(message))))

    def test_each_file_names_its_language(self) -> None:
        names = []
        for file in sorted(FOLDER.glob("*.ts")):
            own = [forms_of(message)[0] for context, message in messages(file) if context == "Language"]
            names += own
            self.assertEqual(len(own), 0 if file.stem.endswith("_en") else 1, file.name)
        self.assertEqual(len(names), len(set(names)))

    def test_the_files_hold_what_the_sources_say(self) -> None:
        """`ninja panel_strings` would neither add nor remove a sentence."""
        with tempfile.TemporaryDirectory() as made:
            fresh = Path(made) / "translations"
            shutil.copytree(FOLDER, fresh)
            subprocess.run([UI / "update_strings.sh", LUPDATE, fresh], check=True, timeout=50)
            for file in sorted(FOLDER.glob("*.ts")):
                held, wanted = sentences(file), sentences(fresh / file.name)
                self.assertEqual(wanted - held, set(), f"{file.name} lacks these")
                self.assertEqual(held - wanted, set(), f"{file.name} has these, and no source has")


if __name__ == "__main__":
    LUPDATE = sys.argv.pop(1)
    unittest.main()
