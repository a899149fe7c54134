#include "hub/api_booking_fields.h"

#include "hub/recurrence.h"
#include "hub/words.h"

namespace greenroom::hub {

namespace {

constexpr std::size_t kMostCalls = 16;
constexpr std::size_t kLongestAgenda = 8 * 1024;
constexpr std::size_t kLongestNumber = 1024;
constexpr std::int64_t kMostBufferS = 24 * 3600;

void readText(ApiBody& body, const char* name, std::string& into, std::size_t most = 255) {
    into = body.text(name, most).value_or(into);
}

void readNumber(ApiBody& body, const char* name, std::uint32_t& into, std::int64_t most) {
    into = static_cast<std::uint32_t>(body.number(name, 0, most).value_or(into));
}

void readOrganizer(ApiBody& body, BookingFacts& facts) {
    auto organizer = body.object("organizer");
    if (!organizer)
        return;
    readText(*organizer, "first_name", facts.organizerFirstName);
    readText(*organizer, "last_name", facts.organizerLastName);
    readText(*organizer, "email", facts.organizerEmail);
    body.take(*organizer);
}

void readCalls(ApiBody& body, BookingFacts& facts) {
    auto given = body.objects("calls", kMostCalls);
    if (!given)
        return;
    facts.calls.clear();
    for (ApiBody& one : *given) {
        DialTarget target;
        target.number = one.need("number", kLongestNumber);
        const auto protocol = fromWord<CallProtocol>(one.text("protocol", 16).value_or("sip"));
        if (!protocol)
            one.wrong("protocol", "sip, h323 or webrtc is wanted.");
        target.protocol = protocol.value_or(CallProtocol::Sip);
        readNumber(one, "call_rate_kbps", target.callRateKbps, 100'000);
        target.audioOnly = one.flag("audio_only").value_or(false);
        body.take(one);
        facts.calls.push_back(std::move(target));
    }
}

} // namespace

void readBookingFields(ApiBody& body, BookingFacts& facts) {
    if (body.has("title"))
        facts.title = body.need("title", kLongestTitle);
    readText(body, "agenda", facts.agenda, kLongestAgenda);
    readText(body, "meeting_id", facts.meetingId);
    readText(body, "meeting_platform", facts.meetingPlatform);
    facts.isPrivate = body.flag("private").value_or(facts.isPrivate);
    facts.allDay = body.flag("all_day").value_or(facts.allDay);
    facts.cancellable = body.flag("cancellable").value_or(facts.cancellable);
    facts.start = body.instant("start").value_or(facts.start);
    facts.end = body.instant("end").value_or(facts.end);
    readNumber(body, "start_buffer_s", facts.startBufferS, kMostBufferS);
    readNumber(body, "end_buffer_s", facts.endBufferS, kMostBufferS);
    readNumber(body, "maximum_extension_min", facts.maximumExtensionMin, 24 * 60);
    if (const auto word = body.text("response", 16)) {
        const auto response = fromWord<Response>(*word);
        if (!response)
            body.wrong("response", "accepted, tentative, not_responded or declined is wanted.");
        facts.response = response.value_or(facts.response);
    }
    readOrganizer(body, facts);
    readCalls(body, facts);
    if (facts.end <= facts.start)
        body.wrong("end", "It is not after the start.");
}

void readSeriesFields(ApiBody& body, Booking& booking) {
    readText(body, "recurrence", booking.recurrence);
    readText(body, "zone", booking.zone, 64);
    if (!booking.zone.empty() && !isZone(booking.zone))
        body.wrong("zone", "The zone is not known; one is as Europe/Berlin.");
}

} // namespace greenroom::hub
