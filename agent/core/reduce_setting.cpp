#include <algorithm>

#include "core/reducers.h"

namespace greenroom::core {

namespace {

bool isAdmin(const User& user) {
    return user.roles.contains(Role::Admin);
}

class SettingReducer {
public:
    SettingReducer(SettingState& state, Effects& out) : state_(state), out_(out) {}

    void operator()(const SettingsLoaded& event) {
        state_.settings = event.settings;
        out_.push_back(ApplySettings{state_.settings});
    }

    void operator()(const SettingChangeAsked& event) {
        auto changed = withSetting(*state_.settings, event.path, event.value);
        if (!changed) {
            answer(out_, event.request, tl::unexpected(changed.error()));
            return;
        }
        state_.settings = std::make_shared<const Settings>(*std::move(changed));
        out_.push_back(ApplySettings{state_.settings});
        out_.push_back(SaveSettings{ticketFor(state_, event.request), state_.settings});
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

    SettingState& state_;
    Effects& out_;
};

} // namespace

std::uint64_t ticketFor(SettingState& state, RequestId request, Done done) {
    ++state.lastTicket;
    if (request.value() != 0)
        state.waiting[state.lastTicket] = {request, std::move(done)};
    return state.lastTicket;
}

void reduceSetting(RoomState& state, const SettingEvent& event, base::Instant now, Effects& out) {
    std::visit(SettingReducer(state.settings, out), event);
    const Agenda& agenda = *state.bookings.agenda;
    if (const SourceOrder order = sourceOrder(state); order != agenda.order())
        replaceAgenda(state, agenda.withOrder(order), now.wall);
}

} // namespace greenroom::core
