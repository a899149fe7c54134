// One phase: hears what the members tell until it is done.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <QJsonObject>

#include "fleet/phases.h"

namespace greenroom::fleet {

class PhaseWork : public Sightings {
public:
    virtual ~PhaseWork() = default;
    virtual void begin() = 0;
    // What is known by now; of a phase that is not over, too.
    [[nodiscard]] virtual QJsonObject result() const = 0;

    void joined(std::size_t, TimePoint, TimePoint) override {}
    void left(std::size_t, int, const std::string&, bool, TimePoint) override {}

    // Set by who runs it; called once, by finish().
    std::function<void(const std::string& problem)> done;

protected:
    void finish(const std::string& problem = {}) {
        if (auto call = std::exchange(done, nullptr))
            call(problem);
    }
};

[[nodiscard]] std::unique_ptr<PhaseWork> makeRamp(const Stage& stage, const Options& options);
[[nodiscard]] std::unique_ptr<PhaseWork> makeHold(const Stage& stage, std::size_t seconds);
[[nodiscard]] std::unique_ptr<PhaseWork> makePush(const Stage& stage, std::size_t rounds);
[[nodiscard]] std::unique_ptr<PhaseWork> makeBookings(const Stage& stage, std::size_t count);
[[nodiscard]] std::unique_ptr<PhaseWork> makeStorm(const Stage& stage);

} // namespace greenroom::fleet
