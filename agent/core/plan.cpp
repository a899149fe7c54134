#include "core/plan_domain.h"

#include <array>
#include <utility>

namespace greenroom::core {

namespace {

constexpr std::array<std::pair<PlanOutcome, std::string_view>, 5> kOutcomes{
    {{PlanOutcome::Refused, "Refused"},
     {PlanOutcome::Checked, "Checked"},
     {PlanOutcome::Applied, "Applied"},
     {PlanOutcome::Confirmed, "Confirmed"},
     {PlanOutcome::Reverted, "Reverted"}}};

} // namespace

std::string_view toText(PlanOutcome outcome) {
    for (const auto& [known, text] : kOutcomes)
        if (known == outcome)
            return text;
    return {};
}

std::optional<PlanOutcome> planOutcomeFromText(std::string_view text) {
    for (const auto& [outcome, known] : kOutcomes)
        if (known == text)
            return outcome;
    return std::nullopt;
}

std::optional<base::MonoTime> nextDue(const PlanState& state) {
    return state.deadline;
}

} // namespace greenroom::core
