// Messages on the touch panel (xAPI guide, UI EXTENSIONS AND MESSAGES, commands). Target, Origin
// and PeripheralId are taken and change nothing: the room has one panel.
#include <array>
#include <utility>

#include "xapi/commands.h"

namespace greenroom::xapi {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr std::array<std::string_view, 3> kTargets{"OSD", "RoomScheduler", "Controller"};
constexpr std::array<std::string_view, 4> kInputTypes{"SingleLine", "Numeric", "Password", "PIN"};
constexpr std::array<std::string_view, 2> kKeyboards{"Open", "Closed"};

constexpr Parameter kDuration{"Duration", IntegerSpace{0, 3600}, false, "0"};
constexpr Parameter kFeedbackId{"FeedbackId", TextSpace{0, 255}};
constexpr Parameter kTarget{"Target", LiteralSpace{kTargets}};
constexpr Parameter kOrigin{"Origin", LiteralSpace{kTargets}};
constexpr Parameter kPeripheral{"PeripheralId", TextSpace{0, 128}};

constexpr std::array kClear{kTarget, kPeripheral};
constexpr std::array kClearOne{kFeedbackId, kTarget, kPeripheral};
constexpr std::array kAlert{kDuration, Parameter{"Text", TextSpace{0, 255}, true},
                            Parameter{"Title", TextSpace{0, 255}}, kTarget, kPeripheral};
constexpr std::array<std::string_view, core::Prompt::kOptions> kOptionNames{
    "Option.1", "Option.2", "Option.3", "Option.4", "Option.5"};
constexpr std::array kPrompt{kDuration,
                             kFeedbackId,
                             Parameter{kOptionNames[0], TextSpace{0, 255}},
                             Parameter{kOptionNames[1], TextSpace{0, 255}},
                             Parameter{kOptionNames[2], TextSpace{0, 255}},
                             Parameter{kOptionNames[3], TextSpace{0, 255}},
                             Parameter{kOptionNames[4], TextSpace{0, 255}},
                             Parameter{"Text", TextSpace{0, 255}, true},
                             Parameter{"Title", TextSpace{0, 255}},
                             kTarget,
                             kPeripheral};
constexpr std::array kPromptAnswer{kFeedbackId, Parameter{"OptionId", IntegerSpace{1, 5}, true},
                                   kOrigin, kPeripheral};
constexpr std::array kRating{kDuration,
                             kFeedbackId,
                             Parameter{"SubmitReceiptText", TextSpace{0, 128}},
                             Parameter{"SubmitReceiptTitle", TextSpace{0, 40}},
                             Parameter{"Text", TextSpace{0, 128}, true},
                             Parameter{"Title", TextSpace{0, 40}},
                             kTarget,
                             kPeripheral};
constexpr std::array kRatingAnswer{kFeedbackId, Parameter{"Rating", IntegerSpace{0, 5}, false, "0"},
                                   kOrigin, kPeripheral};
constexpr std::array kTextInput{
    kDuration,
    kFeedbackId,
    Parameter{"InputText", TextSpace{0, 255}},
    Parameter{"InputType", LiteralSpace{kInputTypes}, false, "SingleLine"},
    Parameter{"KeyboardState", LiteralSpace{kKeyboards}, false, "Open"},
    Parameter{"Placeholder", TextSpace{0, 255}},
    Parameter{"SubmitText", TextSpace{0, 32}, false, "OK"},
    Parameter{"Text", TextSpace{0, 128}, true},
    Parameter{"Title", TextSpace{0, 40}},
    kTarget,
    kPeripheral};
constexpr std::array kTextAnswer{kFeedbackId, Parameter{"Text", TextSpace{0, 255}, true}, kOrigin,
                                 kPeripheral};
constexpr std::array kTextLine{kDuration,
                               Parameter{"Text", TextSpace{0, 140}, true},
                               Parameter{"X", IntegerSpace{1, 10'000}},
                               Parameter{"Y", IntegerSpace{1, 10'000}},
                               kTarget,
                               kPeripheral};

base::seconds durationOf(const Arguments& arguments) {
    return base::seconds(arguments.integer("Duration").value_or(0));
}

std::uint32_t numberOf(const Arguments& arguments, std::string_view name) {
    return static_cast<std::uint32_t>(arguments.integer(name).value_or(0));
}

// A client that gave its message no id may leave it out of the answer too.
core::MessageName nameOf(const Arguments& arguments) {
    core::MessageName name;
    if (arguments.has("FeedbackId"))
        name.feedbackId = arguments.text("FeedbackId");
    return name;
}

template <core::MessageKind kKind>
Result<core::Event> clear(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::MessageEvent(
        core::MessageClearAsked{kKind, nameOf(arguments).feedbackId, request});
}

Result<core::Event> alert(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::MessageEvent(core::AlertAsked{
        {arguments.text("Title"), arguments.text("Text")}, durationOf(arguments), request});
}

Result<core::Event> prompt(const Context&, const Arguments& arguments, core::RequestId request) {
    core::Prompt prompt{.title = arguments.text("Title"),
                        .text = arguments.text("Text"),
                        .feedbackId = arguments.text("FeedbackId"),
                        .options = {}};
    bool any = false;
    for (std::size_t i = 0; i < prompt.options.size(); ++i) {
        prompt.options[i] = arguments.text(kOptionNames[i]);
        any = any || !prompt.options[i].empty();
    }
    if (!any)
        return fail(ErrorCode::InvalidInput, "at least one option is wanted");
    return core::MessageEvent(core::PromptAsked{std::move(prompt), durationOf(arguments), request});
}

Result<core::Event> promptAnswer(const Context&, const Arguments& arguments,
                                 core::RequestId request) {
    return core::MessageEvent(
        core::PromptAnswerGiven{nameOf(arguments), numberOf(arguments, "OptionId"), request});
}

Result<core::Event> rating(const Context&, const Arguments& arguments, core::RequestId request) {
    core::Rating rating{.title = arguments.text("Title"),
                        .text = arguments.text("Text"),
                        .feedbackId = arguments.text("FeedbackId"),
                        .receiptTitle = arguments.text("SubmitReceiptTitle"),
                        .receiptText = arguments.text("SubmitReceiptText")};
    return core::MessageEvent(core::RatingAsked{std::move(rating), durationOf(arguments), request});
}

Result<core::Event> ratingAnswer(const Context&, const Arguments& arguments,
                                 core::RequestId request) {
    return core::MessageEvent(
        core::RatingGiven{nameOf(arguments), numberOf(arguments, "Rating"), request});
}

core::TextInputType inputTypeOf(std::string_view literal) {
    if (literal == "Numeric")
        return core::TextInputType::Numeric;
    if (literal == "Password")
        return core::TextInputType::Password;
    return literal == "PIN" ? core::TextInputType::Pin : core::TextInputType::SingleLine;
}

Result<core::Event> textInput(const Context&, const Arguments& arguments, core::RequestId request) {
    core::TextInput input{.title = arguments.text("Title"),
                          .text = arguments.text("Text"),
                          .feedbackId = arguments.text("FeedbackId"),
                          .type = inputTypeOf(arguments.text("InputType")),
                          .entered = base::Secret(arguments.text("InputText")),
                          .placeholder = arguments.text("Placeholder"),
                          .submit = arguments.text("SubmitText"),
                          .keyboardOpen = arguments.text("KeyboardState") != "Closed"};
    return core::MessageEvent(
        core::TextInputAsked{std::move(input), durationOf(arguments), request});
}

Result<core::Event> textAnswer(const Context&, const Arguments& arguments,
                               core::RequestId request) {
    return core::MessageEvent(
        core::TextAnswerGiven{nameOf(arguments), base::Secret(arguments.text("Text")), request});
}

Result<core::Event> textLine(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::MessageEvent(core::TextLineAsked{
        {arguments.text("Text"), numberOf(arguments, "X"), numberOf(arguments, "Y")},
        durationOf(arguments),
        request});
}

using core::MessageKind;

const std::array kRows{
    CommandRow{"UserInterface Message Alert Clear", kAUIR, kClear, false,
               Action(clear<MessageKind::Alert>)},
    CommandRow{"UserInterface Message Alert Display", kAIR, kAlert, false, Action(alert)},
    CommandRow{"UserInterface Message Prompt Clear", kAUIR, kClearOne, false,
               Action(clear<MessageKind::Prompt>)},
    CommandRow{"UserInterface Message Prompt Display", kAIR, kPrompt, false, Action(prompt)},
    CommandRow{"UserInterface Message Prompt Response", kAUIR, kPromptAnswer, false,
               Action(promptAnswer)},
    CommandRow{"UserInterface Message Rating Clear", kAUIR, kClearOne, false,
               Action(clear<MessageKind::Rating>)},
    CommandRow{"UserInterface Message Rating Display", kAIR, kRating, false, Action(rating)},
    CommandRow{"UserInterface Message Rating Response", kAUIR, kRatingAnswer, false,
               Action(ratingAnswer)},
    CommandRow{"UserInterface Message TextInput Clear", kAUIR, kClearOne, false,
               Action(clear<MessageKind::TextInput>)},
    CommandRow{"UserInterface Message TextInput Display", kAIR, kTextInput, false,
               Action(textInput)},
    CommandRow{"UserInterface Message TextInput Response", kAUIR, kTextAnswer, false,
               Action(textAnswer)},
    CommandRow{"UserInterface Message TextLine Clear", kAUIR, kClear, false,
               Action(clear<MessageKind::TextLine>)},
    CommandRow{"UserInterface Message TextLine Display", kAIR, kTextLine, false, Action(textLine)},
};

} // namespace

std::span<const CommandRow> messageCommands() {
    return kRows;
}

} // namespace greenroom::xapi
