// Result<T>: a value, or an Error that says what, where and what to do.
//
// Expected failures are values. An Error gains context on its way up, outermost first, so that its
// message reads like a path to the trouble: "bookings: item 3: StartTime: not a UTC time".
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

namespace greenroom::base {

enum class ErrorCode {
    InvalidInput, // what was given is wrong; the same again will fail again
    TooLarge,     // over a stated limit
    NotFound,
    Denied,
    Conflict,    // right in itself, not in the present state
    Unavailable, // may work later
    TimedOut,
    Io,
    Corrupt, // stored data that cannot be read
};

struct Error {
    ErrorCode code = ErrorCode::InvalidInput;
    std::string message;

    [[nodiscard]] Error withContext(std::string_view where) const {
        return {code, std::string(where) + ": " + message};
    }

    friend bool operator==(const Error&, const Error&) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message) {
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

} // namespace greenroom::base
