#include "edge/control/control_verbs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "core/explain.h"
#include "edge/control/control_json.h"
#include "edge/control/coverage_json.h"
#include "edge/control/settings_json.h"

namespace greenroom::edge::control {

namespace {

using base::ErrorCode;

Titles titlesFor(core::Role role) {
    return role == core::Role::Admin ? Titles::All : Titles::PublicOnly;
}

base::Result<std::string> text(const QJsonObject& args, const char* name, std::size_t most) {
    const QJsonValue value = args[QLatin1String(name)];
    if (!value.isString())
        return base::fail(ErrorCode::InvalidInput, std::string(name) + ": a text is needed");
    std::string out = value.toString().toStdString();
    if (out.empty() || out.size() > most)
        return base::fail(ErrorCode::InvalidInput,
                          std::string(name) + ": 1 to " + std::to_string(most) + " bytes");
    return out;
}

// A text that may be left out.
base::Result<std::string> textOrNone(const QJsonObject& args, const char* name, std::size_t most) {
    if (!args.contains(QLatin1String(name)) || args[QLatin1String(name)] == QJsonValue(""))
        return std::string();
    return text(args, name, most);
}

base::Result<QJsonValue> view(const Asked& asked) {
    const core::Snapshot& s = *asked.snapshot;
    return viewJson(s, core::panelView(s.state, s.join, asked.now));
}

base::Result<QJsonValue> bookings(const Asked& asked) {
    return bookingsJson(asked.snapshot->state, asked.now, titlesFor(asked.role));
}

base::Result<QJsonValue> why(const Asked& asked) {
    const auto id = text(asked.args, "id", core::BookingLimits::kId);
    if (!id)
        return tl::unexpected(id.error());
    const core::RoomState& state = asked.snapshot->state;
    const core::BookingId bookingId(*id);
    const auto explanation = core::explain(state, bookingId, asked.now);
    if (!explanation)
        return base::fail(ErrorCode::NotFound, "there is no booking with the id \"" + *id + "\"");
    return whyJson(*explanation, explanation->privacy == core::Privacy::Public
                                     ? Titles::All
                                     : titlesFor(asked.role));
}

base::Result<QJsonValue> health(const Asked& asked) {
    return healthJson(asked.snapshot->state, asked.now);
}

base::Result<QJsonValue> vocabulary(const Asked&) {
    return coverageJson();
}

base::Result<QJsonValue> settingsList(const Asked& asked) {
    QJsonArray rows;
    for (const core::SettingRow& row : core::settingRows())
        rows.append(settingJson(asked.snapshot->state.settings, row));
    return QJsonObject{{"schema", 1}, {"settings", rows}};
}

base::Result<QJsonValue> settingsHistory(const Asked& asked) {
    return QJsonObject{{"schema", 1},
                       {"changes", historyJson(*asked.snapshot->state.settings.ledger)}};
}

base::Result<QJsonValue> hub(const Asked& asked) {
    return hubJson(asked.snapshot->state.hub);
}

base::Result<QJsonValue> settingsGet(const Asked& asked) {
    const auto path = text(asked.args, "path", 256);
    if (!path)
        return tl::unexpected(path.error());
    const core::SettingRow* row = core::findSetting(*path);
    if (row == nullptr)
        return base::fail(ErrorCode::NotFound, "there is no setting \"" + *path + "\"");
    return settingJson(asked.snapshot->state.settings, *row);
}

base::Result<QJsonValue> usersList(const Asked& asked) {
    return QJsonObject{{"schema", 1}, {"users", usersJson(*asked.snapshot->state.settings.users)}};
}

base::Result<core::Event> join(const Asked& asked, core::RequestId request) {
    const auto id = textOrNone(asked.args, "id", core::BookingLimits::kId);
    if (!id)
        return tl::unexpected(id.error());
    return core::CallEvent(core::JoinPressed{core::BookingId(*id), request});
}

base::Result<core::Event> hangUp(const Asked& asked, core::RequestId request) {
    core::HangUpAsked event{std::nullopt, request};
    if (const QJsonValue call = asked.args["call"]; !call.isUndefined()) {
        const double id = call.toDouble(-1);
        if (id < 1 || id > 4'294'967'295.0 || id != std::floor(id))
            return base::fail(ErrorCode::InvalidInput, "call: the number of a call is needed");
        event.call = core::CallId(static_cast<std::uint32_t>(id));
    }
    return core::CallEvent(event);
}

base::Result<core::Event> dial(const Asked& asked, core::RequestId request) {
    const auto address = text(asked.args, "address", 255);
    if (!address)
        return tl::unexpected(address.error());
    core::DialAsked event;
    event.target.number = *address;
    event.request = request;
    return core::CallEvent(event);
}

base::Result<core::Event> settingsSet(const Asked& asked, core::RequestId request) {
    const auto path = text(asked.args, "path", 256);
    const auto value = textOrNone(asked.args, "value", 4096);
    if (!path || !value)
        return tl::unexpected(!path ? path.error() : value.error());
    return core::SettingEvent(
        core::SettingChangeAsked{*path, *value, request, {core::Owner::Local, "greenroomctl"}});
}

base::Result<core::Event> hubActivate(const Asked& asked, core::RequestId request) {
    const auto address = text(asked.args, "address", 255);
    const auto code = text(asked.args, "code", 40);
    const auto fingerprint = textOrNone(asked.args, "fingerprint", 128);
    for (const auto* given : {&address, &code, &fingerprint})
        if (!*given)
            return tl::unexpected(given->error());
    return core::HubEvent(
        core::ActivationAsked{{*address, base::Secret(*code), *fingerprint}, request, false});
}

base::Result<core::Event> hubLeave(const Asked&, core::RequestId request) {
    return core::HubEvent(core::DeactivationAsked{request});
}

base::Result<core::Event> usersRemove(const Asked& asked, core::RequestId request) {
    const auto name = text(asked.args, "name", 127);
    if (!name)
        return tl::unexpected(name.error());
    return core::SettingEvent(core::UserRemovalAsked{*name, request});
}

base::Result<std::set<core::Role>> roles(const QJsonObject& args) {
    std::set<core::Role> out;
    const QJsonArray given = args["roles"].toArray();
    for (const QJsonValue& value : given) {
        const std::string name = value.toString().toStdString();
        const auto role = core::roleFromText(name);
        if (!role)
            return base::fail(ErrorCode::InvalidInput, "roles: no such role: \"" + name + "\"");
        out.insert(*role);
    }
    if (out.empty())
        return base::fail(ErrorCode::InvalidInput, "roles: at least one is needed");
    return out;
}

// Without a password a user who exists keeps the one there is.
base::Result<NewPassword> usersSet(const Asked& asked) {
    const auto name = text(asked.args, "name", 127);
    if (!name)
        return tl::unexpected(name.error());
    auto given = roles(asked.args);
    if (!given)
        return tl::unexpected(given.error());
    NewPassword out{{*name, {}, std::move(*given)}, {}};
    const core::Users& users = *asked.snapshot->state.settings.users;
    const auto existing = users.find(*name);
    if (!asked.args.contains("password") && existing != users.end()) {
        out.user.passwordHash = existing->second.passwordHash;
        return out;
    }
    auto password = text(asked.args, "password", 1024);
    if (!password)
        return tl::unexpected(password.error());
    out.password = base::Secret(std::move(*password));
    return out;
}

constexpr bool kAnyone = false;
constexpr bool kAdmin = true;

constexpr std::array kVerbs{
    Verb{"view", kAnyone, Question(view)},
    Verb{"bookings", kAnyone, Question(bookings)},
    Verb{"why", kAnyone, Question(why)},
    Verb{"health", kAnyone, Question(health)},
    Verb{"xapi", kAnyone, Question(vocabulary)},
    Verb{"events", kAnyone, Follow{}},
    Verb{"join", kAnyone, Deed(join)},
    Verb{"hangup", kAnyone, Deed(hangUp)},
    Verb{"dial", kAnyone, Deed(dial)},
    Verb{"settings.list", kAdmin, Question(settingsList)},
    Verb{"settings.get", kAdmin, Question(settingsGet)},
    Verb{"settings.set", kAdmin, Deed(settingsSet)},
    Verb{"settings.history", kAdmin, Question(settingsHistory)},
    Verb{"hub", kAnyone, Question(hub)},
    Verb{"hub.activate", kAdmin, Deed(hubActivate)},
    Verb{"hub.leave", kAdmin, Deed(hubLeave)},
    Verb{"users.list", kAdmin, Question(usersList)},
    Verb{"users.set", kAdmin, UserDeed(usersSet)},
    Verb{"users.remove", kAdmin, Deed(usersRemove)},
};

} // namespace

const Verb* findVerb(std::string_view name) {
    const auto* found = std::ranges::find(kVerbs, name, &Verb::name);
    return found == kVerbs.end() ? nullptr : found;
}

} // namespace greenroom::edge::control
