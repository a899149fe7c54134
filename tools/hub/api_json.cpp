#include "hub/api_json.h"

#include "base/iso8601.h"
#include "hub/booking_instances.h"
#include "hub/words.h"

namespace greenroom::hub {

namespace {

QJsonValue number(std::int64_t value) {
    return static_cast<double>(value);
}

QJsonValue isoOf(base::WallTime at) {
    return toQt(base::formatUtc(at));
}

QJsonArray callsJson(const std::vector<DialTarget>& calls) {
    QJsonArray out;
    for (const DialTarget& call : calls)
        out.append(QJsonObject{{"number", toQt(call.number)},
                               {"protocol", toQt(wordOf(call.protocol))},
                               {"call_rate_kbps", number(call.callRateKbps)},
                               {"audio_only", call.audioOnly}});
    return out;
}

QJsonArray exceptionsJson(const Booking& booking) {
    QJsonArray out;
    for (const BookingException& exception : booking.exceptions)
        out.append(QJsonObject{
            {"id", toQt(instanceId(booking.id, exception.originalStart))},
            {"original_start", isoOf(exception.originalStart)},
            {"cancelled", exception.cancelled},
            {"start", exception.cancelled ? QJsonValue() : isoOf(exception.facts.start)},
            {"end", exception.cancelled ? QJsonValue() : isoOf(exception.facts.end)}});
    return out;
}

} // namespace

QJsonValue msOf(base::WallTime at) {
    return number(base::toMs(at));
}

QJsonValue msOf(const std::optional<base::WallTime>& at) {
    return at ? msOf(*at) : QJsonValue();
}

QJsonArray textsJson(const std::vector<std::string>& texts) {
    QJsonArray out;
    for (const std::string& text : texts)
        out.append(toQt(text));
    return out;
}

QJsonObject toJson(const Workspace& workspace) {
    QJsonObject variables;
    for (const auto& [name, value] : workspace.variables)
        variables.insert(toQt(name), toQt(value));
    return {{"id", toQt(workspace.id.value())},
            {"name", toQt(workspace.name)},
            {"site", toQt(workspace.site)},
            {"tags", textsJson(workspace.tags)},
            {"variables", variables},
            {"mailbox", toQt(workspace.mailbox)},
            {"calendar_owner", toQt(workspace.calendarOwner)}};
}

QJsonObject toJson(const BookingFacts& facts) {
    return {{"meeting_id", toQt(facts.meetingId)},
            {"title", toQt(facts.title)},
            {"agenda", toQt(facts.agenda)},
            {"private", facts.isPrivate},
            {"organizer", QJsonObject{{"first_name", toQt(facts.organizerFirstName)},
                                      {"last_name", toQt(facts.organizerLastName)},
                                      {"email", toQt(facts.organizerEmail)}}},
            {"start", isoOf(facts.start)},
            {"end", isoOf(facts.end)},
            {"start_buffer_s", number(facts.startBufferS)},
            {"end_buffer_s", number(facts.endBufferS)},
            {"maximum_extension_min", number(facts.maximumExtensionMin)},
            {"calls", callsJson(facts.calls)},
            {"response", toQt(wordOf(facts.response))},
            {"all_day", facts.allDay},
            {"meeting_platform", toQt(facts.meetingPlatform)},
            {"cancellable", facts.cancellable}};
}

QJsonObject toJson(const Booking& booking) {
    QJsonObject out = toJson(booking.facts);
    out.insert("id", toQt(booking.id.value()));
    out.insert("workspace", toQt(booking.workspace.value()));
    out.insert("recurrence", toQt(booking.recurrence));
    out.insert("zone", toQt(booking.zone));
    out.insert("exceptions", exceptionsJson(booking));
    out.insert("changed_by", toQt(booking.changedBy));
    out.insert("changed_ms", msOf(booking.changedAt));
    return out;
}

QJsonObject toJson(const BookingInstance& instance) {
    QJsonObject out = toJson(instance.facts);
    out.insert("id", toQt(instance.id));
    return out;
}

QJsonObject toJson(const SettingValue& setting) {
    return {{"path", toQt(setting.path)},
            {"value",
             toQt(setting.secret ? base::Secret::kDots : std::string_view(setting.value.reveal()))},
            {"secret", setting.secret},
            {"persistent", setting.persistent},
            {"locked", setting.locked},
            {"release", setting.release}};
}

QJsonObject toJson(const Template& settings) {
    return {{"id", toQt(settings.id.value())},
            {"name", toQt(settings.name)},
            {"scope", toQt(toText(Scope{settings.scope, settings.scopeName}))},
            {"settings", listJson(settings.settings)},
            {"changed_by", toQt(settings.changedBy)},
            {"changed_ms", msOf(settings.changedAt)}};
}

QJsonObject toJson(const EffectiveSetting& effective) {
    QJsonObject out = toJson(effective.setting);
    out.insert("template", toQt(effective.from.value()));
    out.insert("template_name", toQt(effective.templateName));
    out.insert("scope", toQt(toText(effective.scope)));
    out.insert("passed_over", textsJson(effective.passedOver));
    return out;
}

QJsonObject toJson(const PushCounts& counts) {
    return {{"held", number(counts.held)},           {"waiting", number(counts.waiting)},
            {"sent", number(counts.sent)},           {"applied", number(counts.applied)},
            {"confirmed", number(counts.confirmed)}, {"checked", number(counts.checked)},
            {"refused", number(counts.refused)},     {"reverted", number(counts.reverted)},
            {"replaced", number(counts.replaced)},   {"cancelled", number(counts.cancelled)}};
}

QJsonObject toJson(const Push& push) {
    return {{"id", toQt(push.id.value())},
            {"origin", toQt(push.origin)},
            {"summary", toQt(push.summary)},
            {"dry_run", push.dryRun},
            {"percent", number(push.percent)},
            {"pause_on_failure", push.pauseOnFailure},
            {"created_ms", msOf(push.createdAt)},
            {"state", toQt(wordOf(push.state))},
            {"paused_because", toQt(push.pausedBecause)}};
}

QJsonObject toJson(const DeviceVerdict& verdict) {
    QJsonArray keys;
    for (const KeyResult& key : verdict.keys)
        keys.append(QJsonObject{{"path", toQt(key.path)},
                                {"verdict", toQt(wordOf(key.verdict))},
                                {"text", toQt(key.text)}});
    return {{"push", toQt(verdict.push.value())},
            {"device", toQt(verdict.device.value())},
            {"state", toQt(wordOf(verdict.state))},
            {"text", toQt(verdict.text)},
            {"keys", keys},
            {"sent_ms", msOf(verdict.sentAt)},
            {"verdict_ms", msOf(verdict.verdictAt)},
            {"settled_ms", msOf(verdict.settledAt)}};
}

QJsonObject toJson(const AuditEntry& entry) {
    return {{"seq", number(static_cast<std::int64_t>(entry.seq))},
            {"at_ms", msOf(entry.at)},
            {"actor", toQt(entry.actor)},
            {"address", toQt(entry.address)},
            {"action", toQt(entry.action)},
            {"subject", toQt(entry.subject)},
            {"ok", entry.ok},
            {"code", toQt(entry.code)},
            {"text", toQt(entry.text)}};
}

QJsonObject toJson(const Call& call) {
    return {{"id", toQt(call.id)},
            {"booking", toQt(call.bookingId)},
            {"address", toQt(call.address)},
            {"started_ms", number(call.startedMs)},
            {"ended_ms", call.endedMs == 0 ? QJsonValue() : number(call.endedMs)},
            {"connected", call.connected},
            {"incoming", call.incoming},
            {"cause", toQt(call.cause)}};
}

QJsonObject toJson(const DeviceLink& link) {
    return {{"online", link.online},         {"node", toQt(link.node)},
            {"since_ms", msOf(link.since)},  {"last_heard_ms", msOf(link.lastHeard)},
            {"address", toQt(link.address)}, {"software_version", toQt(link.softwareVersion)}};
}

QJsonObject toJson(const DeviceStatus& status) {
    QJsonArray health;
    for (const HealthItem& item : status.health)
        health.append(QJsonObject{{"name", toQt(item.name)},
                                  {"level", toQt(item.level)},
                                  {"code", toQt(item.code)},
                                  {"text", toQt(item.text)},
                                  {"since_ms", number(item.sinceMs)}});
    return {{"received_ms", msOf(status.receivedAt)},
            {"software_version", toQt(status.softwareVersion)},
            {"started_ms", number(status.startedMs)},
            {"health", health},
            {"in_call", status.inCall},
            {"standby", status.standby},
            {"bookings_held", number(status.bookingsHeld)},
            {"join_shown", status.joinShown},
            {"calendar_owner", toQt(status.calendarOwner)}};
}

} // namespace greenroom::hub
