#include "edge/control/control_json.h"

#include <algorithm>
#include <string_view>

#include "core/dial_string.h"
#include "core/reason.h"
#include "core/room_time.h"
#include "edge/control/json_words.h"

namespace greenroom::edge::control {

namespace {

constexpr int kSchema = 1;

QString screenText(core::Screen screen) {
    switch (screen) {
    case core::Screen::Home:
        return "home";
    case core::Screen::Joining:
        return "joining";
    case core::Screen::InCall:
        return "in_call";
    case core::Screen::Error:
        return "error";
    }
    return "unknown";
}

QString tileText(core::TileState state) {
    switch (state) {
    case core::TileState::Absent:
        return "absent";
    case core::TileState::Upcoming:
        return "upcoming";
    case core::TileState::Soon:
        return "soon";
    case core::TileState::Ready:
        return "ready";
    case core::TileState::Started:
        return "started";
    case core::TileState::Joining:
        return "joining";
    case core::TileState::InCall:
        return "in_call";
    case core::TileState::Failed:
        return "failed";
    }
    return "unknown";
}

QString actionText(core::TileAction action) {
    switch (action) {
    case core::TileAction::ShowReason:
        return "show_reason";
    case core::TileAction::ShowWhen:
        return "show_when";
    case core::TileAction::EarlyJoin:
        return "early_join";
    case core::TileAction::Join:
        return "join";
    case core::TileAction::LeaveAndJoin:
        return "leave_and_join";
    case core::TileAction::Cancel:
        return "cancel";
    case core::TileAction::OpenCall:
        return "open_call";
    case core::TileAction::Retry:
        return "retry";
    }
    return "unknown";
}

QJsonObject cardJson(const core::BookingCard& card) {
    return {{"id", q(card.id.value())},       {"title", q(card.title)},
            {"organizer", q(card.organizer)}, {"start", utc(card.start.utc)},
            {"end", utc(card.end.utc)},       {"joinable", card.joinable},
            {"running", card.running},        {"whole_days", card.wholeDays},
            {"code", q(card.reasonCode)},     {"text", q(card.reasonText)}};
}

QJsonObject markJson(const core::MarkView& mark) {
    return {{"code", q(mark.code)}, {"text", q(mark.text)}};
}

QJsonObject tileJson(const core::TileView& tile) {
    QJsonObject out = cardJson(tile.card);
    out["state"] = tileText(tile.state);
    out["action"] = actionText(tile.action);
    out["cautions"] = arrayOf(tile.cautions, markJson);
    out["opens"] = utc(tile.opens.utc);
    out["minutes"] = number(tile.minutes);
    out["seconds"] = number(tile.seconds);
    return out;
}

QString qualityText(core::Quality quality) {
    switch (quality) {
    case core::Quality::Unknown:
        return "unknown";
    case core::Quality::Good:
        return "good";
    case core::Quality::Fair:
        return "fair";
    case core::Quality::Poor:
        return "poor";
    }
    return "unknown";
}

QJsonValue endingJson(const std::optional<core::EndingView>& ending) {
    if (!ending)
        return {};
    return QJsonObject{{"booking", q(ending->booking.value())},
                       {"minutes", number(ending->minutes)},
                       {"can_extend", ending->canExtend},
                       {"leaves_in_s", number(ending->leavesInSeconds)}};
}

QJsonObject callJson(const core::CallView& call) {
    return {{"id", number(call.id.value())},
            {"state", q(core::toText(call.state))},
            {"title", q(call.title)},
            {"address", q(call.address)},
            {"booking", q(call.booking.value())},
            {"duration_s", number(call.durationSeconds)},
            {"setup_s", number(call.setupSeconds)},
            {"muted", call.muted},
            {"incoming", call.incoming},
            {"held", call.held},
            {"held_by_peer", call.heldByPeer},
            {"early_media", call.earlyMedia},
            {"answers_in_s", number(call.answersInSeconds)},
            {"quality", qualityText(call.quality)},
            {"encrypted", call.encrypted},
            {"details", arrayOf(call.details, q)},
            {"missing", arrayOf(call.missing, markJson)}};
}

QJsonValue failureJson(const std::optional<core::FailureView>& failure) {
    if (!failure)
        return {};
    return QJsonObject{{"code", q(failure->code)},
                       {"what", q(failure->what)},
                       {"to_do", q(failure->toDo)},
                       {"title", q(failure->title)},
                       {"can_retry", failure->canRetry},
                       {"rejoin", failure->rejoin},
                       {"others", arrayOf(failure->others, q)}};
}

QJsonObject targetJson(const core::DialTarget& target) {
    return {{"number", q(core::shownAddress(target.number))},
            {"protocol", q(core::toText(target.protocol))},
            {"call_type", q(core::toText(target.callType))},
            {"call_rate_kbps", number(target.callRateKbps)}};
}

// What every entry of a source's list has in common.
void addOrigin(QJsonObject& out, core::Source source, const core::SourceList& list,
               const core::RoomState& state, base::Instant now) {
    const auto known = state.bookings.sources.find(source);
    const bool heardOf = known != state.bookings.sources.end();
    out["source"] = q(core::toText(source));
    out["revision"] = number(list.revision);
    out["confirmed_at"] = utc(heardOf ? known->second.lastContact(now) : list.acceptedAt);
}

QJsonObject mergedJson(const core::MergedRecord& record) {
    return {{"source", q(core::toText(record.source))},
            {"id", q(record.id.value())},
            {"same", q(record.rule)}};
}

QJsonObject takenJson(const core::Booking& booking, const core::JoinInputs& inputs,
                      base::WallTime now, Titles titles) {
    const bool hidden = titles == Titles::PublicOnly && booking.privacy == core::Privacy::Private;
    const auto code = core::joinVerdict(inputs, booking, now);
    const core::Provenance& provenance = inputs.agenda.provenanceOf(booking);
    return {{"id", q(booking.id.value())},
            {"meeting_id", q(booking.meetingId)},
            {"title", hidden ? QString("Private meeting") : q(booking.title)},
            {"organizer", hidden ? QString() : q(core::fullName(booking.organizer))},
            {"privacy", q(core::toText(booking.privacy))},
            {"start", utc(booking.start)},
            {"end", utc(booking.end)},
            {"response", q(core::toText(booking.response))},
            {"verdict", core::mayJoin(code) ? "join" : "no_join"},
            {"code", q(code)},
            {"text", q(core::reasonOf(code).text)},
            {"merged", arrayOf(provenance.merged, mergedJson)},
            {"calls", arrayOf(booking.calls, targetJson)}};
}

// What was set aside may have been private; nobody could read whether it was.
QJsonObject setAsideJson(const core::SetAside& entry, Titles titles) {
    return {{"id", q(entry.id.value())},
            {"title", titles == Titles::All ? q(entry.title) : QString()},
            {"code", q(entry.code)},
            {"text", q(core::reasonOf(entry.code).text)},
            {"detail", titles == Titles::All ? q(entry.detail) : QString()}};
}

QJsonObject ruleJson(const core::TraceRule& rule, Titles titles) {
    QJsonObject inputs;
    for (const auto& [name, value] : rule.inputs) {
        const bool hidden = titles == Titles::PublicOnly && name == "title";
        const QJsonValue shown = hidden ? QString() : q(value);
        const QJsonValue before = inputs.value(q(name));
        if (before.isUndefined()) {
            inputs[q(name)] = shown;
            continue;
        }
        QJsonArray several = before.isArray() ? before.toArray() : QJsonArray{before};
        several.append(shown);
        inputs[q(name)] = several;
    }
    return {{"name", q(rule.name)}, {"inputs", inputs}, {"result", q(rule.result)}};
}

QJsonObject findingJson(const core::Finding& finding) {
    const core::Reason& row = core::reasonOf(finding.code);
    return {{"code", q(row.code)},
            {"source", q(core::toText(finding.source))},
            {"affected", number(finding.affected)},
            {"of", number(finding.total)},
            {"text", q(row.text)},
            {"fix", q(row.fix)}};
}

std::string_view kindCode(base::ErrorCode code) {
    switch (code) {
    case base::ErrorCode::InvalidInput:
        return "INVALID_INPUT";
    case base::ErrorCode::TooLarge:
        return "TOO_LARGE";
    case base::ErrorCode::NotFound:
        return "NOT_FOUND";
    case base::ErrorCode::Denied:
        return "DENIED";
    case base::ErrorCode::Conflict:
        return "CONFLICT";
    case base::ErrorCode::Unavailable:
        return "UNAVAILABLE";
    case base::ErrorCode::TimedOut:
        return "TIMED_OUT";
    case base::ErrorCode::Io:
        return "IO";
    case base::ErrorCode::Corrupt:
        return "CORRUPT";
    }
    return "UNKNOWN";
}

} // namespace

QJsonObject viewJson(const core::Snapshot& snapshot, const core::PanelView& view) {
    return {{"schema", kSchema},
            {"seq", number(snapshot.seq)},
            {"at", utc(view.now.utc)},
            {"zone", QJsonObject{{"id", q(snapshot.state.time.zone.id)},
                                 {"offset_s", static_cast<qint64>(view.now.offset.count())}}},
            {"screen", screenText(view.screen)},
            {"room", QJsonObject{{"name", q(view.roomName)}, {"address", q(view.roomAddress)}}},
            {"bookings", arrayOf(view.bookings, cardJson)},
            {"bookings_left_out", number(view.bookingsLeftOut)},
            {"tiles", arrayOf(view.tiles, tileJson)},
            {"calls", arrayOf(view.calls, callJson)},
            {"failure", failureJson(view.failure)},
            {"ending", endingJson(view.ending)},
            {"undisturbed_until", view.controls.undisturbedUntil
                                      ? QJsonValue(utc(view.controls.undisturbedUntil->utc))
                                      : QJsonValue()},
            {"marks", arrayOf(view.marks, markJson)}};
}

QJsonObject bookingsJson(const core::RoomState& state, base::Instant clock, Titles titles) {
    const base::Instant now = core::roomTime(state.time, clock);
    const core::JoinInputs inputs = core::joinInputs(state, now);
    const core::SourceLists& lists = inputs.agenda.sources();
    QJsonArray sources;
    QJsonArray setAside;
    for (const auto& [source, list] : lists) {
        for (const core::SetAside& entry : list->setAside) {
            QJsonObject out = setAsideJson(entry, titles);
            addOrigin(out, source, *list, state, now);
            setAside.append(out);
        }
        QJsonObject out{{"taken", number(list->bookings.size())},
                        {"set_aside", number(list->setAside.size())}};
        addOrigin(out, source, *list, state, now);
        sources.append(out);
    }
    QJsonArray taken;
    for (const core::Booking& booking : inputs.agenda.bookings()) {
        const core::Source source = inputs.agenda.provenanceOf(booking).source;
        QJsonObject out = takenJson(booking, inputs, now.wall, titles);
        addOrigin(out, source, *lists.at(source), state, now);
        taken.append(out);
    }
    return {{"schema", kSchema},
            {"at", utc(now.wall)},
            {"sources", sources},
            {"taken", taken},
            {"set_aside", setAside}};
}

QJsonObject whyJson(const core::Explanation& explanation, Titles titles) {
    QJsonObject out{
        {"schema", kSchema},
        {"id", q(explanation.id.value())},
        {"verdict", explanation.joinable ? "join" : "no_join"},
        {"code", q(explanation.code)},
        {"text", q(explanation.text)},
        {"rules",
         arrayOf(explanation.rules, [titles](const auto& rule) { return ruleJson(rule, titles); })},
        {"target", QJsonValue()},
        {"runners_up", arrayOf(explanation.runnersUp, targetJson)},
        {"window", QJsonValue()},
        {"cautions", arrayOf(explanation.cautions, q)},
        {"fix", q(explanation.fix)}};
    if (explanation.target)
        out["target"] = targetJson(*explanation.target);
    if (explanation.window)
        out["window"] = QJsonObject{{"open", utc(explanation.window->opens)},
                                    {"close", utc(explanation.window->closes)}};
    return out;
}

QJsonObject healthJson(const core::RoomState& state, base::Instant clock) {
    QJsonObject out;
    for (const core::HealthItem& item : core::healthOf(state, clock))
        out[q(item.name)] = QJsonObject{{"state", q(core::toText(item.level))},
                                        {"since", utc(item.since)},
                                        {"code", q(item.code)},
                                        {"text", q(item.text)},
                                        {"fix", q(core::reasonOf(item.code).fix)}};
    out["findings"] = arrayOf(*state.bookings.findings, findingJson);
    return out;
}

QJsonArray usersJson(const core::Users& users) {
    return arrayOf(users, [](const auto& entry) {
        const auto role = [](core::Role r) { return q(core::toText(r)); };
        return QJsonObject{{"name", q(entry.first)}, {"roles", arrayOf(entry.second.roles, role)}};
    });
}

QJsonObject doneJson(const core::Done& done) {
    if (!done.call)
        return {};
    return {{"call", number(done.call->value())}};
}

QJsonObject errorJson(const base::Error& error) {
    const std::string_view message = error.message;
    const auto colon = message.find(": ");
    const auto isReason = [&](const core::Reason& row) {
        return row.code == message.substr(0, colon);
    };
    if (colon != std::string_view::npos && std::ranges::any_of(core::allReasons(), isReason))
        return {{"code", q(message.substr(0, colon))}, {"message", q(message.substr(colon + 2))}};
    return {{"code", q(kindCode(error.code))}, {"message", q(message)}};
}

} // namespace greenroom::edge::control
