// Servers that are told of changes by HTTP posts (xAPI guide, HttpFeedback).
#include <algorithm>
#include <array>

#include <QUrl>

#include "xapi/commands.h"

namespace greenroom::xapi {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using core::FeedbackSlot;

constexpr std::array<std::string_view, 2> kFormats{"XML", "JSON"};
constexpr Parameter kSlot{"FeedbackSlot", IntegerSpace{1, FeedbackSlot::kMost}, true};
constexpr std::array kOne{kSlot};
constexpr std::array kRegister{
    Parameter{"Expression", TextSpace{1, 255}, false, {}, FeedbackSlot::kExpressions},
    kSlot,
    Parameter{"Format", LiteralSpace{kFormats}, false, "XML"},
    Parameter{"ServerUrl", TextSpace{1, 2048}, true},
};

std::uint32_t slotIn(const Arguments& arguments) {
    return static_cast<std::uint32_t>(*arguments.integer("FeedbackSlot"));
}

base::Status checkUrl(const std::string& text) {
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    if (!url.isValid())
        return fail(ErrorCode::InvalidInput, "ServerUrl is not a URL");
    if (url.scheme() != u"http" && url.scheme() != u"https")
        return fail(ErrorCode::InvalidInput, "ServerUrl must begin with http:// or https://");
    if (url.host().isEmpty())
        return fail(ErrorCode::InvalidInput, "ServerUrl names no server");
    return {};
}

// As the client wrote them: one that is no expression is kept, and never fires.
std::vector<std::string> expressionsIn(const Arguments& arguments) {
    std::vector<std::string> different;
    for (std::string& expression : arguments.all("Expression"))
        if (std::ranges::find(different, expression) == different.end())
            different.push_back(std::move(expression));
    return different;
}

Result<core::Event> registerSlot(const Context&, const Arguments& arguments,
                                 core::RequestId request) {
    FeedbackSlot slot;
    slot.url = arguments.text("ServerUrl");
    if (auto good = checkUrl(slot.url); !good)
        return tl::unexpected(good.error());
    slot.format =
        arguments.text("Format") == "JSON" ? core::FeedbackFormat::Json : core::FeedbackFormat::Xml;
    slot.expressions = expressionsIn(arguments);
    return core::FeedbackEvent(
        core::FeedbackRegisterAsked{slotIn(arguments), std::move(slot), request});
}

Result<core::Event> deregisterSlot(const Context&, const Arguments& arguments,
                                   core::RequestId request) {
    return core::FeedbackEvent(core::FeedbackDeregisterAsked{slotIn(arguments), request});
}

Result<core::Event> enableSlot(const Context&, const Arguments& arguments,
                               core::RequestId request) {
    return core::FeedbackEvent(core::FeedbackEnableAsked{slotIn(arguments), request});
}

std::vector<Node> theSlot(const core::Done& done) {
    Node slot = stringNode("FeedbackSlot", done.made);
    slot.kind = ValueKind::Integer;
    return {std::move(slot)};
}

const std::array kRows{
    CommandRow{"HttpFeedback Deregister", kA, kOne, false, Action(deregisterSlot)},
    CommandRow{"HttpFeedback Enable", kA, kOne, false, Action(enableSlot)},
    CommandRow{"HttpFeedback Register", kA, kRegister, false, Action(registerSlot), theSlot},
};

} // namespace

std::span<const CommandRow> feedbackCommands() {
    return kRows;
}

} // namespace greenroom::xapi
