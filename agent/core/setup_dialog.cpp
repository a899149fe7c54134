#include "core/setup_dialog.h"

#include <utility>

#include "core/panel_words.h"
#include "core/reducers.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

constexpr std::string_view kPrefix = "greenroom.setup.";
constexpr std::string_view kAddress = "greenroom.setup.address";
constexpr std::string_view kCode = "greenroom.setup.code";
constexpr std::string_view kFingerprint = "greenroom.setup.fingerprint";
constexpr std::string_view kManager = "greenroom.setup.manager";
constexpr base::seconds kAlertShown{20};

bool isOurs(std::string_view id) {
    return id.starts_with(kPrefix);
}

void showInput(RoomState& state, TextInput input, base::Instant now, Effects& out) {
    reduceMessage(state, TextInputAsked{std::move(input), base::seconds(0), {}}, now, out);
}

void showAlert(RoomState& state, std::string text, base::Instant now, Effects& out) {
    reduceMessage(state, AlertAsked{{std::string(setup::kTitle), std::move(text)}, kAlertShown, {}},
                  now, out);
}

void askForAddress(RoomState& state, base::Instant now, Effects& out) {
    TextInput input;
    input.title = setup::kTitle;
    input.text = setup::kHubAddress;
    input.feedbackId = kAddress;
    input.entered = base::Secret(state.firstStart.hubAddress.empty() ? "https://"
                                                                     : state.firstStart.hubAddress);
    input.submit = setup::kNext;
    showInput(state, std::move(input), now, out);
}

void askForCode(RoomState& state, base::Instant now, Effects& out) {
    TextInput input;
    input.title = setup::kTitle;
    input.text = setup::kCode;
    input.feedbackId = kCode;
    input.type = TextInputType::Numeric;
    input.submit = setup::kActivate;
    showInput(state, std::move(input), now, out);
}

void activate(RoomState& state, std::string fingerprint, base::Instant now, Effects& out) {
    reduceHub(state,
              ActivationAsked{
                  {state.firstStart.hubAddress, state.firstStart.code, std::move(fingerprint)},
                  {},
                  false},
              now, out);
    if (state.hub.activating)
        state.firstStart.asksHub = true;
    else
        sayOfSetup(state, state.hub.activationProblem, now, out);
}

// Eight bytes a line, so that two people can read it to each other.
std::string inLines(std::string_view digits) {
    std::string text;
    for (std::size_t at = 0; at + 1 < digits.size(); at += 2) {
        if (at > 0)
            text += at % 16 == 0 ? '\n' : ' ';
        text += digits.substr(at, 2);
    }
    return text;
}

void askForFingerprint(RoomState& state, const std::string& digits, base::Instant now,
                       Effects& out) {
    Prompt prompt;
    prompt.title = setup::kIsItYours;
    prompt.text = std::string(setup::kCompare) + "\n" + inLines(digits);
    prompt.feedbackId = kFingerprint;
    prompt.options[0] = setup::kSame;
    prompt.options[1] = setup::kDiffers;
    state.firstStart.offered = digits;
    reduceMessage(state, PromptAsked{std::move(prompt), base::seconds(0), {}}, now, out);
}

bool isMeant(const MessageName& name, std::uint64_t number, std::string_view id,
             std::string_view shown) {
    return id == shown && (name.number == 0 || name.number == number) &&
           (!name.feedbackId || *name.feedbackId == id);
}

bool takeText(RoomState& state, const TextAnswerGiven& event, base::Instant now, Effects& out) {
    auto& slot = state.messages.textInput;
    if (!slot)
        return false;
    const bool address = isMeant(event.to, slot->number, kAddress, slot->what.feedbackId);
    const bool code = isMeant(event.to, slot->number, kCode, slot->what.feedbackId);
    const bool manager = isMeant(event.to, slot->number, kManager, slot->what.feedbackId);
    if (!address && !code && !manager)
        return false;
    slot.reset();
    answer(out, event.request, Done{});
    if (manager) {
        registerWithManager(state, event.text.reveal(), now, out);
    } else if (address) {
        state.firstStart.hubAddress = trimmed(event.text.reveal());
        askForCode(state, now, out);
    } else {
        state.firstStart.code = event.text;
        activate(state, {}, now, out);
    }
    return true;
}

bool takeChoice(RoomState& state, const PromptAnswerGiven& event, base::Instant now, Effects& out) {
    auto& slot = state.messages.prompt;
    if (!slot || !isMeant(event.to, slot->number, kFingerprint, slot->what.feedbackId))
        return false;
    slot.reset();
    answer(out, event.request, Done{});
    if (event.option == 1)
        activate(state, std::exchange(state.firstStart.offered, {}), now, out);
    else
        sayOfSetup(state, std::string(setup::kOtherHub), now, out);
    return true;
}

} // namespace

void askForHub(RoomState& state, base::Instant now, Effects& out) {
    askForAddress(state, now, out);
}

void askForManager(RoomState& state, base::Instant now, Effects& out) {
    TextInput input;
    input.title = setup::kTitle;
    input.text = setup::kManagerAddress;
    input.feedbackId = kManager;
    input.entered = base::Secret(state.settings.settings->managerAddress);
    input.submit = setup::kRegister;
    showInput(state, std::move(input), now, out);
}

void endDialogue(RoomState& state) {
    MessageState& messages = state.messages;
    if (messages.textInput && isOurs(messages.textInput->what.feedbackId))
        messages.textInput.reset();
    if (messages.prompt && isOurs(messages.prompt->what.feedbackId))
        messages.prompt.reset();
}

void sayOfSetup(RoomState& state, std::string words, base::Instant now, Effects& out) {
    if (state.firstStart.step)
        state.firstStart.problem = std::move(words);
    else
        showAlert(state, std::move(words), now, out);
}

bool takeSetupAnswer(RoomState& state, const MessageEvent& event, base::Instant now, Effects& out) {
    if (const auto* text = std::get_if<TextAnswerGiven>(&event))
        return takeText(state, *text, now, out);
    if (const auto* choice = std::get_if<PromptAnswerGiven>(&event))
        return takeChoice(state, *choice, now, out);
    return false;
}

void followSetup(RoomState& state, const ActivationEnded& event, base::Instant now, Effects& out) {
    if (!state.firstStart.asksHub || state.hub.activating)
        return;
    state.firstStart.asksHub = false;
    if (event.result) {
        showAlert(state, "This room now belongs to " + state.firstStart.hubAddress, now, out);
        finishFirstStart(state, {}, now, out);
    } else if (!event.presented.empty()) {
        askForFingerprint(state, event.presented, now, out);
    } else {
        sayOfSetup(state, event.result.error().message, now, out);
    }
}

} // namespace greenroom::core
