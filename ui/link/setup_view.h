// First start as it stands: the step that is asked for, and what there is to choose from.
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace greenroom::ui::link {

enum class SetupStep { Language, Zone, Network, Registration, Admin };

struct Setup {
    SetupStep step = SetupStep::Language;
    std::uint32_t place = 0; // of `places`, from 1; 0: not told
    std::uint32_t places = 0;
    QString region; // go back to the agent as they came
    QString city;
    std::vector<QString> regions;
    std::vector<QString> cities;
    bool networkUp = false;
    QString progress;
    QString problem;
    QString claimCode;

    friend bool operator==(const Setup&, const Setup&) = default;
};

} // namespace greenroom::ui::link
