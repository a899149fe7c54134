#include "gallery/call_scene.h"

#include "gallery/scene_json.h"

#include <QJsonArray>

namespace greenroom::ui::gallery {

namespace {

using link::Call;
using link::CallQuality;
using link::CallState;

CallState callState(const QJsonValue& value) {
    static constexpr std::array<std::pair<const char*, CallState>, 5> kNames{
        {{"CALL_STATE_RINGING", CallState::Ringing},
         {"CALL_STATE_CONNECTED", CallState::Connected},
         {"CALL_STATE_ENDING", CallState::Ending},
         {"CALL_STATE_OFFERED", CallState::Offered},
         {"CALL_STATE_ANSWERING", CallState::Answering}}};
    return named(value, kNames, CallState::Dialling);
}

CallQuality quality(const QJsonValue& value) {
    static constexpr std::array<std::pair<const char*, CallQuality>, 3> kNames{
        {{"CALL_QUALITY_GOOD", CallQuality::Good},
         {"CALL_QUALITY_FAIR", CallQuality::Fair},
         {"CALL_QUALITY_POOR", CallQuality::Poor}}};
    return named(value, kNames, CallQuality::Unknown);
}

Call call(const QJsonValue& c) {
    Call call{.id = count(c["id"]),
              .state = callState(c["state"]),
              .title = c["title"].toString(),
              .address = c["address"].toString(),
              .bookingId = c["bookingId"].toString(),
              .durationS = count(c["durationS"]),
              .setupS = count(c["setupS"]),
              .muted = c["muted"].toBool(),
              .incoming = c["incoming"].toBool(),
              .held = c["held"].toBool(),
              .heldByPeer = c["heldByPeer"].toBool(),
              .earlyMedia = c["earlyMedia"].toBool(),
              .answersInS = count(c["answersInS"]),
              .quality = quality(c["quality"]),
              .encrypted = c["encrypted"].toBool(),
              .details = {},
              .missing = {}};
    for (const QJsonValue line : c["details"].toArray()) {
        call.details.push_back(line.toString());
    }
    for (const QJsonValue mark : c["missing"].toArray()) {
        call.missing.push_back(mark["text"].toString());
    }
    return call;
}

link::CallControls controls(const QJsonObject& c) {
    link::CallControls controls{.end = c["end"].toBool(),
                                .keypad = c["keypad"].toBool(),
                                .hold = c["hold"].toBool(),
                                .camera = c["camera"].toBool(),
                                .dial = c["dial"].toBool(),
                                .cameraOff = c["cameraOff"].toBool(),
                                .volume = count(c["volume"]),
                                .volumeMuted = c["volumeMuted"].toBool(),
                                .undisturbedUntil = {}};
    if (c.contains("undisturbedUntil")) {
        controls.undisturbedUntil = moment(c["undisturbedUntil"]);
    }
    return controls;
}

link::Ending ending(const QJsonValue& e) {
    return {.bookingId = e["bookingId"].toString(),
            .minutes = count(e["minutes"]),
            .canExtend = e["canExtend"].toBool(),
            .leavesInS = count(e["leavesInS"])};
}

link::AudioCheck audioCheck(const QJsonValue& a) {
    return {.running = a["running"].toBool(),
            .level = count(a["level"]),
            .problem = a["problem"].toString(),
            .microphone = a["microphone"].toString(),
            .loudspeaker = a["loudspeaker"].toString(),
            .camera = a["camera"].toString()};
}

link::Failure failure(const QJsonValue& f) {
    link::Failure failure{.code = f["code"].toString(),
                          .what = f["what"].toString(),
                          .toDo = f["toDo"].toString(),
                          .title = f["title"].toString(),
                          .canRetry = f["canRetry"].toBool(),
                          .rejoin = f["rejoin"].toBool(),
                          .others = {}};
    for (const QJsonValue other : f["others"].toArray()) {
        failure.others.push_back(other.toString());
    }
    return failure;
}

} // namespace

void readCalls(const QJsonObject& view, link::PanelView& out) {
    for (const QJsonValue c : view["calls"].toArray()) {
        out.calls.push_back(call(c));
    }
    if (view.contains("controls")) {
        out.controls = controls(view["controls"].toObject());
    }
    if (view.contains("ending")) {
        out.ending = ending(view["ending"]);
    }
    for (const QJsonValue e : view["entries"].toArray()) {
        out.entries.push_back({.id = e["id"].toString(),
                               .name = e["name"].toString(),
                               .address = e["address"].toString(),
                               .favourite = e["favourite"].toBool()});
    }
    out.audioCheck = audioCheck(view["audioCheck"]);
    out.failure = failure(view["failure"]);
}

} // namespace greenroom::ui::gallery
