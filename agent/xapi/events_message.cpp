// Events of messages on the panel (xAPI guide, UI EXTENSIONS AND MESSAGES, events).
#include <array>
#include <string>

#include "xapi/event_parts.h"

namespace greenroom::xapi {

namespace {

constexpr std::array kFeedback{EventField{"FeedbackId"}};
constexpr std::array kPromptAnswer{EventField{"FeedbackId"},
                                   EventField{"OptionId", ValueKind::Integer}};
constexpr std::array kRating{EventField{"FeedbackId"}, EventField{"Rating", ValueKind::Integer}};
constexpr std::array kText{EventField{"FeedbackId"}, EventField{"Text"}};

const std::array kRows{
    EventRow{"UserInterface Message Alert Cleared", kAUIR, {}},
    EventRow{"UserInterface Message Prompt Cleared", kAUIR, kFeedback},
    EventRow{"UserInterface Message Prompt Response", kAUIR, kPromptAnswer},
    EventRow{"UserInterface Message Rating Cleared", kAUIR, kFeedback},
    EventRow{"UserInterface Message Rating Response", kAUIR, kRating},
    EventRow{"UserInterface Message TextInput Clear", kAUIR, kFeedback},
    EventRow{"UserInterface Message TextInput Response", kAUIR, kText},
    EventRow{"UserInterface Message TextLine Cleared", kAU, {}},
};

struct Teller {
    Happening operator()(const core::AlertCleared&) const {
        return {"UserInterface Message Alert Cleared", {}};
    }
    Happening operator()(const core::PromptCleared& notice) const {
        return {"UserInterface Message Prompt Cleared", {{"FeedbackId", notice.feedbackId}}};
    }
    Happening operator()(const core::PromptAnswered& notice) const {
        return {"UserInterface Message Prompt Response",
                {{"FeedbackId", notice.feedbackId}, {"OptionId", std::to_string(notice.option)}}};
    }
    Happening operator()(const core::RatingCleared& notice) const {
        return {"UserInterface Message Rating Cleared", {{"FeedbackId", notice.feedbackId}}};
    }
    Happening operator()(const core::RatingAnswered& notice) const {
        return {"UserInterface Message Rating Response",
                {{"FeedbackId", notice.feedbackId}, {"Rating", std::to_string(notice.rating)}}};
    }
    Happening operator()(const core::TextInputCleared& notice) const {
        return {"UserInterface Message TextInput Clear", {{"FeedbackId", notice.feedbackId}}};
    }
    // The one who asked for the text is told it, a password too: that is what he asked for.
    Happening operator()(const core::TextInputAnswered& notice) const {
        return {"UserInterface Message TextInput Response",
                {{"FeedbackId", notice.feedbackId}, {"Text", notice.text.reveal()}}};
    }
    Happening operator()(const core::TextLineCleared&) const {
        return {"UserInterface Message TextLine Cleared", {}};
    }
};

} // namespace

std::span<const EventRow> messageEvents() {
    return kRows;
}

Happening happeningOf(const core::MessageNotice& notice) {
    return std::visit(Teller{}, notice);
}

} // namespace greenroom::xapi
