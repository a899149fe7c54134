#include <algorithm>

#include "core/reducers.h"

namespace greenroom::core {

namespace {

bool isAdmin(const User& user) {
    return user.roles.contains(Role::Admin);
}

class SettingReducer {
public:
    SettingReducer(RoomState& room, base::Instant now, Effects& out)
        : room_(room), state_(room.settings), now_(now), out_(out) {}

    void operator()(const SettingsLoaded& event) {
        state_.settings = event.settings;
        room_.firstStart.fresh = event.fresh;
        out_.push_back(ApplySettings{state_.settings});
    }

    void operator()(const SettingChangeAsked& event) {
        auto changed = changedBy(state_, *state_.settings, event.path, event.value, event.by);
        if (!changed) {
            answer(out_, event.request, tl::unexpected(changed.error()));
            return;
        }
        changeSettings(room_, *std::move(changed), {.at = now_.wall, .by = event.by}, event.request,
                       out_);
    }

    void operator()(const UsersLoaded& event) { state_.users = event.users; }

    void operator()(const UserSetAsked& event) {
        Users users = *state_.users;
        users[event.user.name] = event.user;
        replaceUsers(std::move(users), event.request);
    }

    void operator()(const UserRemovalAsked& event) {
        Users users = *state_.users;
        if (users.erase(event.name) == 0) {
            answer(
                out_, event.request,
                base::fail(base::ErrorCode::NotFound, "there is no user \"" + event.name + "\""));
            return;
        }
        replaceUsers(std::move(users), event.request);
    }

    void operator()(const ConfigurationStored& event) {
        const auto waiting = state_.waiting.find(event.ticket);
        if (waiting == state_.waiting.end())
            return;
        if (event.error)
            answer(out_, waiting->second.request, tl::unexpected(*event.error));
        else
            answer(out_, waiting->second.request, waiting->second.done);
        state_.waiting.erase(waiting);
    }

private:
    void replaceUsers(Users users, RequestId request) {
        const auto has = [](const Users& all) {
            return std::ranges::any_of(all,
                                       [](const auto& entry) { return isAdmin(entry.second); });
        };
        if (has(*state_.users) && !has(users)) {
            answer(out_, request,
                   base::fail(base::ErrorCode::Conflict,
                              "this is the last Admin; make another one first"));
            return;
        }
        state_.users = std::make_shared<const Users>(std::move(users));
        out_.push_back(SaveUsers{ticketFor(state_, request), state_.users});
    }

    RoomState& room_;
    SettingState& state_;
    base::Instant now_;
    Effects& out_;
};

} // namespace

std::uint64_t ticketFor(SettingState& state, RequestId request, Done done) {
    ++state.lastTicket;
    if (request.value() != 0)
        state.waiting[state.lastTicket] = {request, std::move(done)};
    return state.lastTicket;
}

base::Result<Settings> changedBy(const SettingState& state, const Settings& settings,
                                 std::string_view path, std::string_view value, const Actor& by) {
    auto changed = withSetting(settings, path, value);
    if (!changed)
        return changed;
    const std::string row(findSetting(path)->path);
    if (const OwnedSetting* lock = lockedAgainst(*state.ledger, row, by))
        return base::fail(base::ErrorCode::Conflict,
                          row + " was set and locked by: " + toText(lock->by));
    return changed;
}

std::set<std::uint64_t> changeSettings(RoomState& room, Settings after, const SettingChange& how,
                                       RequestId request, Effects& out) {
    SettingState& state = room.settings;
    std::set<std::uint64_t> tickets;
    SettingLedger ledger = noted(*state.ledger, *state.settings, after, how);
    if (ledger != *state.ledger) {
        state.ledger = std::make_shared<const SettingLedger>(std::move(ledger));
        tickets.insert(ticketFor(state, {}));
        out.push_back(SaveKept{state.lastTicket, state.ledger});
    }
    state.settings = std::make_shared<const Settings>(std::move(after));
    out.push_back(ApplySettings{state.settings});
    tickets.insert(ticketFor(state, request));
    out.push_back(SaveSettings{state.lastTicket, state.settings});
    return tickets;
}

void reduceSetting(RoomState& state, const SettingEvent& event, base::Instant now, Effects& out) {
    std::visit(SettingReducer(state, now, out), event);
    followSourceOrder(state, now);
}

void followSourceOrder(RoomState& state, base::Instant now) {
    const Agenda& agenda = *state.bookings.agenda;
    if (const SourceOrder order = sourceOrder(state); order != agenda.order())
        replaceAgenda(state, agenda.withOrder(order), now.wall);
}

} // namespace greenroom::core
