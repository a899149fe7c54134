#include "sim/oracle_merge.h"

#include <algorithm>

namespace greenroom::sim {

namespace {

using core::Booking;

bool holdsSource(const Meeting& meeting, core::Source source) {
    return std::ranges::any_of(meeting.records,
                               [&](const auto& record) { return record.first == source; });
}

bool sameByMeetingId(const Booking& a, const Booking& b) {
    return !a.meetingId.empty() && a.meetingId == b.meetingId && a.start < b.end && b.start < a.end;
}

bool sameByStartAndNumber(const Booking& a, const Booking& b) {
    if (a.start != b.start)
        return false;
    const Dialling first = diallingOf(a);
    const Dialling second = diallingOf(b);
    return first.possible && second.possible &&
           plainAddress(first.target.number) == plainAddress(second.target.number);
}

template <typename Same>
Meeting* firstThat(std::vector<Meeting>& meetings, core::Source source, const Same& same) {
    for (Meeting& meeting : meetings)
        if (!holdsSource(meeting, source) && same(meeting.booking))
            return &meeting;
    return nullptr;
}

bool earlier(const Booking& a, const Booking& b) {
    return a.start != b.start ? a.start < b.start : a.id < b.id;
}

void mergeInto(Meeting& meeting, core::Source source, const Booking& record) {
    meeting.records.emplace_back(source, record);
    if (!diallingOf(meeting.booking).possible && diallingOf(record).possible)
        meeting.booking.calls = record.calls;
}

void addAlone(std::vector<Meeting>& meetings, core::Source source, const Booking& record) {
    Meeting alone{
        .booking = record, .source = source, .records = {{source, record}}, .dialling = {}};
    const auto taken = [&](const Meeting& other) { return other.booking.id == alone.booking.id; };
    while (std::ranges::any_of(meetings, taken))
        alone.booking.id =
            core::BookingId(std::string(core::toText(source)) + ":" + alone.booking.id.value());
    meetings.push_back(std::move(alone));
}

} // namespace

std::vector<Meeting> mergedBy(const std::map<core::Source, std::vector<Booking>>& lists,
                              const std::vector<core::Source>& order) {
    std::vector<Meeting> meetings;
    for (const core::Source source : order) {
        const auto list = lists.find(source);
        if (list == lists.end())
            continue;
        for (const Booking& record : list->second) {
            Meeting* same = firstThat(meetings, source, [&](const Booking& known) {
                return sameByMeetingId(known, record);
            });
            if (same == nullptr)
                same = firstThat(meetings, source, [&](const Booking& known) {
                    return sameByStartAndNumber(known, record);
                });
            if (same != nullptr)
                mergeInto(*same, source, record);
            else
                addAlone(meetings, source, record);
        }
    }
    std::ranges::sort(
        meetings, [](const Meeting& a, const Meeting& b) { return earlier(a.booking, b.booking); });
    for (Meeting& meeting : meetings)
        meeting.dialling = diallingOf(meeting.booking);
    return meetings;
}

const Meeting* meetingOf(const std::vector<Meeting>& meetings, const core::BookingId& id) {
    for (const Meeting& meeting : meetings)
        if (meeting.booking.id == id)
            return &meeting;
    for (const Meeting& meeting : meetings)
        for (const auto& [source, record] : meeting.records)
            if (record.id == id)
                return &meeting;
    return nullptr;
}

} // namespace greenroom::sim
