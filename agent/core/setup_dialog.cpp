#include "core/setup_dialog.h"

#include <utility>

#include "core/reducers.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

constexpr std::string_view kButton = "greenroom.setup";
constexpr std::string_view kAddress = "greenroom.setup.address";
constexpr std::string_view kCode = "greenroom.setup.code";
constexpr std::string_view kFingerprint = "greenroom.setup.fingerprint";
constexpr const char* kTitle = "Set up this room";
constexpr base::seconds kAlertShown{20};

void showInput(RoomState& state, TextInput input, base::Instant now, Effects& out) {
    reduceMessage(state, TextInputAsked{std::move(input), base::seconds(0), {}}, now, out);
}

void showAlert(RoomState& state, std::string text, base::Instant now, Effects& out) {
    reduceMessage(state, AlertAsked{{kTitle, std::move(text)}, kAlertShown, {}}, now, out);
}

void askForAddress(RoomState& state, base::Instant now, Effects& out) {
    TextInput input;
    input.title = kTitle;
    input.text = "The address of your hub";
    input.feedbackId = kAddress;
    input.entered = base::Secret(state.setup.address.empty() ? "https://" : state.setup.address);
    input.submit = "Next";
    showInput(state, std::move(input), now, out);
}

void askForCode(RoomState& state, base::Instant now, Effects& out) {
    TextInput input;
    input.title = kTitle;
    input.text = "The activation code: 16 digits";
    input.feedbackId = kCode;
    input.type = TextInputType::Numeric;
    input.submit = "Activate";
    showInput(state, std::move(input), now, out);
}

void activate(RoomState& state, std::string fingerprint, base::Instant now, Effects& out) {
    reduceHub(
        state,
        ActivationAsked{{state.setup.address, state.setup.code, std::move(fingerprint)}, {}, false},
        now, out);
    if (state.hub.activating) {
        state.setup.begun = true;
        return;
    }
    showAlert(state, state.hub.activationProblem, now, out);
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
    prompt.title = "Is this your hub?";
    prompt.text = "Compare with the fingerprint that your hub shows:\n" + inLines(digits);
    prompt.feedbackId = kFingerprint;
    prompt.options[0] = "It is the same";
    prompt.options[1] = "It differs";
    state.setup.offered = digits;
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
    if (!address && !code)
        return false;
    slot.reset();
    answer(out, event.request, Done{});
    if (address) {
        state.setup.address = trimmed(event.text.reveal());
        askForCode(state, now, out);
    } else {
        state.setup.code = event.text;
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
        activate(state, std::exchange(state.setup.offered, {}), now, out);
    else
        showAlert(state, "Nothing was sent to it. Check the address of your hub.", now, out);
    return true;
}

} // namespace

std::optional<PanelButtonView> setupButton(const RoomState& state) {
    const bool taken = state.hub.identity || state.hub.activating || !state.hub.wanted ||
                       state.provisioning.manager || !state.bookings.agenda->sources().empty();
    if (taken)
        return std::nullopt;
    return PanelButtonView{std::string(kButton), "Set up", "Sliders", ""};
}

bool takeSetupPress(RoomState& state, std::string_view panel, base::Instant now, Effects& out) {
    if (panel != kButton || !setupButton(state))
        return false;
    askForAddress(state, now, out);
    return true;
}

bool takeSetupAnswer(RoomState& state, const MessageEvent& event, base::Instant now, Effects& out) {
    if (const auto* text = std::get_if<TextAnswerGiven>(&event))
        return takeText(state, *text, now, out);
    if (const auto* choice = std::get_if<PromptAnswerGiven>(&event))
        return takeChoice(state, *choice, now, out);
    return false;
}

void followSetup(RoomState& state, const ActivationEnded& event, base::Instant now, Effects& out) {
    if (!state.setup.begun || state.hub.activating)
        return;
    state.setup.begun = false;
    if (event.result) {
        showAlert(state, "This room now belongs to " + state.setup.address, now, out);
        state.setup = {};
    } else if (!event.presented.empty()) {
        askForFingerprint(state, event.presented, now, out);
    } else {
        showAlert(state, event.result.error().message, now, out);
    }
}

} // namespace greenroom::core
