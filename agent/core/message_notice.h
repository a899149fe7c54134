// What becomes of messages on the panel, for those who listen (xAPI guide, UI EXTENSIONS AND
// MESSAGES).
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/secret.h"

namespace greenroom::core {

// Cleared: withdrawn, timed out, replaced by a newer one or waved away.
struct AlertCleared {};
struct PromptCleared {
    std::string feedbackId;
};
struct PromptAnswered {
    std::string feedbackId;
    std::uint32_t option = 0; // 1 to 5
};
struct TextInputCleared {
    std::string feedbackId;
};
struct TextInputAnswered {
    std::string feedbackId;
    base::Secret text; // may be a password
};
struct RatingCleared {
    std::string feedbackId;
};
struct RatingAnswered {
    std::string feedbackId;
    std::uint32_t rating = 0; // 0 to 5
};
struct TextLineCleared {};

using MessageNotice =
    std::variant<AlertCleared, PromptCleared, PromptAnswered, TextInputCleared, TextInputAnswered,
                 RatingCleared, RatingAnswered, TextLineCleared>;

} // namespace greenroom::core
