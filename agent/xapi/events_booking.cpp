// Events of bookings (xAPI guide, bookings, events; UNCONFIRMED.md for units and what it leaves
// open).
#include <array>
#include <string>

#include "base/iso8601.h"
#include "xapi/event_parts.h"

namespace greenroom::xapi {

namespace {

using base::formatUtc;
using base::minutes;

constexpr auto kNumber = ValueKind::Integer;
constexpr auto kWord = ValueKind::Literal;

constexpr std::array kId{EventField{"Id"}, EventField{"MeetingId"}};
constexpr std::array kCreated{
    EventField{"BookingRequestUUID"}, EventField{"Duration", kNumber}, EventField{"Id"},
    EventField{"MeetingId"},          EventField{"OrganizerEmail"},    EventField{"OrganizerId"},
    EventField{"OrganizerName"},      EventField{"StartTime"},         EventField{"Title"},
};
constexpr std::array kFailed{EventField{"BookingRequestUUID"}, EventField{"FailureCause", kWord}};
constexpr std::array kMoved{EventField{"Duration", kNumber}, EventField{"Id"},
                            EventField{"MeetingId"}, EventField{"StartTime"}};
constexpr std::array kRequested{EventField{"BookingRequestUUID"}, EventField{"Duration", kNumber},
                                EventField{"StartTime"}, EventField{"Title"}};
constexpr std::array kCheckedIn{EventField{"EndTime"}, EventField{"Id"}, EventField{"MeetingId"},
                                EventField{"MinuteOffset", kNumber}, EventField{"StartTime"}};
constexpr std::array kDeleted{
    EventField{"Cause", kWord},
    EventField{"EndTime"},
    EventField{"Id"},
    EventField{"MeetingId"},
    EventField{"MinutesFreed", kNumber},
    EventField{"OrganizerId"},
    EventField{"ScheduledDuration", kNumber},
    EventField{"StartTime"},
    EventField{"TimeStamp"},
};
constexpr std::array kEditFailed{EventField{"FailureCause", kWord}, EventField{"MeetingId"}};
constexpr std::array kEditRequested{EventField{"MeetingId"}};
constexpr std::array kEnd{EventField{"EndTime"}, EventField{"Id"}, EventField{"MeetingId"},
                          EventField{"ScheduledDuration", kNumber}, EventField{"StartTime"}};
constexpr std::array kExtensionFailed{EventField{"ExtensionStart"},
                                      EventField{"FailureCause", kWord},
                                      EventField{"OriginalMeetingId"}};
constexpr std::array kExtensionRequested{EventField{"Duration", kNumber}, EventField{"Id"},
                                         EventField{"MeetingId"}, EventField{"NewEndTime"},
                                         EventField{"OriginalMeetingId"}};
constexpr std::array kTimeRemaining{EventField{"Id"}, EventField{"MeetingId"},
                                    EventField{"Seconds", kNumber}};

const std::array kRows{
    EventRow{"Bookings BookingCreated", kAU, kCreated},
    EventRow{"Bookings BookingFailed", kAU, kFailed},
    EventRow{"Bookings BookingMoved", kAU, kMoved},
    EventRow{"Bookings BookingRequested", kAU, kRequested},
    EventRow{"Bookings CheckedIn", kAU, kCheckedIn},
    EventRow{"Bookings Deleted", kAU, kDeleted},
    EventRow{"Bookings EditFailed", kAU, kEditFailed},
    EventRow{"Bookings EditRequested", kAU, kEditRequested},
    EventRow{"Bookings End", kAU, kEnd},
    EventRow{"Bookings EndTimeBuffer", kAU, kId},
    EventRow{"Bookings ExtensionFailed", kAU, kExtensionFailed},
    EventRow{"Bookings ExtensionRequested", kAU, kExtensionRequested},
    EventRow{"Bookings NotificationSnoozed", kAU, kId},
    EventRow{"Bookings Start", kAU, kId},
    EventRow{"Bookings StartTimeBuffer", kAU, kId},
    EventRow{"Bookings SyncRequired", kAU, {}},
    EventRow{"Bookings TimeRemaining", kAU, kTimeRemaining},
    EventRow{"Bookings Updated", kAU, {}},
};

using Values = std::vector<std::pair<std::string_view, std::string>>;

std::string wholeMinutes(base::milliseconds span) {
    return std::to_string(std::chrono::floor<minutes>(span).count());
}

std::string causeWord(core::FailureCause cause) {
    return cause == core::FailureCause::Decline ? "Decline" : "Timeout";
}

std::string causeWord(core::DeletionCause cause) {
    switch (cause) {
    case core::DeletionCause::Deleted:
        return "Deleted";
    case core::DeletionCause::ManualCheckOut:
        return "ManualCheckOut";
    case core::DeletionCause::NoShow:
        return "NoShow";
    }
    return "Deleted";
}

// The ids, and what else there is to say. A MeetingId that there is none of is left out.
Happening of(std::string_view path, const core::BookingRef& booking, Values values = {}) {
    values.emplace_back("Id", booking.id.value());
    if (!booking.meetingId.empty())
        values.emplace_back("MeetingId", booking.meetingId);
    return {path, std::move(values)};
}

void addUnlessEmpty(Values& values, std::string_view name, const std::string& text) {
    if (!text.empty())
        values.emplace_back(name, text);
}

struct Teller {
    Happening operator()(const core::BookingsUpdated&) const { return {"Bookings Updated", {}}; }
    Happening operator()(const core::BookingsSyncRequired&) const {
        return {"Bookings SyncRequired", {}};
    }
    Happening operator()(const core::BookingOpened& notice) const {
        return of("Bookings StartTimeBuffer", notice.booking);
    }
    Happening operator()(const core::BookingStarted& notice) const {
        return of("Bookings Start", notice.booking);
    }
    Happening operator()(const core::BookingTimeRemains& notice) const {
        return of("Bookings TimeRemaining", notice.booking,
                  {{"Seconds", std::to_string(notice.left.count())}});
    }
    Happening operator()(const core::BookingEnded& notice) const {
        return of("Bookings End", notice.booking,
                  {{"EndTime", formatUtc(notice.end)},
                   {"ScheduledDuration", wholeMinutes(notice.end - notice.start)},
                   {"StartTime", formatUtc(notice.start)}});
    }
    Happening operator()(const core::BookingClosed& notice) const {
        return of("Bookings EndTimeBuffer", notice.booking);
    }
    Happening operator()(const core::BookingCreated& notice) const {
        Values values{{"Duration", wholeMinutes(notice.duration)},
                      {"StartTime", formatUtc(notice.start)},
                      {"Title", notice.title}};
        addUnlessEmpty(values, "BookingRequestUUID", notice.requestUuid);
        addUnlessEmpty(values, "OrganizerEmail", notice.organizer.email);
        addUnlessEmpty(values, "OrganizerId", notice.organizer.id);
        addUnlessEmpty(values, "OrganizerName", fullName(notice.organizer));
        // Of this event alone the schema says that it always has one.
        if (notice.booking.meetingId.empty())
            values.emplace_back("MeetingId", "");
        return of("Bookings BookingCreated", notice.booking, std::move(values));
    }
    Happening operator()(const core::BookingMoved& notice) const {
        return of(
            "Bookings BookingMoved", notice.booking,
            {{"Duration", wholeMinutes(notice.duration)}, {"StartTime", formatUtc(notice.start)}});
    }
    Happening operator()(const core::BookingDeleted& notice) const {
        const base::milliseconds left = notice.end - std::max(notice.start, notice.at);
        return of("Bookings Deleted", notice.booking,
                  {{"Cause", causeWord(notice.cause)},
                   {"EndTime", formatUtc(notice.end)},
                   {"MinutesFreed", wholeMinutes(std::max(left, base::milliseconds(0)))},
                   {"OrganizerId", notice.organizerId},
                   {"ScheduledDuration", wholeMinutes(notice.end - notice.start)},
                   {"StartTime", formatUtc(notice.start)},
                   {"TimeStamp", formatUtc(notice.at)}});
    }
    Happening operator()(const core::BookingCheckedIn& notice) const {
        return of("Bookings CheckedIn", notice.booking,
                  {{"EndTime", formatUtc(notice.end)},
                   {"MinuteOffset", std::to_string(notice.offset.count())},
                   {"StartTime", formatUtc(notice.start)}});
    }
    Happening operator()(const core::BookingSnoozed& notice) const {
        return of("Bookings NotificationSnoozed", notice.booking);
    }
    Happening operator()(const core::BookingRequested& notice) const {
        Values values{{"Duration", wholeMinutes(notice.duration)},
                      {"StartTime", formatUtc(notice.start)},
                      {"Title", notice.title}};
        addUnlessEmpty(values, "BookingRequestUUID", notice.requestUuid);
        return {"Bookings BookingRequested", std::move(values)};
    }
    Happening operator()(const core::BookingFailed& notice) const {
        return {"Bookings BookingFailed",
                {{"BookingRequestUUID", notice.requestUuid},
                 {"FailureCause", causeWord(notice.cause)}}};
    }
    Happening operator()(const core::BookingEditRequested& notice) const {
        return {"Bookings EditRequested", {{"MeetingId", notice.meetingId}}};
    }
    Happening operator()(const core::BookingEditFailed& notice) const {
        return {"Bookings EditFailed",
                {{"FailureCause", causeWord(notice.cause)}, {"MeetingId", notice.meetingId}}};
    }
    Happening operator()(const core::BookingExtensionRequested& notice) const {
        return of("Bookings ExtensionRequested", notice.booking,
                  {{"Duration", wholeMinutes(notice.duration)},
                   {"NewEndTime", formatUtc(notice.newEnd)},
                   {"OriginalMeetingId", notice.booking.meetingId}});
    }
    Happening operator()(const core::BookingExtensionFailed& notice) const {
        return {"Bookings ExtensionFailed",
                {{"ExtensionStart", formatUtc(notice.from)},
                 {"FailureCause", causeWord(notice.cause)},
                 {"OriginalMeetingId", notice.meetingId}}};
    }
};

} // namespace

std::span<const EventRow> bookingEvents() {
    return kRows;
}

Happening happeningOf(const core::BookingNotice& notice) {
    return std::visit(Teller{}, notice);
}

} // namespace greenroom::xapi
