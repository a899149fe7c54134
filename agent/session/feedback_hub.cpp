#include "session/feedback_hub.h"

#include <algorithm>
#include <utility>

#include "xapi/configuration.h"
#include "xapi/events.h"
#include "xapi/report.h"
#include "xapi/status_tree.h"

namespace greenroom::session {

FeedbackHub::FeedbackHub(const engine::Inbox& room, xapi::DeviceFacts device)
    : room_(room), device_(std::move(device)), items_([this](const Item& item) { take(item); }) {}

ListenerId FeedbackHub::add(xapi::Roles roles, std::vector<xapi::Pattern> patterns,
                            Deliver deliver) {
    if (listeners_.empty())
        listen();
    const ListenerId id(++lastListener_);
    listeners_.emplace(id, Listener{roles, std::move(patterns), std::move(deliver), posted_});
    return id;
}

void FeedbackHub::change(ListenerId listener, std::vector<xapi::Pattern> patterns) {
    const auto at = listeners_.find(listener);
    if (at != listeners_.end())
        at->second.patterns = std::move(patterns);
}

void FeedbackHub::remove(ListenerId listener) {
    listeners_.erase(listener);
    if (listeners_.empty())
        wanted_ = false;
}

// Wanted first: what is published from here on is posted, and what was is in the newest snapshot.
void FeedbackHub::listen() {
    wanted_ = true;
    const auto snapshot = room_.latest();
    known_ = documentsOf(*snapshot);
    knownSeq_ = snapshot->seq;
}

std::vector<xapi::Node> FeedbackHub::current(const xapi::Pattern& pattern,
                                             xapi::Roles roles) const {
    const auto snapshot = room_.latest();
    const Documents now = documentsOf(*snapshot);
    std::vector<xapi::Node> reports;
    for (const xapi::Leaves* leaves : {&now.status, &now.configuration})
        if (auto report = xapi::report(*leaves, {&pattern, 1}, roles, *leaves))
            reports.push_back(std::move(*report));
    return reports;
}

void FeedbackHub::published(const core::SnapshotPtr& snapshot) {
    if (wanted_)
        items_.post({++posted_, snapshot});
}

void FeedbackHub::announced(const core::Notice& notice) {
    if (wanted_)
        items_.post({++posted_, notice});
}

FeedbackHub::Documents FeedbackHub::documentsOf(const core::Snapshot& snapshot) const {
    const xapi::Context context{snapshot, device_, snapshot.at, xapi::Roles{}};
    return {xapi::statusLeaves(context), xapi::configurationLeaves(context)};
}

void FeedbackHub::take(const Item& item) {
    if (listeners_.empty())
        return;
    if (const auto* snapshot = std::get_if<core::SnapshotPtr>(&item.what)) {
        if ((*snapshot)->seq > knownSeq_)
            tellChanges(**snapshot, item.number);
        return;
    }
    const xapi::Happening happening = xapi::happeningOf(std::get<core::Notice>(item.what));
    const xapi::EventRow* row = xapi::findEvent(happening.path);
    if (row == nullptr)
        return;
    const xapi::Leaves leaves = xapi::leavesOf(xapi::eventNode(happening), row->read);
    tell(leaves, leaves, item.number);
}

void FeedbackHub::tellChanges(const core::Snapshot& snapshot, std::uint64_t number) {
    Documents now = documentsOf(snapshot);
    tell(xapi::changesBetween(known_.status, now.status), now.status, number);
    tell(xapi::changesBetween(known_.configuration, now.configuration), now.configuration, number);
    known_ = std::move(now);
    knownSeq_ = snapshot.seq;
}

void FeedbackHub::tell(const xapi::Leaves& leaves, const xapi::Leaves& world,
                       std::uint64_t number) {
    if (leaves.empty())
        return;
    // By id, because a delivery may end its own session and with it other listeners.
    std::vector<ListenerId> ids;
    for (const auto& [id, listener] : listeners_)
        if (listener.since < number)
            ids.push_back(id);
    for (const ListenerId id : ids) {
        const auto at = listeners_.find(id);
        if (at == listeners_.end())
            continue;
        const Listener& listener = at->second;
        if (const auto report = xapi::report(leaves, listener.patterns, listener.roles, world)) {
            const Deliver deliver = listener.deliver; // outlives the listener's removal
            deliver(*report);
        }
    }
}

} // namespace greenroom::session
