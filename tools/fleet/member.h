// One of a crowd, whatever it is connected to, and what it tells.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "fleet/time_point.h"

namespace greenroom::fleet {

// Members are known by their numbers, from 0.
class Sightings {
public:
    // It is registered, or subscribed. `begun`: when it began to connect.
    virtual void joined(std::size_t member, TimePoint begun, TimePoint at) = 0;
    // A connection ended or could not be made. `stays`: it does not come back by itself.
    virtual void left(std::size_t member, int code, const std::string& reason, bool stays,
                      TimePoint at) = 0;
    // What was published arrived; `mark` is what publish() was given.
    virtual void received(std::size_t, std::string_view /*mark*/, std::size_t /*bytes*/,
                          TimePoint) {}
    // And what the member said to it was recorded, to the last word.
    virtual void settled(std::size_t, std::string_view /*mark*/, TimePoint) {}
    // Its list of bookings changed.
    virtual void changed(std::size_t, TimePoint) {}

protected:
    ~Sightings() = default;
};

class Member {
public:
    virtual ~Member() = default;
    // Connects, and comes back by itself from then on.
    virtual void start() = 0;
};

} // namespace greenroom::fleet
