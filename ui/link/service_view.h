// The service menu, or the question for its PIN.
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace greenroom::ui::link {

// Facts: no PIN is set; there is something to be read and nothing to be done.
enum class ServiceStage { Asks, Locked, Open, Facts };

enum class ServiceAct { Restart, SetUpAgain, CheckSources };

struct ServiceFact {
    QString code;
    QString value;

    friend bool operator==(const ServiceFact&, const ServiceFact&) = default;
};

struct Service {
    ServiceStage stage = ServiceStage::Asks;
    bool wrong = false; // the last PIN was
    std::uint32_t triesLeft = 0;
    std::uint32_t lockedS = 0;
    std::uint32_t closesInS = 0; // 0: not near
    std::vector<ServiceFact> facts;
    std::vector<ServiceAct> acts;
    std::optional<ServiceAct> underWay;
    QString problem; // why the last act was not done

    friend bool operator==(const Service&, const Service&) = default;
};

} // namespace greenroom::ui::link
