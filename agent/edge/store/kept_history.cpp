// {"lastId": N, "calls": [{"id": N, "number": TEXT, ...}, ...]}, the newest first.
#include <QJsonArray>

#include "edge/store/kept_kinds.h"
#include "edge/store/kept_words.h"

namespace greenroom::edge::store {

namespace {

using core::CallRecord;

QJsonObject objectFrom(const CallRecord& call) {
    return {{QStringLiteral("id"), kept(call.id)},
            {QStringLiteral("callId"), kept(std::uint64_t(call.callId))},
            {QStringLiteral("number"), kept(call.number)},
            {QStringLiteral("title"), kept(call.title)},
            {QStringLiteral("booking"), kept(call.booking.value())},
            {QStringLiteral("callRateKbps"), kept(std::uint64_t(call.callRateKbps))},
            {QStringLiteral("audio"), call.callType == core::CallType::Audio},
            {QStringLiteral("start"), kept(call.start)},
            {QStringLiteral("end"), kept(call.end)},
            {QStringLiteral("duration"), kept(static_cast<std::uint64_t>(call.duration.count()))},
            // What a release reads that knows placed calls alone.
            {QStringLiteral("answered"), call.occurrence == core::Occurrence::Placed},
            {QStringLiteral("occurrence"), kept(std::string(toText(call.occurrence)))},
            {QStringLiteral("sipStatus"), call.sipStatus},
            {QStringLiteral("endedHere"), call.endedHere},
            {QStringLiteral("cause"), kept(call.cause)},
            {QStringLiteral("acknowledged"), call.acknowledged}};
}

CallRecord recordFrom(const QJsonObject& object) {
    CallRecord call;
    call.id = numberIn(object, QStringLiteral("id"));
    call.callId = smallIn(object, QStringLiteral("callId"));
    call.number = textIn(object, QStringLiteral("number"));
    call.title = textIn(object, QStringLiteral("title"));
    call.booking = core::BookingId(textIn(object, QStringLiteral("booking")));
    call.callRateKbps = smallIn(object, QStringLiteral("callRateKbps"));
    call.callType = object[u"audio"].toBool() ? core::CallType::Audio : core::CallType::Video;
    call.start = timeIn(object, QStringLiteral("start"));
    call.end = timeIn(object, QStringLiteral("end"));
    call.duration = base::seconds(smallIn(object, QStringLiteral("duration")));
    call.occurrence = core::occurrenceFromText(textIn(object, QStringLiteral("occurrence")))
                          .value_or(object[u"answered"].toBool() ? core::Occurrence::Placed
                                                                 : core::Occurrence::NoAnswer);
    call.sipStatus = object[u"sipStatus"].toInt();
    call.endedHere = object[u"endedHere"].toBool();
    call.cause = textIn(object, QStringLiteral("cause"));
    call.acknowledged = object[u"acknowledged"].toBool(true);
    return call;
}

} // namespace

QJsonObject KeptHistory::encode(const Value& history) {
    QJsonArray calls;
    for (const CallRecord& call : history.calls)
        calls.append(objectFrom(call));
    return {{QStringLiteral("lastId"), kept(history.lastId)}, {QStringLiteral("calls"), calls}};
}

base::Result<KeptHistory::Value> KeptHistory::decode(const QJsonObject& object) {
    Value history;
    history.lastId = numberIn(object, QStringLiteral("lastId"));
    const QJsonArray calls = object[u"calls"].toArray();
    if (calls.size() > static_cast<int>(Value::kMost))
        return base::fail(base::ErrorCode::Corrupt, "more calls than there is room for");
    for (const QJsonValue& call : calls) {
        history.calls.push_back(recordFrom(call.toObject()));
        if (history.calls.back().id == 0 || history.calls.back().id > history.lastId)
            return base::fail(base::ErrorCode::Corrupt, "a call whose number was never given");
    }
    return history;
}

} // namespace greenroom::edge::store
