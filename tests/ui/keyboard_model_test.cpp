#include "models/keyboard_model.h"

#include <QFile>
#include <QSignalSpy>

#include <catch2/catch.hpp>

using greenroom::ui::models::KeyboardLayout;
using greenroom::ui::models::KeyboardModel;
using greenroom::ui::models::LetterConversion;

namespace {

LetterConversion romaji() {
    QFile file(QStringLiteral(":/keyboards/japanese.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return KeyboardLayout::read(file.readAll()).layout->conversion();
}

// As it stands while it is typed, and when it is done.
std::pair<QString, QString> typed(const LetterConversion& conversion, const QString& letters) {
    QString done;
    QString waiting;
    for (const QChar letter : letters) {
        const auto next = conversion.add(waiting, letter);
        done += next.done;
        waiting = next.waiting;
    }
    return {done + waiting, done + conversion.finished(waiting)};
}

void press(KeyboardModel& keys, const QString& letters) {
    for (const QChar letter : letters) {
        keys.press(letter);
    }
}

// Until the keyboard with that name is there.
void change(KeyboardModel& keys, const QString& name) {
    for (int i = 0; i < 8; ++i) {
        const bool here = keys.globeName() == QStringLiteral("Keyboard: ") + name;
        keys.changeLayout();
        if (here) {
            return;
        }
    }
    FAIL("no such keyboard");
}

} // namespace

TEST_CASE("letters become kana as they are typed") {
    struct Row {
        const char* letters;
        const char* shown;
        const char* finished;
    };
    const Row rows[] = {
        {"ka", "か", "か"},
        {"shi", "し", "し"},
        {"si", "し", "し"},
        {"kya", "きゃ", "きゃ"},
        {"ja", "じゃ", "じゃ"},
        {"tsu", "つ", "つ"},
        {"tu", "つ", "つ"},
        {"fu", "ふ", "ふ"},
        {"k", "k", "k"},
        {"ky", "ky", "ky"},
        {"kitte", "きって", "きって"},
        {"zasshi", "ざっし", "ざっし"},
        {"matcha", "まっちゃ", "まっちゃ"},
        {"n", "n", "ん"},
        {"hon", "ほn", "ほん"},
        {"nn", "ん", "ん"},
        {"n'", "ん", "ん"},
        {"kon'ya", "こんや", "こんや"},
        {"kinka", "きんか", "きんか"},
        {"konya", "こにゃ", "こにゃ"},
        {"tenki", "てんき", "てんき"},
        {"ko-hi-", "こーひー", "こーひー"},
        {"wo", "を", "を"},
        {"toukyou", "とうきょう", "とうきょう"},
        {"xtu", "っ", "っ"},
        {"a1b", "あ1b", "あ1b"},
        {"A", "A", "A"},
        {"kq", "kq", "kq"},
        {"qa", "qあ", "qあ"},
        {"n1", "ん1", "ん1"},
        {"hai.", "はい。", "はい。"},
    };
    const LetterConversion conversion = romaji();
    for (const Row& row : rows) {
        INFO(row.letters);
        const auto [shown, finished] = typed(conversion, row.letters);
        CHECK(shown == row.shown);
        CHECK(finished == row.finished);
    }
}

TEST_CASE("hiragana as katakana") {
    CHECK(LetterConversion::katakana("きゃっちコーヒー abc 漢字ゔ") ==
          "キャッチコーヒー abc 漢字ヴ");
}

TEST_CASE("whatever is typed comes to an end and loses no letter that the table does not know") {
    const LetterConversion conversion = romaji();
    const QString alphabet = QStringLiteral("kntya'sh-Zx");
    QStringList words{QString()};
    for (int length = 0; length < 4; ++length) {
        QStringList longer;
        for (const QString& word : words) {
            for (const QChar letter : alphabet) {
                longer.append(word + letter);
            }
        }
        words = longer;
    }
    for (const QString& word : words) {
        const auto [shown, finished] = typed(conversion, word);
        if (finished.isEmpty() || word.count(u'Z') != finished.count(u'Z')) {
            FAIL(word.toStdString() << " became " << finished.toStdString());
        }
    }
}

TEST_CASE("what is typed stands in the field, and a capital is one key long") {
    KeyboardModel keys;
    QSignalSpy changes(&keys, &KeyboardModel::textChanged);
    press(keys, "a");
    keys.turn();
    CHECK(keys.turned());
    CHECK(keys.turnName() == "Capital letters");
    CHECK(keys.rows()[0].toStringList()[0] == "Q");
    keys.press("B");
    CHECK_FALSE(keys.turned());
    keys.press("c");
    CHECK(keys.text() == "aBc");
    CHECK(changes.size() == 3);
    keys.erase();
    CHECK(keys.text() == "aB");
    keys.setText("😀");
    keys.erase();
    CHECK(keys.text().isEmpty());
    keys.erase();
    CHECK(keys.text().isEmpty());
}

TEST_CASE("what is typed has an end") {
    KeyboardModel keys;
    for (int i = 0; i < 300; ++i) {
        keys.press("a");
    }
    CHECK(keys.text().size() == KeyboardModel::kMostLetters);
    keys.setText(QString(9'000, u'W'));
    CHECK(keys.text().size() == KeyboardModel::kMostLetters);
}

TEST_CASE("digits and signs stand behind a key of their own") {
    KeyboardModel keys;
    CHECK(keys.layerKey() == "123");
    CHECK(keys.layerName() == "Digits and signs");
    keys.changeLayer();
    CHECK(keys.signs());
    CHECK(keys.layerKey() == "abc");
    CHECK(keys.rows()[0].toStringList()[0] == "1");
    CHECK(keys.turnKey() == "[%=");
    CHECK(keys.turnName() == "More signs");
    keys.turn();
    CHECK(keys.turnKey() == "123");
    keys.press("%");
    CHECK(keys.turned());
    keys.changeLayer();
    CHECK_FALSE(keys.signs());
    CHECK_FALSE(keys.turned());
}

TEST_CASE("an address has its signs in the places of capitals") {
    KeyboardModel keys;
    CHECK(keys.turns());
    keys.setAddress(true);
    CHECK_FALSE(keys.turns());
    keys.changeLayer();
    CHECK(keys.turns());
    keys.changeLayer();
    change(keys, "Japanese");
    CHECK(keys.turns());
}

TEST_CASE("kana wait in the field until they are whole") {
    KeyboardModel keys;
    change(keys, "Japanese");
    CHECK(keys.turnKey() == "ア");
    CHECK(keys.turnName() == "Katakana");
    press(keys, "kyak");
    CHECK(keys.text() == "きゃk");
    keys.erase();
    CHECK(keys.text() == "きゃ");
    press(keys, "hon");
    keys.turn();
    CHECK(keys.text() == "きゃほん");
    press(keys, "kohi-n");
    CHECK(keys.text() == "きゃほんコヒーn");
    CHECK(keys.finish() == "きゃほんコヒーン");
    keys.turn();
    CHECK(keys.turnName() == "Hiragana");
    press(keys, "ka");
    CHECK(keys.text() == "きゃほんコヒーンka");
}

TEST_CASE("the field turns with its first letter, and while it is empty with the keyboard") {
    struct Row {
        const char* text;
        const char* layout;
        bool rightToLeft;
    };
    const Row rows[] = {{"", "English", false},       {"", "Arabic", true},
                        {"abc", "Arabic", false},     {"قاعة", "English", true},
                        {"12 قاعة", "English", true}, {"12", "Arabic", false},
                        {"abc قاعة", "Arabic", false}};
    for (const Row& row : rows) {
        INFO(row.text << " on " << row.layout);
        KeyboardModel keys;
        change(keys, row.layout);
        keys.setText(row.text);
        CHECK(keys.rightToLeft() == row.rightToLeft);
    }
}

TEST_CASE("a keyboard that is plugged in types too") {
    struct Row {
        int key;
        int modifiers;
        const char* text;
        bool taken;
        const char* after;
    };
    const Row rows[] = {
        {Qt::Key_B, Qt::NoModifier, "b", true, "ab"},
        {Qt::Key_B, Qt::ShiftModifier, "B", true, "aB"},
        {Qt::Key_Space, Qt::NoModifier, " ", true, "a "},
        {Qt::Key_unknown, Qt::GroupSwitchModifier, "@", true, "a@"},
        {Qt::Key_Backspace, Qt::NoModifier, "\b", true, ""},
        {Qt::Key_Return, Qt::NoModifier, "\r", false, "a"},
        {Qt::Key_Tab, Qt::NoModifier, "\t", false, "a"},
        {Qt::Key_Left, Qt::NoModifier, "", false, "a"},
        {Qt::Key_C, Qt::ControlModifier, "\x03", false, "a"},
        {Qt::Key_C, Qt::AltModifier, "c", false, "a"},
    };
    for (const Row& row : rows) {
        INFO(row.key << " " << row.modifiers);
        KeyboardModel keys;
        keys.press("a");
        CHECK(keys.take(row.key, row.modifiers, row.text) == row.taken);
        CHECK(keys.text() == row.after);
    }
}

TEST_CASE("every key has a name in words") {
    CHECK(KeyboardModel::nameOf("q") == "q");
    CHECK(KeyboardModel::nameOf("Q") == "Capital Q");
    CHECK(KeyboardModel::nameOf("@") == "At sign");
    CHECK(KeyboardModel::nameOf("ض") == "ض");
    KeyboardModel keys;
    CHECK(keys.many());
    CHECK(keys.globeName() == "Keyboard: Arabic");
}
