#include "gallery/booking_scene.h"

#include "gallery/scene_json.h"
#include "link/booking_codec.h"

#include <QJsonArray>

namespace greenroom::ui::gallery {

namespace {

using link::BookingAct;
using link::OutcomeStage;

BookingAct act(const QJsonValue& value) {
    static constexpr std::array<std::pair<const char*, BookingAct>, 4> kNames{
        {{"BOOKING_ACT_EXTEND", BookingAct::Extend},
         {"BOOKING_ACT_END", BookingAct::End},
         {"BOOKING_ACT_CHECK_IN", BookingAct::CheckIn},
         {"BOOKING_ACT_DECLINE", BookingAct::Decline}}};
    return named(value, kNames, BookingAct::Book);
}

OutcomeStage stage(const QJsonValue& value) {
    static constexpr std::array<std::pair<const char*, OutcomeStage>, 2> kNames{
        {{"OUTCOME_STAGE_DONE", OutcomeStage::Done},
         {"OUTCOME_STAGE_FAILED", OutcomeStage::Failed}}};
    return named(value, kNames, OutcomeStage::Requested);
}

link::BookingDetails details(const QJsonValue& d) {
    link::BookingDetails details{.booking = booking(d["booking"]),
                                 .source = d["source"].toString(),
                                 .address = d["address"].toString(),
                                 .runnersUp = {},
                                 .verdictCode = d["verdictCode"].toString(),
                                 .verdict = d["verdict"].toString(),
                                 .trace = {},
                                 .fix = d["fix"].toString(),
                                 .canCheckIn = d["canCheckIn"].toBool(),
                                 .checkedIn = d["checkedIn"].toBool(),
                                 .canExtend = d["canExtend"].toBool(),
                                 .canEnd = d["canEnd"].toBool(),
                                 .canDecline = d["canDecline"].toBool()};
    for (const QJsonValue other : d["runnersUp"].toArray()) {
        details.runnersUp.push_back(other.toString());
    }
    for (const QJsonValue row : d["trace"].toArray()) {
        details.trace.push_back({row["name"].toString(), row["result"].toString()});
    }
    return details;
}

link::Outcome outcome(const QJsonObject& o) {
    link::Outcome outcome{.act = act(o["act"]),
                          .stage = stage(o["stage"]),
                          .bookingId = o["bookingId"].toString(),
                          .title = o["title"].toString(),
                          .why = o["why"].toString(),
                          .until = {}};
    if (o.contains("until")) {
        outcome.until = moment(o["until"]);
    }
    return outcome;
}

} // namespace

link::Booking booking(const QJsonValue& b) {
    return {.id = b["id"].toString(),
            .title = b["title"].toString(),
            .organizer = b["organizer"].toString(),
            .start = moment(b["start"]),
            .end = moment(b["end"]),
            .joinable = b["joinable"].toBool(),
            .running = b["running"].toBool(),
            .reasonCode = b["reasonCode"].toString(),
            .reasonText = b["reasonText"].toString(),
            .wholeDays = b["wholeDays"].toBool(),
            .startsInDays = static_cast<std::int32_t>(b["startsInDays"].toInt()),
            .endsInDays = static_cast<std::int32_t>(b["endsInDays"].toInt())};
}

void readBookings(const QJsonObject& view, link::PanelView& out) {
    link::Bookable& bookable = out.bookable;
    for (const QJsonValue card : view["later"].toArray()) {
        bookable.later.push_back(booking(card));
    }
    if (view.contains("opened")) {
        bookable.opened = details(view["opened"]);
    }
    for (const QJsonValue option : view["bookOptions"].toArray()) {
        bookable.options.push_back({count(option["minutes"]), moment(option["until"])});
    }
    if (view.contains("outcome")) {
        bookable.outcome = outcome(view["outcome"].toObject());
    }
    if (view.contains("release")) {
        bookable.release =
            link::Release{view["release"]["bookingId"].toString(), count(view["release"]["inS"])};
    }
    bookable.canCheckIn = view["canCheckIn"].toString();
    for (const QJsonValue row : view["trust"].toArray()) {
        out.trust.push_back({link::trustKind(row["code"].toString()), row["text"].toString(),
                             row["good"].toBool()});
    }
}

} // namespace greenroom::ui::gallery
