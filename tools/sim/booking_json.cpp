#include "sim/booking_json.h"

#include <array>

namespace greenroom::sim {

using core::Booking;
using core::DialTarget;

namespace {

constexpr int kMostCalls = 16;
constexpr std::array kProtocols{core::Protocol::Sip, core::Protocol::H323,  core::Protocol::Isdn,
                                core::Protocol::Ip,  core::Protocol::Spark, core::Protocol::WebRtc,
                                core::Protocol::None};
constexpr std::array kResponses{core::Response::Accepted, core::Response::Organizer,
                                core::Response::Tentative, core::Response::NotResponded,
                                core::Response::Declined};

QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

template <typename All>
auto wordOf(JsonFields& fields, const char* name, const All& all) {
    const std::string word = fields.text(name, std::string(core::toText(all.front())));
    for (const auto one : all)
        if (core::toText(one) == word)
            return one;
    fields.wrong(name, "is not a word known here: " + word);
    return all.front();
}

} // namespace

QJsonObject bookingJson(const Booking& booking) {
    QJsonObject out{{"id", text(booking.id.value())},
                    {"start", text(exactUtc(booking.start))},
                    {"end", text(exactUtc(booking.end))}};
    const auto put = [&](const char* name, const std::string& value) {
        if (!value.empty())
            out[name] = text(value);
    };
    put("title", booking.title);
    put("meeting_id", booking.meetingId);
    put("platform", booking.meetingPlatform);
    if (booking.startBuffer.count() != 0)
        out["start_buffer_s"] = static_cast<qint64>(booking.startBuffer.count());
    if (booking.endBuffer.count() != 0)
        out["end_buffer_s"] = static_cast<qint64>(booking.endBuffer.count());
    if (booking.privacy == core::Privacy::Private)
        out["private"] = true;
    if (booking.allDay)
        out["all_day"] = true;
    if (booking.response != core::Response::Accepted)
        out["response"] = text(core::toText(booking.response));
    QJsonArray calls;
    for (const DialTarget& call : booking.calls) {
        QJsonObject one{{"number", text(call.number)}};
        if (call.protocol != core::Protocol::Sip)
            one["protocol"] = text(core::toText(call.protocol));
        calls.append(one);
    }
    if (!calls.isEmpty())
        out["calls"] = calls;
    return out;
}

Booking bookingFrom(JsonFields& fields) {
    Booking booking;
    booking.id = core::BookingId(fields.text("id"));
    booking.start = fields.time("start");
    booking.end = fields.time("end");
    booking.title = fields.text("title");
    booking.meetingId = fields.text("meeting_id");
    booking.meetingPlatform = fields.text("platform");
    booking.startBuffer = base::seconds(fields.number("start_buffer_s"));
    booking.endBuffer = base::seconds(fields.number("end_buffer_s"));
    booking.privacy = fields.flag("private") ? core::Privacy::Private : core::Privacy::Public;
    booking.allDay = fields.flag("all_day");
    booking.response = wordOf(fields, "response", kResponses);
    for (const QJsonValue& each : fields.list("calls", kMostCalls)) {
        JsonFields one(each.toObject());
        DialTarget call;
        call.number = one.text("number");
        call.protocol = wordOf(one, "protocol", kProtocols);
        if (const auto error = one.error())
            fields.wrong("calls", "holds a call whose " + *error);
        booking.calls.push_back(std::move(call));
    }
    return booking;
}

} // namespace greenroom::sim
