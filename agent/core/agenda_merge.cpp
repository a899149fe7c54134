#include "core/agenda_merge.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/dial_plan.h"

namespace greenroom::core {

namespace {

bool overlap(const Booking& a, const Booking& b) {
    return a.start < b.end && b.start < a.end;
}

bool hasTarget(const Booking& booking) {
    return std::holds_alternative<DialTarget>(chooseTarget(booking));
}

class Merger {
public:
    explicit Merger(std::size_t most) { all_.reserve(most); }

    void addAll(Source source, const SourceList& list) {
        for (const Booking& booking : list.bookings)
            add(source, list, booking);
    }

    [[nodiscard]] std::vector<MergedBooking> finish() && { return std::move(all_); }

private:
    using Key = std::pair<std::int64_t, std::string>;

    static std::optional<Key> startAndNumber(const Booking& booking) {
        const auto target = chooseTarget(booking);
        const auto* dial = std::get_if<DialTarget>(&target);
        if (dial == nullptr)
            return std::nullopt;
        return Key{base::toMs(booking.start), comparableAddress(dial->number)};
    }

    void add(Source source, const SourceList& list, const Booking& booking) {
        const auto key = startAndNumber(booking);
        if (MergedBooking* same = byMeetingId(source, booking)) {
            absorb(*same, {source, booking.id, "MeetingId"}, booking);
            return;
        }
        if (MergedBooking* same = byAddress(source, key)) {
            absorb(*same, {source, booking.id, "start and number"}, booking);
            return;
        }
        MergedBooking entry{booking, {source, list.revision, {}, {}, {}}};
        while (!ids_.insert(entry.booking.id).second) {
            entry.provenance.givenId = booking.id;
            entry.booking.id =
                BookingId(std::string(toText(source)) + ":" + entry.booking.id.value());
        }
        if (!booking.meetingId.empty())
            byMeetingId_.emplace(booking.meetingId, all_.size());
        if (key)
            byStartAndNumber_.emplace(*key, all_.size());
        all_.push_back(std::move(entry));
    }

    // Whether `source` has no part in this entry yet.
    static bool isFree(const MergedBooking& entry, Source source) {
        if (entry.provenance.source == source)
            return false;
        for (const MergedRecord& record : entry.provenance.merged)
            if (record.source == source)
                return false;
        return true;
    }

    MergedBooking* byMeetingId(Source source, const Booking& booking) {
        const auto [first, last] = byMeetingId_.equal_range(booking.meetingId);
        for (auto at = first; at != last; ++at)
            if (isFree(all_[at->second], source) && overlap(all_[at->second].booking, booking))
                return &all_[at->second];
        return nullptr;
    }

    MergedBooking* byAddress(Source source, const std::optional<Key>& key) {
        if (!key)
            return nullptr;
        const auto [first, last] = byStartAndNumber_.equal_range(*key);
        for (auto at = first; at != last; ++at)
            if (isFree(all_[at->second], source))
                return &all_[at->second];
        return nullptr;
    }

    void absorb(MergedBooking& winner, const MergedRecord& record, const Booking& booking) {
        winner.provenance.merged.push_back(record);
        if (hasTarget(winner.booking) || !hasTarget(booking))
            return;
        winner.booking.calls = booking.calls;
        winner.provenance.callsFrom = record.source;
        if (const auto key = startAndNumber(winner.booking))
            byStartAndNumber_.emplace(*key, static_cast<std::size_t>(&winner - all_.data()));
    }

    std::vector<MergedBooking> all_;
    std::set<BookingId> ids_;
    std::multimap<std::string, std::size_t> byMeetingId_;
    std::multimap<Key, std::size_t> byStartAndNumber_;
};

// The common case, and the one with the longest lists: nothing can be a duplicate.
std::vector<MergedBooking> onlySource(Source source, const SourceList& list) {
    std::vector<MergedBooking> all;
    all.reserve(list.bookings.size());
    for (const Booking& booking : list.bookings)
        all.push_back({booking, {source, list.revision, {}, {}, {}}});
    return all;
}

} // namespace

std::vector<MergedBooking> mergeSources(const SourceLists& lists, const SourceOrder& order) {
    std::size_t total = 0;
    std::vector<std::pair<Source, const SourceList*>> filled;
    for (const Source source : order) {
        const auto at = lists.find(source);
        if (at == lists.end() || at->second->bookings.empty())
            continue;
        total += at->second->bookings.size();
        filled.emplace_back(source, at->second.get());
    }
    if (filled.size() == 1)
        return onlySource(filled.front().first, *filled.front().second);
    Merger merger(total);
    for (const auto& [source, list] : filled)
        merger.addAll(source, *list);
    return std::move(merger).finish();
}

} // namespace greenroom::core
