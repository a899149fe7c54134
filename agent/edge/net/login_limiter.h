// Slows down whoever guesses passwords, and nobody else.
//
// After 5 wrong passwords for one user from one address, or 20 from one address whoever the user,
// the next attempt is refused for 1 s; each further wrong one doubles that, up to 60 s. A right
// password clears the user's count at that address; 15 minutes without a wrong one clear any. A
// stranger cannot lock out a user who comes from elsewhere. IPv6 addresses count by their /64. One
// thread.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace greenroom::edge::net {

class LoginLimiter {
public:
    static constexpr unsigned kFreePerUser = 5;
    static constexpr unsigned kFreePerAddress = 20;
    static constexpr base::seconds kFirstDelay{1};
    static constexpr base::seconds kLongestDelay{60};
    static constexpr base::minutes kForgotten{15};
    static constexpr std::size_t kEntries = 2048; // the one longest without a failure makes room

    // How long this attempt must wait; nothing when it may be checked now.
    [[nodiscard]] std::optional<base::nanoseconds>
    waitFor(std::string_view address, std::string_view user, base::MonoTime now) const;

    void failed(std::string_view address, std::string_view user, base::MonoTime now);
    void succeeded(std::string_view address, std::string_view user);

private:
    struct Failures {
        unsigned count = 0;
        base::MonoTime last;
    };

    std::map<std::string, Failures, std::less<>> failures_;
};

} // namespace greenroom::edge::net
