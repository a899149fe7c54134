#include "models/languages.h"

#include "models/call_wording.h"
#include "models/pseudo_translator.h"
#include "models/room_model.h"
#include "models/wording.h"
#include "test_app.h"
#include "ui/views.h"

#include <QGuiApplication>

#include <catch2/catch.hpp>

using namespace greenroom::ui;
using namespace greenroom::ui::testing;
using models::Languages;
using models::Wording;

TEST_CASE("the languages are those that files name") {
    needApp();
    Languages languages;
    CHECK(languages.names() == QStringList{"Arabic", "English", "German", "Japanese"});
    CHECK(languages.spoken() == "English");
}

TEST_CASE("times and days are said as each language says them", "[rule:23][rule:24][rule:29]") {
    needApp();
    struct Case {
        const char* language;
        bool rightToLeft;
        const char16_t* join;
        const char16_t* startsIn1;
        const char16_t* startsIn125;
        const char16_t* date;
        const char16_t* time;
        const char16_t* afternoon;
    };
    const Case cases[] = {
        {"English", false, u"Join", u"starts in 1 min", u"starts in 2 h 5 min",
         u"Monday 23 November", u"13:55", u"1:55\u00A0PM"},
        {"German", false, u"Teilnehmen", u"beginnt in 1 Min.", u"beginnt in 2 Std. 5 Min.",
         u"Montag, 23. November", u"13:55", u"1:55\u00A0nachm."},
        {"Japanese", false, u"参加", u"1分後に開始", u"2時間5分後に開始", u"11月23日月曜日",
         u"13:55", u"午後1:55"},
        {"Arabic", true, u"انضمام", u"يبدأ بعد دقيقة", u"يبدأ بعد ساعتين و5 دقائق",
         u"الاثنين 23 نوفمبر",
         u"\u2066"
         "13:55\u2069",
         u"\u2066"
         "1:55\u2069\u00A0م"},
    };
    Languages languages;
    for (const Case& c : cases) {
        INFO(c.language);
        languages.speak(c.language);
        CHECK((QGuiApplication::layoutDirection() == Qt::RightToLeft) == c.rightToLeft);
        const auto view = aView();
        const auto tile = aTile(link::TileState::Ready, 1);
        CHECK(Wording::joinWord(tile, view) == QString::fromUtf16(c.join));
        CHECK(Wording::joinDetail(tile, view) == QString::fromUtf16(c.startsIn1));
        CHECK(Wording::joinDetail(aTile(link::TileState::Ready, 125), view) ==
              QString::fromUtf16(c.startsIn125));
        CHECK(Wording::date(at(0)) == QString::fromUtf16(c.date));
        CHECK(Wording::timeInText(at(115), false) == QString::fromUtf16(c.time));
        CHECK(Wording::timeInText(at(115), true) == QString::fromUtf16(c.afternoon));
    }
    languages.speak("English");
}

TEST_CASE("a number bends the words beside it") {
    needApp();
    Languages languages;
    languages.speak("Arabic");
    CHECK(Wording::duration(2, 0) == QString::fromUtf16(u"دقيقتين"));
    CHECK(Wording::duration(3, 0) == QString::fromUtf16(u"3 دقائق"));
    CHECK(Wording::duration(11, 0) == QString::fromUtf16(u"11 دقيقة"));
    languages.speak("English");
    CHECK(QCoreApplication::translate("KeypadPage", "%n keys sent", nullptr, 1) == "1 key sent");
    CHECK(QCoreApplication::translate("KeypadPage", "%n keys sent", nullptr, 2) == "2 keys sent");
}

TEST_CASE("an unknown language is English, and a change is told once") {
    needApp();
    Languages languages;
    int changes = 0;
    QObject::connect(&languages, &Languages::changed, [&changes] { ++changes; });
    languages.speak("Klingon");
    languages.speak("");
    CHECK(changes == 0);
    CHECK(languages.spoken() == "English");
    languages.speak("German");
    languages.speak("German");
    CHECK(changes == 1);
    languages.speak("Klingon");
    CHECK(changes == 2);
    CHECK(languages.spoken() == "English");
}

TEST_CASE("a view on show is said anew in another language") {
    needApp();
    Languages languages;
    models::RoomModel room;
    QObject::connect(&languages, &Languages::changed, &room, &models::RoomModel::retranslate);
    auto view = aView();
    view.tiles = {aTile(link::TileState::Ready, 4)};
    room.show(view);
    const auto word = [&room] { return room.tiles()->rows().front().word; };
    CHECK(word() == "Join");
    languages.speak("German");
    CHECK(word() == "Teilnehmen");
    CHECK(room.date() == "Montag, 23. November");
    languages.speak("English");
}

TEST_CASE("the pseudo-language is longer, and leaves places alone") {
    const QString made = models::pseudo("Ringing for %1, still trying");
    CHECK(made.startsWith(u'['));
    CHECK(made.endsWith(u']'));
    CHECK(made.contains("%1"));
    CHECK(made.size() >= 28 * 14 / 10);
    CHECK(models::pseudo("%n more").contains("%n"));
    needApp();
    Languages languages;
    languages.speak(Languages::kPseudo);
    CHECK(Wording::date(at(0)) == "Monday 23 November");
    CHECK(Wording::joinWord(aTile(link::TileState::Ready, 4), aView()).startsWith(u'['));
    languages.speak("English");
}
