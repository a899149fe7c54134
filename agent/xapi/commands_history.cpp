// The list of past calls (xAPI guide, calls, commands, CallHistory; UNCONFIRMED.md for what it
// leaves open). Its entries are numbered from 0, unlike everything else.
#include <algorithm>
#include <array>
#include <map>

#include "base/iso8601.h"
#include "core/call_history.h"
#include "core/text.h"
#include "xapi/commands.h"
#include "xapi/text.h"

namespace greenroom::xapi {

namespace {

using base::Result;
using core::CallRecord;

constexpr std::array<std::string_view, 10> kFilters{
    "All",      "Missed",   "AnsweredElsewhere",    "Forwarded", "Placed", "NoAnswer",
    "Received", "Rejected", "UnacknowledgedMissed", "Pmr"};
constexpr std::array<std::string_view, 4> kClearFilters{"All", "Missed", "Placed", "Received"};
constexpr std::array<std::string_view, 2> kDetails{"Basic", "Full"};
constexpr std::array<std::string_view, 2> kOrders{"OccurrenceTime", "OccurrenceFrequency"};
constexpr std::array<std::string_view, 2> kTruth{"False", "True"};

constexpr IntegerSpace kEntryId{1, 2'147'483'647};
constexpr IntegerSpace kCount{0, 65'534};

constexpr std::array kGet{
    Parameter{"CallHistoryId", kEntryId},
    Parameter{"DetailLevel", LiteralSpace{kDetails}, false, "Basic"},
    Parameter{"Filter", LiteralSpace{kFilters}, false, "All"},
    Parameter{"Limit", kCount, false, "65534"},
    Parameter{"Offset", kCount, false, "0"},
    Parameter{"SearchString", TextSpace{0, 255}},
};
constexpr std::array kRecents{
    Parameter{"DetailLevel", LiteralSpace{kDetails}, false, "Basic"},
    Parameter{"Filter", LiteralSpace{kFilters}, false, "All"},
    Parameter{"Limit", kCount, false, "65534"},
    Parameter{"Offset", kCount, false, "0"},
    Parameter{"Order", LiteralSpace{kOrders}, false, "OccurrenceTime"},
    Parameter{"SearchString", TextSpace{0, 255}},
};
constexpr std::array kClear{Parameter{"Filter", LiteralSpace{kClearFilters}, false, "All"}};
constexpr std::array kDelete{
    Parameter{"CallHistoryId", kEntryId, true},
    Parameter{"DeleteConsecutiveDuplicates", LiteralSpace{kTruth}, false, "False"}};
constexpr std::array kAcknowledge{
    Parameter{"CallHistoryId", kEntryId, true},
    Parameter{"AcknowledgeConsecutiveDuplicates", LiteralSpace{kTruth}, false, "False"}};

std::string local(const Context& context, base::WallTime t) {
    std::string text = base::formatUtc(t + context.room.state.time.zone.offsetAt(t));
    text.pop_back(); // without a zone
    return text;
}

std::int64_t daysAgo(const Context& context, base::WallTime t) {
    const core::Zone& zone = context.room.state.time.zone;
    return (zone.dayAt(context.wall()) - zone.dayAt(t)).count();
}

std::string_view acknowledged(const CallRecord& call) {
    return call.acknowledged ? "Acknowledged" : "NotAcknowledged";
}

std::string_view disconnectType(const CallRecord& call) {
    if (call.endedHere)
        return "LocalDisconnect";
    if (call.sipStatus >= 300)
        return "NetworkRejected";
    return call.occurrence == core::Occurrence::Placed ? "RemoteDisconnect" : "OtherRemote";
}

bool contains(std::string_view text, const std::string& part) {
    return core::lowered(text).find(part) != std::string::npos;
}

// In the order of the list: newest first.
std::vector<const CallRecord*> wanted(const Context& context, const Arguments& arguments) {
    const auto id = arguments.integer("CallHistoryId");
    const std::string filter = arguments.text("Filter");
    const std::string search = core::lowered(arguments.text("SearchString"));
    std::vector<const CallRecord*> found;
    for (const CallRecord& call : context.room.state.directory.history->calls)
        if ((!id || call.id == static_cast<std::uint64_t>(*id)) && core::isOfKind(call, filter) &&
            (search.empty() || contains(call.title, search) || contains(call.number, search)))
            found.push_back(&call);
    return found;
}

void addDisconnect(const CallRecord& call, Node& entry) {
    entry.add(stringNode("DisconnectCause", call.cause));
    entry.add(integerNode("DisconnectCauseCode", call.sipStatus));
    entry.add(literalNode("DisconnectCauseOrigin", call.sipStatus != 0 ? "SIP" : "Internal"));
    entry.add(stringNode("DisconnectCauseType", disconnectType(call)));
}

Node entryNode(const Context& context, const CallRecord& call, bool full) {
    Node entry = branchNode("Entry");
    entry.add(integerNode("CallHistoryId", static_cast<std::int64_t>(call.id)));
    if (full) {
        entry.add(integerNode("CallId", call.callId));
        entry.add(stringNode("RemoteNumber", sipAddress(call.number)));
    }
    entry.add(stringNode("CallbackNumber", sipAddress(call.number)));
    entry.add(stringNode("DisplayName", call.title));
    if (full) {
        entry.add(
            literalNode("Direction", core::isIncoming(call.occurrence) ? "Incoming" : "Outgoing"));
        entry.add(literalNode("Protocol", "Sip"));
        entry.add(integerNode("CallRate", call.callRateKbps));
        entry.add(literalNode("CallType", toText(call.callType)));
        entry.add(stringNode("EncryptionType", "None"));
        entry.add(stringNode("BookingId", call.booking.value()));
        entry.add(integerNode("Duration", call.duration.count()));
    }
    entry.add(stringNode("StartTime", local(context, call.start)));
    if (full) {
        entry.add(stringNode("EndTime", local(context, call.end)));
        entry.add(stringNode("StartTimeUTC", base::formatUtc(call.start)));
        entry.add(stringNode("EndTimeUTC", base::formatUtc(call.end)));
    }
    entry.add(integerNode("DaysAgo", daysAgo(context, call.start)));
    if (full)
        addDisconnect(call, entry);
    entry.add(literalNode("OccurrenceType", toText(call.occurrence)));
    entry.add(literalNode("IsAcknowledged", acknowledged(call)));
    return entry;
}

// The part of the list that was asked for, numbered from 0, and what part that is.
template <typename Items, typename MakeNode>
std::vector<Node> page(const Arguments& arguments, const Items& items, MakeNode&& make) {
    const auto offset = static_cast<std::size_t>(arguments.integer("Offset").value_or(0));
    const auto limit = static_cast<std::size_t>(arguments.integer("Limit").value_or(65'534));
    std::vector<Node> fields;
    for (std::size_t at = offset; at < items.size() && at - offset < limit; ++at)
        fields.push_back(listItem(make(items[at]), static_cast<std::uint32_t>(at - offset)));
    fields.push_back(
        branchNode("ResultInfo", {integerNode("Offset", static_cast<std::int64_t>(offset)),
                                  integerNode("Limit", static_cast<std::int64_t>(limit))}));
    return fields;
}

Result<std::vector<Node>> get(const Context& context, const Arguments& arguments) {
    const bool full = arguments.text("DetailLevel") == "Full";
    return page(arguments, wanted(context, arguments),
                [&](const CallRecord* call) { return entryNode(context, *call, full); });
}

struct Recent {
    const CallRecord* last = nullptr;
    std::int64_t count = 0;
};

Node recentNode(const Context& context, const Recent& recent, bool full) {
    const CallRecord& last = *recent.last;
    const bool named = context.room.state.settings.settings->recentsNames == "Auto";
    Node entry = branchNode("Entry");
    entry.add(stringNode("CallbackNumber", sipAddress(last.number)));
    entry.add(stringNode("DisplayName", named ? last.title : std::string()));
    if (full) {
        entry.add(
            literalNode("Direction", core::isIncoming(last.occurrence) ? "Incoming" : "Outgoing"));
        entry.add(literalNode("Protocol", "Sip"));
        entry.add(integerNode("CallRate", last.callRateKbps));
        entry.add(literalNode("CallType", toText(last.callType)));
    }
    entry.add(stringNode("LastOccurrenceStartTime", local(context, last.start)));
    entry.add(integerNode("LastOccurrenceDaysAgo", daysAgo(context, last.start)));
    entry.add(integerNode("LastOccurrenceHistoryId", static_cast<std::int64_t>(last.id)));
    entry.add(literalNode("OccurrenceType", toText(last.occurrence)));
    entry.add(literalNode("IsAcknowledged", acknowledged(last)));
    entry.add(integerNode("OccurrenceCount", recent.count));
    return entry;
}

Result<std::vector<Node>> recents(const Context& context, const Arguments& arguments) {
    std::vector<Recent> found;
    std::map<std::string, std::size_t> byNumber;
    for (const CallRecord* call : wanted(context, arguments)) {
        const auto [at, isNew] =
            byNumber.emplace(core::comparableAddress(call->number), found.size());
        if (isNew)
            found.push_back({call, 0});
        ++found[at->second].count;
    }
    if (arguments.text("Order") == "OccurrenceFrequency")
        std::ranges::stable_sort(found, std::ranges::greater{}, &Recent::count);
    const bool full = arguments.text("DetailLevel") == "Full";
    return page(arguments, found,
                [&](const Recent& recent) { return recentNode(context, recent, full); });
}

Result<core::Event> clear(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::DirectoryEvent(core::HistoryClearAsked{arguments.text("Filter"), request});
}

core::Event entryAsked(core::HistoryEntryAsked::Deed deed, const Arguments& arguments,
                       std::string_view duplicates, core::RequestId request) {
    return core::DirectoryEvent(core::HistoryEntryAsked{
        deed, static_cast<std::uint64_t>(arguments.integer("CallHistoryId").value_or(0)),
        arguments.text(duplicates) == "True", request});
}

Result<core::Event> deleteEntry(const Context&, const Arguments& arguments,
                                core::RequestId request) {
    return entryAsked(core::HistoryEntryAsked::Deed::Delete, arguments,
                      "DeleteConsecutiveDuplicates", request);
}

Result<core::Event> acknowledge(const Context&, const Arguments& arguments,
                                core::RequestId request) {
    return entryAsked(core::HistoryEntryAsked::Deed::Acknowledge, arguments,
                      "AcknowledgeConsecutiveDuplicates", request);
}

const std::array kRows{
    CommandRow{"CallHistory AcknowledgeMissedCall", kAU, kAcknowledge, false, Action(acknowledge)},
    CommandRow{"CallHistory DeleteAll", kAU, kClear, false, Action(clear)},
    CommandRow{"CallHistory DeleteEntry", kAU, kDelete, false, Action(deleteEntry)},
    CommandRow{"CallHistory Get", kAU, kGet, false, Query(get)},
    CommandRow{"CallHistory Recents", kAU, kRecents, false, Query(recents)},
};

} // namespace

std::span<const CommandRow> historyCommands() {
    return kRows;
}

} // namespace greenroom::xapi
