"""The translation files are whole: each names its language, leaves nothing untranslated, and keeps every place."""

import re
import sys
import unittest
from pathlib import Path
from xml.etree import ElementTree

FOLDER = Path(__file__).resolve().parents[2] / "ui" / "translations"
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

    def test_all_files_hold_the_same_sentences(self) -> None:
        held = {
            file.name: {(context, message.findtext("source"), message.findtext("comment")) for context, message in messages(file)}
            for file in FOLDER.glob("*.ts")
            if not file.stem.endswith("_en")
        }
        every = set().union(*held.values())
        for name, sentences in held.items():
            self.assertEqual(every - sentences, set(), name)


if __name__ == "__main__":
    sys.exit(unittest.main())
