#include "models/keyboard_layouts.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <functional>

using greenroom::ui::models::KeyboardFace;
using greenroom::ui::models::KeyboardLayout;
using greenroom::ui::models::KeyboardLayouts;
using Fault = KeyboardLayout::Fault;

namespace {

QJsonObject face() {
    return {{"key", "abc"}, {"rows", QJsonArray{"q w e", "a s d", "y x c"}}};
}

QJsonObject file() {
    return {{"name", QJsonObject{{"English", "Test"}, {"German", "Probe"}}},
            {"languages", QJsonArray{"English"}},
            {"letters", QJsonArray{face()}},
            {"signs", QJsonArray{face()}}};
}

KeyboardLayout::Read read(const QJsonObject& object) {
    return KeyboardLayout::read(QJsonDocument(object).toJson());
}

void setFace(QJsonObject& file, const char* group, const std::function<void(QJsonObject&)>& how) {
    QJsonArray faces = file[QLatin1String(group)].toArray();
    QJsonObject first = faces[0].toObject();
    how(first);
    faces[0] = first;
    file[QLatin1String(group)] = faces;
}

} // namespace

TEST_CASE("a keyboard is read as its file describes it") {
    QJsonObject source = file();
    source["rightToLeft"] = true;
    source["conversion"] = QJsonObject{{"a", "あ"}, {"kk", QJsonArray{"っ", "k"}}};
    source["letters"] =
        QJsonArray{QJsonObject{{"key", "あ"},
                               {"name", QJsonObject{{"English", "Kana"}}},
                               {"converts", "Hiragana"},
                               {"rows", QJsonArray{"q  w e", " لا ", "ä"}}},
                   QJsonObject{{"once", true}, {"rows", QJsonArray{"Q W E", "A", "Ä"}}}};
    const auto done = read(source);
    REQUIRE(done.layout);
    CHECK(done.fault == Fault::None);
    CHECK(done.layout->name("German") == "Probe");
    CHECK(done.layout->name("Portuguese") == "Test");
    CHECK(done.layout->languages() == QStringList{"English"});
    CHECK(done.layout->rightToLeft());
    CHECK_FALSE(done.layout->latin());
    REQUIRE(done.layout->letters().size() == 2);
    const KeyboardFace& first = done.layout->letters()[0];
    CHECK(first.key == "あ");
    CHECK(first.converts == KeyboardFace::Converts::Hiragana);
    CHECK(first.rows[0] == QStringList{"q", "w", "e"});
    CHECK(first.rows[1] == QStringList{"لا"});
    CHECK(done.layout->letters()[1].once);
    CHECK(done.layout->conversion().add("k", "k").waiting == "k");
}

TEST_CASE("a file that is no keyboard is refused, and it is said where") {
    struct Row {
        const char* what;
        std::function<void(QJsonObject&)> how;
        Fault fault;
        const char* where;
    };
    const auto letters = [](const std::function<void(QJsonObject&)>& how) {
        return [how](QJsonObject& f) { setFace(f, "letters", how); };
    };
    const std::vector<Row> rows{
        {"no name", [](QJsonObject& f) { f.remove("name"); }, Fault::Name, "name: none in English"},
        {"an empty name",
         [](QJsonObject& f) {
             f["name"] = QJsonObject{{"English", " "}};
         },
         Fault::Name, "name: English"},
        {"a name without end",
         [](QJsonObject& f) {
             f["name"] = QJsonObject{{"English", QString(41, u'W')}};
         },
         Fault::Name, "name: English"},
        {"a language that is a number", [](QJsonObject& f) { f["languages"] = QJsonArray{7}; },
         Fault::Languages, "languages[0]"},
        {"no letters", [](QJsonObject& f) { f.remove("letters"); }, Fault::Faces,
         "letters: 0 faces, 1 to 4"},
        {"no signs", [](QJsonObject& f) { f["signs"] = QJsonArray{}; }, Fault::Faces,
         "signs: 0 faces, 1 to 4"},
        {"five faces",
         [](QJsonObject& f) {
             f["signs"] = QJsonArray{face(), face(), face(), face(), face()};
         },
         Fault::Faces, "signs: 5 faces, 1 to 4"},
        {"no way back", letters([](QJsonObject& f) { f.remove("key"); }), Fault::Key,
         "letters[0].key"},
        {"a first face for one key", letters([](QJsonObject& f) { f["once"] = true; }), Fault::Key,
         "letters[0]: the first face needs a key"},
        {"two rows", letters([](QJsonObject& f) {
             f["rows"] = QJsonArray{"a", "b"};
         }),
         Fault::Rows, "letters[0].rows: 2 rows, 3 are drawn"},
        {"an empty row", letters([](QJsonObject& f) {
             f["rows"] = QJsonArray{"a", " ", "b"};
         }),
         Fault::Rows, "letters[0].rows[1]: 0 keys, 1 to 11"},
        {"a row too wide for the smallest screen", letters([](QJsonObject& f) {
             f["rows"] = QJsonArray{"a b c d e f g h i j k l", "m", "n"};
         }),
         Fault::Rows, "letters[0].rows[0]: 12 keys, 1 to 11"},
        {"a last row beside which nothing fits", letters([](QJsonObject& f) {
             f["rows"] = QJsonArray{"k", "l", "a b c d e f g h i j"};
         }),
         Fault::Rows, "letters[0].rows[2]: 10 keys, 1 to 9"},
        {"a key twice", letters([](QJsonObject& f) {
             f["rows"] = QJsonArray{"a", "b", "a"};
         }),
         Fault::Key, "letters[0].rows[2]: a"},
        {"a key that turns the text around", letters([](QJsonObject& f) {
             f["rows"] = QJsonArray{"a", "b", QString(QChar(0x202e))};
         }),
         Fault::Key, nullptr},
        {"a key that is a sentence", letters([](QJsonObject& f) {
             f["rows"] = QJsonArray{"a", "b", "hello"};
         }),
         Fault::Key, "letters[0].rows[2]: hello"},
        {"a conversion that is not known",
         letters([](QJsonObject& f) { f["converts"] = "Hangul"; }), Fault::Conversion,
         "letters[0].converts"},
        {"a conversion without a table",
         letters([](QJsonObject& f) { f["converts"] = "Hiragana"; }), Fault::Conversion,
         "letters[0].converts"},
        {"a table that never ends",
         [](QJsonObject& f) {
             f["conversion"] = QJsonObject{{"a", QJsonArray{"b", "a"}}};
         },
         Fault::Conversion, "conversion: a"},
        {"a table of numbers",
         [](QJsonObject& f) {
             f["conversion"] = QJsonObject{{"a", 7}};
         },
         Fault::Conversion, "conversion: a"},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        QJsonObject broken = file();
        row.how(broken);
        const auto done = read(broken);
        CHECK_FALSE(done.layout);
        CHECK(done.fault == row.fault);
        if (row.where != nullptr) {
            CHECK(done.where == row.where);
        }
    }
    CHECK(KeyboardLayout::read("{").fault == Fault::NotJson);
    CHECK(KeyboardLayout::read("[]").where == "not an object");
    CHECK(KeyboardLayout::read({}).fault == Fault::NotJson);
    CHECK(KeyboardLayout::read(QByteArray(KeyboardLayout::kMostBytes + 1, ' ')).fault ==
          Fault::TooLarge);
}

TEST_CASE("a file more is a keyboard more, and one that is broken is left out") {
    QTemporaryDir folder;
    const auto write = [&folder](const char* name, const QByteArray& bytes) {
        QFile out(folder.filePath(QLatin1String(name)));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    };
    write("one.json", QJsonDocument(file()).toJson());
    write("broken.json", "{");
    CHECK(KeyboardLayouts(folder.path()).size() == 1);
    QJsonObject other = file();
    other["name"] = QJsonObject{{"English", "Greek"}};
    other["languages"] = QJsonArray{"Greek"};
    write("two.json", QJsonDocument(other).toJson());
    const KeyboardLayouts layouts(folder.path());
    REQUIRE(layouts.size() == 2);
    CHECK(layouts.ordered("Greek", false)[0]->name("English") == "Greek");
}

TEST_CASE("the keyboards of the panel are whole") {
    const QDir folder(QStringLiteral(":/keyboards"));
    const QStringList files = folder.entryList(QDir::Files);
    CHECK(files.size() >= 4);
    const KeyboardLayouts layouts;
    CHECK(layouts.size() == static_cast<std::size_t>(files.size()));
    for (const QString& name : files) {
        INFO(name.toStdString());
        QFile in(folder.filePath(name));
        REQUIRE(in.open(QIODevice::ReadOnly));
        const auto done = KeyboardLayout::read(in.readAll());
        CHECK(done.where == "");
        REQUIRE(done.layout);
        // Each is called something in each language that has a keyboard.
        for (const KeyboardLayout* other : layouts.ordered("English", false)) {
            for (const QString& language : other->languages()) {
                INFO(language.toStdString());
                CHECK((language == "English" ||
                       done.layout->name(language) != done.layout->name("English")));
            }
        }
    }
}

TEST_CASE("which keyboard comes first, and which next") {
    struct Row {
        const char* language;
        bool address;
        std::vector<const char*> order;
    };
    const Row rows[] = {
        {"English", false, {"English", "Arabic", "German", "Japanese"}},
        {"German", false, {"German", "English", "Arabic", "Japanese"}},
        {"Arabic", false, {"Arabic", "English", "German", "Japanese"}},
        {"Japanese", false, {"Japanese", "English", "Arabic", "German"}},
        {"Portuguese", false, {"English", "Arabic", "German", "Japanese"}},
        {"English", true, {"English", "Arabic", "German", "Japanese"}},
        {"German", true, {"German", "English", "Arabic", "Japanese"}},
        {"Arabic", true, {"English", "Arabic", "German", "Japanese"}},
        {"Japanese", true, {"English", "Japanese", "Arabic", "German"}},
    };
    const KeyboardLayouts layouts;
    for (const Row& row : rows) {
        INFO(row.language << (row.address ? ", an address" : ""));
        std::vector<std::string> order;
        for (const KeyboardLayout* layout : layouts.ordered(row.language, row.address)) {
            order.push_back(layout->name("English").toStdString());
        }
        CHECK(order == std::vector<std::string>(row.order.begin(), row.order.end()));
    }
}
