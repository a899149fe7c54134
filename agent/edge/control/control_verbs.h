// Every verb of control.sock, who may use it, and what it means.
//
// A question is answered at once from the newest snapshot. A deed becomes an event, answered when
// the core answers it. Pure but for what is returned; any thread.
#pragma once

#include <string_view>
#include <variant>

#include <QJsonObject>
#include <QJsonValue>

#include "base/result.h"
#include "base/secret.h"
#include "core/event.h"
#include "core/room_view.h"
#include "core/users.h"

namespace greenroom::edge::control {

struct Asked {
    const QJsonObject& args;
    core::Role role;
    core::SnapshotPtr snapshot;
    base::Instant now;
};

struct NewPassword {
    core::User user; // its hash still to come
    base::Secret password;
};

using Question = base::Result<QJsonValue> (*)(const Asked&);
using Deed = base::Result<core::Event> (*)(const Asked&, core::RequestId);
// Becomes UserSetAsked, once the password is hashed if there is one.
using UserDeed = base::Result<NewPassword> (*)(const Asked&);
struct Follow {}; // from now on, each view that differs is sent without being asked for

struct Verb {
    std::string_view name;
    bool adminOnly;
    std::variant<Question, Deed, UserDeed, Follow> what;
};

// Null when there is no such verb.
[[nodiscard]] const Verb* findVerb(std::string_view name);

} // namespace greenroom::edge::control
