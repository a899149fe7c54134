// Short lives for tests, and reading found ones.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/action.h"
#include "support/builders.h"

namespace greenroom::test {

inline sim::Life lifeAt(const std::string& begins, base::minutes length,
                        std::vector<sim::Action> actions) {
    return {clockAt(begins), length, std::move(actions)};
}

inline sim::Action pushAt(base::milliseconds at, std::vector<core::Booking> bookings) {
    return {at, sim::Push{core::Source::Premises, std::move(bookings)}};
}

} // namespace greenroom::test
