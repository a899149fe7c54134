#include "core/reducers.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::fail;

class AuthorityReducer {
public:
    AuthorityReducer(RoomState& state, Effects& out) : state_(state), out_(out) {}

    void operator()(const AuthorityAddAsked& event) {
        Authorities all = *state_.authorities.all;
        for (const Authority& authority : event.authorities)
            all.try_emplace(authority.fingerprint, authority);
        if (all.size() > Authority::kMost) {
            answer(out_, event.request,
                   fail(ErrorCode::TooLarge, "there is room for " +
                                                 std::to_string(Authority::kMost) +
                                                 " certificates; delete some first"));
            return;
        }
        replace(std::move(all), event.request);
    }

    void operator()(const AuthorityRemovalAsked& event) {
        Authorities all = *state_.authorities.all;
        if (all.erase(event.fingerprint) == 0) {
            answer(out_, event.request,
                   fail(ErrorCode::NotFound, "there is no certificate with this fingerprint"));
            return;
        }
        replace(std::move(all), event.request);
    }

private:
    void replace(Authorities all, RequestId request) {
        state_.authorities.all = std::make_shared<const Authorities>(std::move(all));
        out_.push_back(SaveKept{ticketFor(state_.settings, request), state_.authorities.all});
    }

    RoomState& state_;
    Effects& out_;
};

} // namespace

void reduceAuthority(RoomState& state, const AuthorityEvent& event, Effects& out) {
    std::visit(AuthorityReducer(state, out), event);
}

} // namespace greenroom::core
