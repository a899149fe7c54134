// Status of the servers that are told of changes (xAPI guide, HttpFeedback).
#include <array>

#include <QUrl>

#include "xapi/status_parts.h"
#include "xapi/status_words.h"

namespace greenroom::xapi {

namespace {

const core::FeedbackSlot* slotAt(const Context& context, std::uint32_t number) {
    const auto& all = *context.room.state.feedback.registered;
    const auto at = all.find(number);
    return at == all.end() ? nullptr : &at->second;
}

Value expression(const Context& context, Items items) {
    const core::FeedbackSlot* slot = slotAt(context, items.outer);
    if (slot == nullptr || items.inner < 1 || items.inner > slot->expressions.size())
        return std::nullopt;
    return slot->expressions[items.inner - 1];
}

Value format(const Context& context, Items items) {
    const core::FeedbackSlot* slot = slotAt(context, items.outer);
    if (slot == nullptr)
        return std::nullopt;
    return slot->format == core::FeedbackFormat::Json ? "JSON" : "XML";
}

Value status(const Context& context, Items items) {
    return context.room.state.feedback.failed.contains(items.outer) ? "Failed" : "OK";
}

// Without the user and password it may carry: others than administrators read this.
Value url(const Context& context, Items items) {
    const core::FeedbackSlot* slot = slotAt(context, items.outer);
    if (slot == nullptr)
        return std::nullopt;
    const QUrl parsed(QString::fromStdString(slot->url));
    if (parsed.userInfo().isEmpty())
        return slot->url;
    return parsed.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded).toStdString();
}

std::vector<std::uint32_t> registered(const Context& context, std::uint32_t) {
    std::vector<std::uint32_t> numbers;
    for (const auto& [number, slot] : *context.room.state.feedback.registered)
        numbers.push_back(number);
    return numbers;
}

std::vector<std::uint32_t> expressions(const Context& context, std::uint32_t number) {
    std::vector<std::uint32_t> places;
    if (const core::FeedbackSlot* slot = slotAt(context, number))
        for (std::uint32_t place = 1; place <= slot->expressions.size(); ++place)
            places.push_back(place);
    return places;
}

constexpr std::array kRows{
    StatusRow{"HttpFeedback[n] Expression[n]", kText, kAU, expression},
    StatusRow{"HttpFeedback[n] Format", kText, kAU, format},
    StatusRow{"HttpFeedback[n] Status", kWord, kAU, status},
    StatusRow{"HttpFeedback[n] URL", kText, kAU, url},
};

constexpr std::array kLists{
    StatusList{"HttpFeedback", registered},
    StatusList{"HttpFeedback[n] Expression", expressions},
};

} // namespace

StatusPart feedbackStatus() {
    return {kRows, kLists};
}

} // namespace greenroom::xapi
