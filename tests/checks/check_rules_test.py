import unittest

from planted import PlantedTree

import check_rules
import ux_rules

TAGGED = "tests/ui/a_test.cpp"


class Rules(PlantedTree):
    check = "check_rules"

    def setUp(self):
        super().setUp()
        self.tag(n for n in ux_rules.RULES if n not in ux_rules.EXCUSED)

    def tag(self, rules):
        cases = "".join(f'TEST_CASE("shows {n}", "[rule:{n}]") {{\n}}\n' for n in rules)
        self.plant(TAGGED, cases)
        self.write()

    def write(self):
        self.plant(check_rules.LIST, check_rules.listing(check_rules.collect(self.root)[0]))

    def listed(self):
        return (self.root / check_rules.LIST).read_text(encoding="utf-8")

    def test_tagged_and_listed(self):
        self.assert_clean()

    def test_a_rule_without_a_test(self):
        self.tag(n for n in ux_rules.RULES if n not in ux_rules.EXCUSED and n != 31)
        self.assert_found(f"{check_rules.LIST}:1", "no test shows rule 31")

    def test_an_excuse_that_is_not_needed(self):
        excused = next(iter(ux_rules.EXCUSED))
        self.tag(n for n in ux_rules.RULES if n not in ux_rules.EXCUSED or n == excused)
        self.assert_found("tools/checks/ux_rules.py:1", f"rule {excused} is excused")

    def test_an_old_list(self):
        self.plant("tests/e2e/b_test.py", "class B:\n    # rule: 55\n    def test_more(self):\n        pass\n")
        self.assert_found(f"{check_rules.LIST}:1", "--write")
        self.write()
        self.assert_clean()
        self.assertIn("`tests/e2e/b_test.py`: test_more", self.listed())

    def test_every_way_to_tag(self):
        self.plant("tests/ui/qml/tst_c.qml", "Item {\n    // rule: 3, 4\n    function test_far() {\n    }\n}\n")
        self.plant("tools/benches/d.py", 'def run(result):\n    result.metrics["onset"] = metric([])  # rule: 21\n')
        self.plant("tests/unit/e_test.cpp", 'TEST_CASE_METHOD(Rig, "one "\n    "two", "[slow]"\n    "[rule:5]") {\n}\n')
        self.plant("tests/e2e/f_test.py", "    # rule: 53\n    # rule: 54\n    def test_both(self) -> None:\n")
        self.write()
        self.assert_clean()
        for words in ("tst_c.qml`: test_far", "tools/bench d: onset", "e_test.cpp`: one two", "f_test.py`: test_both"):
            self.assertIn(words, self.listed())

    def test_a_rule_that_is_none(self):
        self.plant("tests/ui/b_test.cpp", 'TEST_CASE("x", "[rule:99]") {\n}\n')
        self.assert_found("tests/ui/b_test.cpp:1", "no rule 99")

    def test_a_tag_above_nothing(self):
        self.plant("tests/ui/qml/tst_c.qml", "Item {\n    // rule: 3\n    property int a\n}\n")
        self.assert_found("tests/ui/qml/tst_c.qml:1", "above no test")


if __name__ == "__main__":
    unittest.main()
