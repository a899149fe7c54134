// /health, for monitors: no login, and nothing about meetings.
#pragma once

#include "core/room_view.h"
#include "edge/net/http_message.h"

namespace greenroom::edge::http {

// {clock, calendar, call, store: {state, since, code, text}}; 503 when one of them has failed.
// `since` is null for "since start".
[[nodiscard]] net::Response healthDocument(const core::Snapshot& room);

} // namespace greenroom::edge::http
