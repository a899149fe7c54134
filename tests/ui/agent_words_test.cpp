#include "models/agent_words.h"

#include "core/call_cause.h"
#include "core/panel_words.h"
#include "core/reason.h"
#include "models/agent_sentences.h"
#include "models/languages.h"
#include "test_app.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace greenroom;
using ui::models::AgentWords;
using ui::models::Languages;

namespace {

bool given(std::string_view english) {
    const auto& all = ui::models::agentSentences();
    return std::any_of(all.begin(), all.end(), [&](const char* each) { return english == each; });
}

} // namespace

TEST_CASE("every reason and every failed call of the agent has words for translators",
          "[rule:33]") {
    for (const core::Reason& reason : core::allReasons()) {
        INFO(reason.code);
        CHECK(given(reason.text));
        CHECK((reason.fix.empty() || given(reason.fix)));
    }
    for (const core::CauseRow& row : core::causeRows()) {
        INFO(row.words.code);
        CHECK(given(row.words.what));
        CHECK(given(row.words.toDo));
    }
    for (const core::FaultRow& row : core::faultRows()) {
        INFO(row.words.code);
        CHECK(given(row.words.what));
        CHECK(given(row.words.toDo));
    }
}

TEST_CASE("what the agent says of a booking has words for translators", "[rule:33]") {
    for (const core::PlainWords& row : core::allRuleWords()) {
        CHECK(given(row.words));
    }
    for (const core::PlainWords& row : core::allResultWords()) {
        CHECK(given(row.words));
    }
    for (const std::string_view why : core::allRefusals()) {
        CHECK(given(why));
    }
    using core::Source;
    for (const Source source : {Source::Premises, Source::Cloud, Source::Calendar, Source::Local}) {
        CHECK(given(core::sourceWords(source)));
    }
    for (const std::string_view said :
         {core::trust::kReadyToCall, core::trust::kLikelyToFail, core::trust::kClockRight}) {
        CHECK(given(said));
    }
}

TEST_CASE("what the agent asks at first start has words for translators", "[rule:33]") {
    for (const std::string_view said : core::allSetupWords()) {
        INFO(said);
        CHECK(given(said));
    }
}

TEST_CASE("what the agent says is said in the panel's language") {
    ui::testing::needApp();
    Languages languages;
    languages.speak("German");
    struct Case {
        const char* name;
        const char* said;
        const char* shown;
    };
    const Case cases[] = {
        {"a sentence", "No address to call", "Keine Adresse zum Anrufen"},
        {"a number in it", "List 14 min old", "Liste 14 Min. alt"},
        {"another sentence in it", "Likely to fail: The other side is busy.",
         "Schlägt wohl fehl: Die Gegenseite ist besetzt."},
        {"places in it", "Sound: Opus, 0.2 % lost, 13 ms jitter",
         "Ton: Opus, 0.2 % verloren, 13 ms Schwankung"},
        {"a place in a place", "Bookings as of %1", "Buchungen, Stand %1"},
        {"a time in it", "From 9:25 AM to 12:05 PM", "Von 9:25 vorm. bis 12:05 nachm."},
        {"a time of another day in it", "Hub, last heard of at 9:25 PM (-1 day)",
         "Hub, zuletzt gemeldet um 9:25 nachm. (-1 Tag)"},
        {"one that nobody knows", "Mind the step", "Mind the step"},
        {"nothing", "", ""},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(AgentWords::translated(c.said) == c.shown);
    }
    CHECK(AgentWords::title("Private meeting") == "Private Besprechung");
    CHECK(AgentWords::title("Sound: a workshop") == "Sound: a workshop");
    languages.speak("English");
    CHECK(AgentWords::translated("Try again in 5 minutes.") == "Try again in 5 minutes.");
}
