// The shapes that scripts rely on, as JSON. Times are UTC text, "2026-03-04T09:30:00Z", or null
// when there is none. Pure functions of what they are given; any thread.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include "core/explain.h"
#include "core/health.h"
#include "core/request.h"
#include "core/room_view.h"
#include "core/settings.h"
#include "core/users.h"

namespace greenroom::edge::control {

// Admins read every title; others read "Private meeting" where a booking asks for it.
enum class Titles { All, PublicOnly };

// {schema, seq, at, zone{id, offset_s}, screen, room{name, address}, bookings[], bookings_left_out,
// tiles[], calls[], failure, marks[]}: what the panel shows.
[[nodiscard]] QJsonObject viewJson(const core::Snapshot& snapshot, const core::PanelView& view);

// {schema, at, sources[{source, revision, confirmed_at, taken, set_aside}], taken[{id, meeting_id,
// title, organizer, privacy, start, end, source, revision, confirmed_at, verdict, code, text,
// response, merged[{source, id, same}],
// calls[{number, protocol, call_type, call_rate_kbps}]}], set_aside[{id, title, code, text, detail,
// source, revision, confirmed_at}]}. `verdict` is "join" or "no_join", at `now`.
[[nodiscard]] QJsonObject bookingsJson(const core::RoomState& state, base::Instant clock,
                                       Titles titles);

// {schema, id, verdict, code, text, rules[{name, inputs{}, result}], target, runners_up[],
// window{open, close}, cautions[], fix}. Inputs of one name become a list.
[[nodiscard]] QJsonObject whyJson(const core::Explanation& explanation, Titles titles);

// {clock, calendar, call, store: {state, since, code, text, fix}, findings[{code, source, affected,
// of, text, fix}]}; since null: since start. Findings are patterns across bookings.
[[nodiscard]] QJsonObject healthJson(const core::RoomState& state, base::Instant clock);

// [{name, roles[]}]; no hash.
[[nodiscard]] QJsonArray usersJson(const core::Users& users);

// {} or {call}.
[[nodiscard]] QJsonObject doneJson(const core::Done& done);

// {code, message}. A refusal that begins with a reason code of the core has that code, others have
// one for their kind: INVALID_INPUT, NOT_FOUND, DENIED, ...
[[nodiscard]] QJsonObject errorJson(const base::Error& error);

} // namespace greenroom::edge::control
