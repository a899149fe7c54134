#include "hub/booking_codec.h"

#include "proto/cloud.pb.h"

namespace greenroom::hub {

namespace {

namespace wire = cloud::v1;

// Both enumerations begin with what counts when nothing is said, in the same order.
template <typename To, typename From>
To sameNumber(From value, To last) {
    const int number = static_cast<int>(value);
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<To>(number) : To{};
}

void putTarget(const DialTarget& from, wire::DialTarget& to) {
    to.set_number(from.number);
    to.set_protocol(sameNumber(from.protocol, wire::CALL_PROTOCOL_WEBRTC));
    to.set_call_rate_kbps(from.callRateKbps);
    to.set_audio_only(from.audioOnly);
}

DialTarget targetOf(const wire::DialTarget& from) {
    return {from.number(), sameNumber(from.protocol(), CallProtocol::WebRtc), from.call_rate_kbps(),
            from.audio_only()};
}

} // namespace

std::string encodeBooking(std::string_view id, const BookingFacts& facts) {
    wire::Booking out;
    out.set_id(std::string(id));
    out.set_meeting_id(facts.meetingId);
    out.set_title(facts.title);
    out.set_agenda(facts.agenda);
    out.set_private_(facts.isPrivate);
    out.set_organizer_first_name(facts.organizerFirstName);
    out.set_organizer_last_name(facts.organizerLastName);
    out.set_organizer_email(facts.organizerEmail);
    out.set_start_ms(base::toMs(facts.start));
    out.set_end_ms(base::toMs(facts.end));
    out.set_start_buffer_s(facts.startBufferS);
    out.set_end_buffer_s(facts.endBufferS);
    out.set_maximum_extension_min(facts.maximumExtensionMin);
    for (const DialTarget& call : facts.calls)
        putTarget(call, *out.add_calls());
    out.set_response(sameNumber(facts.response, wire::RESPONSE_DECLINED));
    out.set_all_day(facts.allDay);
    out.set_meeting_platform(facts.meetingPlatform);
    out.set_cancellable(facts.cancellable);
    return out.SerializeAsString();
}

base::Result<BookingFacts> decodeBooking(std::string_view encoded) {
    wire::Booking in;
    if (!in.ParseFromArray(encoded.data(), static_cast<int>(encoded.size())))
        return base::fail(base::ErrorCode::Corrupt, "a stored booking cannot be read");
    BookingFacts facts;
    facts.meetingId = in.meeting_id();
    facts.title = in.title();
    facts.agenda = in.agenda();
    facts.isPrivate = in.private_();
    facts.organizerFirstName = in.organizer_first_name();
    facts.organizerLastName = in.organizer_last_name();
    facts.organizerEmail = in.organizer_email();
    facts.start = base::wallFromMs(in.start_ms());
    facts.end = base::wallFromMs(in.end_ms());
    facts.startBufferS = in.start_buffer_s();
    facts.endBufferS = in.end_buffer_s();
    facts.maximumExtensionMin = in.maximum_extension_min();
    for (const wire::DialTarget& call : in.calls())
        facts.calls.push_back(targetOf(call));
    facts.response = sameNumber(in.response(), Response::Declined);
    facts.allDay = in.all_day();
    facts.meetingPlatform = in.meeting_platform();
    facts.cancellable = in.cancellable();
    return facts;
}

} // namespace greenroom::hub
