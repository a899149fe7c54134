#include <catch2/catch.hpp>

#include "core/room_view.h"
#include "support/builders.h"
#include "support/effects.h"

using namespace greenroom;
using namespace greenroom::core;
using namespace std::chrono_literals;
using test::answerTo;
using test::deeds;
using test::instantAt;

namespace {

// What listeners are told: "PromptCleared a", "PromptAnswered a 2".
std::vector<std::string> told(const Effects& effects) {
    struct Words {
        std::string operator()(const AlertCleared&) const { return "AlertCleared"; }
        std::string operator()(const PromptCleared& n) const {
            return "PromptCleared " + n.feedbackId;
        }
        std::string operator()(const PromptAnswered& n) const {
            return "PromptAnswered " + n.feedbackId + " " + std::to_string(n.option);
        }
        std::string operator()(const TextInputCleared& n) const {
            return "TextInputCleared " + n.feedbackId;
        }
        std::string operator()(const TextInputAnswered& n) const {
            return "TextInputAnswered " + n.feedbackId + " " + n.text.reveal();
        }
        std::string operator()(const RatingCleared& n) const {
            return "RatingCleared " + n.feedbackId;
        }
        std::string operator()(const RatingAnswered& n) const {
            return "RatingAnswered " + n.feedbackId + " " + std::to_string(n.rating);
        }
        std::string operator()(const TextLineCleared&) const { return "TextLineCleared"; }
    };
    std::vector<std::string> words;
    for (const Announce& deed : deeds<Announce>(effects))
        if (const auto* notice = std::get_if<MessageNotice>(&deed.notice))
            words.push_back(std::visit(Words{}, *notice));
    return words;
}

using Heard = std::vector<std::string>;

Prompt aPrompt(const std::string& id) {
    return {.title = "Title", .text = "Text", .feedbackId = id, .options = {"Yes", "", "No"}};
}

TextInput anInput(const std::string& id) {
    TextInput input;
    input.title = "t";
    input.feedbackId = id;
    return input;
}

Rating aRating(const std::string& id) {
    Rating rating;
    rating.title = "t";
    rating.feedbackId = id;
    return rating;
}

struct Room {
    RoomState state;
    base::Instant now = instantAt("09:00");

    Heard tell(MessageEvent event) {
        effects = reduce(state, std::move(event), now).effects;
        return told(effects);
    }
    Heard pass(base::milliseconds by) {
        now = {now.wall + by, now.mono + by};
        return told(reduce(state, TimeEvent(WakeupDue{}), now).effects);
    }
    [[nodiscard]] std::string onTop() const {
        const auto message = panelView(state, {}, now).extension.message;
        return message ? message->title : "nothing";
    }

    Effects effects; // of the last event
};

} // namespace

TEST_CASE("a message goes when its time is over, is told cleared, and the wakeup is armed for it") {
    struct Case {
        std::string name;
        MessageEvent event;
        std::string told;
    };
    const std::vector<Case> cases{
        {"alert", AlertAsked{{"t", "x"}, 10s, {}}, "AlertCleared"},
        {"prompt", PromptAsked{aPrompt("a"), 10s, {}}, "PromptCleared a"},
        {"text input", TextInputAsked{anInput("b"), 10s, {}}, "TextInputCleared b"},
        {"rating", RatingAsked{aRating("c"), 10s, {}}, "RatingCleared c"},
        {"text line", TextLineAsked{{.text = "t"}, 10s, {}}, "TextLineCleared"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        Room room;
        CHECK(room.tell(c.event).empty());
        const auto armed = deeds<ArmWakeup>(room.effects);
        REQUIRE(armed.size() == 1);
        CHECK(armed[0].due == room.now.wall + 10s);
        CHECK(room.pass(9'999ms).empty());
        CHECK(room.pass(1ms) == Heard{c.told});
        CHECK(room.pass(1h).empty());
        CHECK_FALSE(nextDue(room.state.messages));
    }
}

TEST_CASE("without a duration a message stays until it is cleared") {
    Room room;
    (void)room.tell(AlertAsked{{"t", "x"}, 0s, RequestId(1)});
    CHECK(answerTo(room.effects, 1)->has_value());
    CHECK(room.pass(240h).empty());
    CHECK(room.onTop() == "t");
    CHECK(room.tell(MessageClearAsked{MessageKind::Alert, {}, {}}) == Heard{"AlertCleared"});
    CHECK(room.tell(MessageClearAsked{MessageKind::Alert, {}, RequestId(2)}).empty());
    CHECK(answerTo(room.effects, 2)->has_value());
}

TEST_CASE("a newer message replaces one of its kind, which is told cleared") {
    Room room;
    CHECK(room.tell(PromptAsked{aPrompt("old"), 5s, {}}).empty());
    CHECK(room.tell(PromptAsked{aPrompt("new"), 0s, {}}) == Heard{"PromptCleared old"});
    // The time of the old one is of no meaning for the new one.
    CHECK(room.pass(10s).empty());
    CHECK(room.tell(MessageClearAsked{MessageKind::Prompt, "old", {}}).empty());
    CHECK(room.tell(MessageClearAsked{MessageKind::Prompt, "new", {}}) ==
          Heard{"PromptCleared new"});
}

TEST_CASE("the newest of several kinds is on top; what lies below comes up again") {
    Room room;
    (void)room.tell(AlertAsked{{"alert", ""}, 0s, {}});
    Prompt prompt = aPrompt("p");
    prompt.title = "prompt";
    (void)room.tell(PromptAsked{prompt, 0s, {}});
    CHECK(room.onTop() == "prompt");
    CHECK(room.tell(PromptAnswerGiven{{}, 3, {}}) == Heard{"PromptAnswered p 3"});
    CHECK(room.onTop() == "alert");
    CHECK(room.tell(MessageDismissed{room.state.messages.alert->number}) == Heard{"AlertCleared"});
    CHECK(room.onTop() == "nothing");
}

TEST_CASE("an answer is for the message it names, and for an option that is offered") {
    struct Case {
        std::string name;
        PromptAnswerGiven answer;
        bool taken;
    };
    const std::vector<Case> cases{
        {"without a name", {{}, 1, RequestId(1)}, true},
        {"by number", {{1, {}}, 1, RequestId(1)}, true},
        {"by id", {{0, "a"}, 3, RequestId(1)}, true},
        {"another number", {{2, {}}, 1, RequestId(1)}, false},
        {"another id", {{0, "b"}, 1, RequestId(1)}, false},
        {"an option that is not offered", {{}, 2, RequestId(1)}, false},
        {"option 0", {{}, 0, RequestId(1)}, false},
        {"option 6", {{}, 6, RequestId(1)}, false},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        Room room;
        (void)room.tell(PromptAsked{aPrompt("a"), 0s, {}});
        const Heard words = room.tell(c.answer);
        CHECK(words.size() == (c.taken ? 1 : 0));
        CHECK(answerTo(room.effects, 1)->has_value() == c.taken);
        CHECK(room.state.messages.prompt.has_value() == !c.taken);
    }
}

TEST_CASE("a text reaches the one who asked, and nobody else") {
    Room room;
    TextInput input = anInput("pin");
    input.type = TextInputType::Pin;
    input.entered = base::Secret("0000");
    (void)room.tell(TextInputAsked{input, 0s, {}});
    CHECK(room.tell(TextAnswerGiven{{7, {}}, base::Secret("1234"), {}}).empty());
    CHECK(room.tell(TextAnswerGiven{{1, {}}, base::Secret("1234"), {}}) ==
          Heard{"TextInputAnswered pin 1234"});
    CHECK_FALSE(room.state.messages.textInput);
}

TEST_CASE("a rating is thanked for, for a moment") {
    Room room;
    Rating rating = aRating("r");
    rating.receiptTitle = "Thanks";
    (void)room.tell(RatingAsked{rating, 0s, {}});
    CHECK(room.tell(RatingGiven{{}, 4, {}}) == Heard{"RatingAnswered r 4"});
    CHECK(room.onTop() == "Thanks");
    CHECK(room.pass(5s).empty());
    CHECK(room.onTop() == "nothing");
}

TEST_CASE("only line breaks are markup in a message") {
    Room room;
    (void)room.tell(AlertAsked{{"t", "One<br>two<BR/><p>three</p><b>four</b>"}, 0s, {}});
    CHECK(panelView(room.state, {}, room.now).extension.message->text ==
          "One\ntwo\nthree\n<b>four</b>");
    (void)room.tell(TextLineAsked{{.text = "a<br>b", .x = 1, .y = 2}, 0s, {}});
    CHECK(panelView(room.state, {}, room.now).extension.textLine->text == "a b");
}
