#include "edge/tms/manager_reply.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "core/settings.h"
#include "core/text.h"
#include "xapi/booking_list.h"
#include "xapi/documents.h"
#include "xapi/fixed_configuration.h"
#include "xapi/xml_reader.h"

namespace greenroom::edge::tms {

namespace {

using base::ErrorCode;
using base::fail;
using core::sameWord;
using xapi::Element;

constexpr std::size_t kLongestElement = 1024 * 1024; // bytes of text, as of a command's body
constexpr std::size_t kLongestWords = 200;           // of a fault
constexpr int kDeepest = 5;                          // of the element that holds the answer

// Nothing when the parent is not there.
std::string textOf(const Element* parent, std::string_view name,
                   std::size_t most = ManagerReply::kLongestText) {
    return parent == nullptr ? std::string()
                             : core::cutUtf8(std::string(parent->childText(name)), most);
}

// <Configuration> wraps another <Configuration>; some managers leave the inner one out.
const Element* inner(const Element& management, std::string_view name) {
    const Element* outer = management.child(name);
    if (outer == nullptr)
        return nullptr;
    const Element* wrapped = outer->child(name);
    return wrapped != nullptr ? wrapped : outer;
}

std::optional<std::int64_t> heartbeatOf(const Element& result) {
    const std::string text = textOf(&result, "HeartBeatInterval");
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (text.empty() || end != text.data() + text.size())
        return std::nullopt;
    if (error == std::errc::result_out_of_range)
        return text.front() == '-' ? std::numeric_limits<std::int64_t>::min()
                                   : std::numeric_limits<std::int64_t>::max();
    return error == std::errc{} ? std::optional(seconds) : std::nullopt;
}

std::string wordsOf(const xapi::Path& path) {
    std::string words;
    for (const xapi::PathStep& step : path)
        words += (words.empty() ? "" : " ") + step.name;
    return words;
}

void takeSettings(const Element& management, ManagerReply& reply) {
    const Element* configuration = inner(management, "Configuration");
    if (configuration == nullptr)
        return;
    for (xapi::SettingWrite& write : xapi::settingWrites(*configuration)) {
        const bool own = !write.path.empty() && sameWord(write.path.front().name, "Provisioning") &&
                         xapi::findFixed(write.path) == nullptr;
        if (!own) {
            reply.settings.push_back(std::move(write));
            continue;
        }
        const std::string path = wordsOf(write.path);
        const core::SettingRow* row = core::findSetting(path);
        const bool verbatim = row != nullptr && row->secret();
        reply.manager.emplace_back(path, verbatim ? write.value
                                                  : std::string(core::trimmed(write.value)));
    }
    if (reply.settings.size() + reply.manager.size() > ManagerReply::kMostSettings) {
        reply.refused.push_back("more than " + std::to_string(ManagerReply::kMostSettings) +
                                " settings at once");
        reply.settings.clear();
        reply.manager.clear();
    }
}

void takeCommands(const Element& management, ManagerReply& reply) {
    const Element* command = inner(management, "Command");
    if (command == nullptr)
        return;
    reply.commands = xapi::commandsOf(*command);
    if (reply.commands.size() > ManagerReply::kMostCommands) {
        reply.refused.push_back("more than " + std::to_string(ManagerReply::kMostCommands) +
                                " commands at once");
        reply.commands.clear();
    }
}

// Only a list that is one, and that the manager made without an error, replaces the one before.
void takeBookings(const Element& management, xapi::BookingListBuilder builder,
                  ManagerReply& reply) {
    const Element* calendar = management.child("Calendar");
    const Element* list = calendar == nullptr ? nullptr : calendar->child("Bookings");
    if (list == nullptr)
        return;
    const std::string_view status = list->attribute("status");
    const bool strange =
        builder.count() == 0 && (!list->children.empty() || !core::trimmed(list->text).empty());
    if (!status.empty() && !sameWord(status, "OK"))
        reply.refused.push_back("a list of bookings with status \"" +
                                core::cutUtf8(std::string(status), 40) + "\"");
    else if (strange)
        reply.refused.emplace_back("a list of bookings that holds something else");
    else
        reply.bookings = std::move(builder).finish();
}

void takeDocuments(const Element& management, ManagerReply& reply) {
    const Element* all = management.child("DocumentsToPost");
    if (all == nullptr)
        return;
    for (const Element& order : all->children) {
        DocumentOrder document{textOf(&order, "Location"), textOf(&order, "URL")};
        if (document.location.empty() || document.url.empty())
            continue;
        if (reply.documents.size() == ManagerReply::kMostDocuments) {
            reply.refused.push_back("more than " + std::to_string(ManagerReply::kMostDocuments) +
                                    " documents at once");
            return;
        }
        reply.documents.push_back(std::move(document));
    }
}

void takeSoftware(const Element& management, ManagerReply& reply) {
    core::SoftwareOrder order;
    if (const Element* newer = management.child("Software")) {
        const Element* package = newer->child("Package");
        const Element* feedback = newer->child("Feedback");
        order.sessionId = textOf(newer, "SessionId");
        order.releaseKey = textOf(newer, "ReleaseKey");
        order.versionId = textOf(package, "VersionId");
        order.url = textOf(package, "URL");
        order.userName = textOf(package, "Username");
        order.password = base::Secret(textOf(package, "Password"));
        order.feedbackUrl = textOf(feedback, "URL");
        order.feedbackUserName = textOf(feedback, "Username");
        order.feedbackPassword = base::Secret(textOf(feedback, "Password"));
    }
    if (const Element* older = management.child("SoftwareUpgrade"); older && order.url.empty()) {
        order.url = textOf(older, "FileURL");
        order.releaseKey = textOf(older, "ReleaseKey");
    }
    if (!order.url.empty())
        reply.software = std::move(order);
    if (const Element* files = management.child("FilesToDownload");
        files && files->child("FileToDownload"))
        reply.refused.emplace_back("files to download");
}

} // namespace

base::Result<ManagerReply> readReply(std::string_view bytes, std::size_t most,
                                     core::EntryWatch* watch) {
    xapi::BookingListBuilder builder(most, watch);
    const xapi::ElementTaker taker{.wants =
                                       [](std::string_view parent, std::string_view name) {
                                           return sameWord(parent, "Bookings") &&
                                                  sameWord(name, "Booking");
                                       },
                                   .take = [&](Element entry) { return builder.add(entry); }};
    xapi::XmlLimits limits;
    limits.text = kLongestElement;
    const auto root = xapi::readXml(bytes, limits, taker);
    if (!root)
        return tl::unexpected(root.error());
    if (const Element* fault = root->find("Fault", kDeepest))
        return fail(ErrorCode::InvalidInput, "the manager answers with a fault: " +
                                                 textOf(fault, "faultstring", kLongestWords));
    const Element* result = root->find("PostEventResult", kDeepest);
    if (result == nullptr)
        result = root->find("PostEventResponse", kDeepest);
    if (result == nullptr)
        return fail(ErrorCode::InvalidInput, placeOf(*root) + ": the root is " + root->name +
                                                 ", and holds no PostEventResult");
    ManagerReply reply;
    reply.heartbeat = heartbeatOf(*result);
    if (const Element* management = result->child("Management")) {
        takeSettings(*management, reply);
        takeCommands(*management, reply);
        takeBookings(*management, std::move(builder), reply);
        takeDocuments(*management, reply);
        takeSoftware(*management, reply);
    }
    return reply;
}

} // namespace greenroom::edge::tms
