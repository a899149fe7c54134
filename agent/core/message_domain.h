// Messages that clients show on the panel: the facts that reach the core and the slice of state.
//
// One of each kind at a time: a newer one takes the place of the older, which is told cleared. Of
// several kinds the newest is on top; what lies below comes up again when that one goes.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "base/secret.h"
#include "base/time.h"
#include "core/request.h"

namespace greenroom::core {

struct Alert {
    std::string title;
    std::string text;

    friend bool operator==(const Alert&, const Alert&) = default;
};
struct Prompt {
    static constexpr std::size_t kOptions = 5;

    std::string title;
    std::string text;
    std::string feedbackId;
    std::array<std::string, kOptions> options; // an empty one is not offered

    friend bool operator==(const Prompt&, const Prompt&) = default;
};
enum class TextInputType : std::uint8_t { SingleLine, Numeric, Password, Pin };
struct TextInput {
    static constexpr std::size_t kText = 1020; // bytes of an answer: 255 characters

    std::string title;
    std::string text;
    std::string feedbackId;
    TextInputType type = TextInputType::SingleLine;
    base::Secret entered; // what stands in the field at first
    std::string placeholder;
    std::string submit; // the word on the button that sends it
    bool keyboardOpen = true;

    friend bool operator==(const TextInput&, const TextInput&) = default;
};
struct Rating {
    std::string title;
    std::string text;
    std::string feedbackId;
    std::string receiptTitle; // shown for a moment to the one who answered
    std::string receiptText;

    friend bool operator==(const Rating&, const Rating&) = default;
};
struct TextLine {
    std::string text;
    std::uint32_t x = 0; // of 10,000, from the left and the top; 0: not said
    std::uint32_t y = 0;

    friend bool operator==(const TextLine&, const TextLine&) = default;
};

// The duration of each: 0 until it is cleared.
struct AlertAsked {
    Alert alert;
    base::seconds duration{0};
    RequestId request;
};
struct PromptAsked {
    Prompt prompt;
    base::seconds duration{0};
    RequestId request;
};
struct TextInputAsked {
    TextInput input;
    base::seconds duration{0};
    RequestId request;
};
struct RatingAsked {
    Rating rating;
    base::seconds duration{0};
    RequestId request;
};
struct TextLineAsked {
    TextLine line;
    base::seconds duration{0};
    RequestId request;
};

enum class MessageKind : std::uint8_t { Alert, Prompt, TextInput, Rating, TextLine };

// Withdrawn by a client. Where there is none it is cleared already.
struct MessageClearAsked {
    MessageKind kind = MessageKind::Alert;
    std::optional<std::string> feedbackId; // given: only that one
    RequestId request;
};
// Waved away by a hand.
struct MessageDismissed {
    std::uint64_t number = 0;
};

// Which message an answer is for: a hand names the one it saw, a client its own id, if any.
struct MessageName {
    std::uint64_t number = 0; // 0: whichever is shown
    std::optional<std::string> feedbackId;
};
struct PromptAnswerGiven {
    MessageName to;
    std::uint32_t option = 0;
    RequestId request;
};
struct TextAnswerGiven {
    MessageName to;
    base::Secret text;
    RequestId request;
};
struct RatingGiven {
    MessageName to;
    std::uint32_t rating = 0;
    RequestId request;
};

using MessageEvent = std::variant<AlertAsked, PromptAsked, TextInputAsked, RatingAsked,
                                  TextLineAsked, MessageClearAsked, MessageDismissed,
                                  PromptAnswerGiven, TextAnswerGiven, RatingGiven>;

template <typename What>
struct Shown {
    What what;
    std::uint64_t number = 0; // grows with every message
    std::optional<base::MonoTime> until;

    friend bool operator==(const Shown&, const Shown&) = default;
};

struct MessageState {
    std::optional<Shown<Alert>> alert;
    std::optional<Shown<Prompt>> prompt;
    std::optional<Shown<TextInput>> textInput;
    std::optional<Shown<Rating>> rating;
    std::optional<Shown<Alert>> receipt; // of a rating that was given
    std::optional<Shown<TextLine>> textLine;
    std::uint64_t lastNumber = 0;

    friend bool operator==(const MessageState&, const MessageState&) = default;
};

// When the first of them has been shown long enough.
[[nodiscard]] std::optional<base::MonoTime> nextDue(const MessageState& state);

} // namespace greenroom::core
