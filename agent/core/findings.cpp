#include "core/findings.h"

#include <algorithm>
#include <array>

#include "core/dial_plan.h"
#include "core/reason.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

bool lacksAddress(const Booking& booking) {
    const auto target = chooseTarget(booking);
    const auto* none = std::get_if<NoTarget>(&target);
    return none != nullptr &&
           (none->code == reason::kNoDialData || none->code == reason::kNoDialPlatform ||
            none->code == reason::kEmptyAddress);
}

bool isUndiallable(const Booking& booking) {
    return std::holds_alternative<NoTarget>(chooseTarget(booking)) && !lacksAddress(booking);
}

bool isNotAccepted(const Booking& booking) {
    return booking.response == Response::Tentative || booking.response == Response::NotResponded;
}

struct Pattern {
    std::string_view code;
    bool (*holds)(const Booking&);
};

constexpr std::array kPatterns{
    Pattern{reason::kMostWithoutAddress, lacksAddress},
    Pattern{reason::kMostUndiallable, isUndiallable},
    Pattern{reason::kMostNotAccepted, isNotAccepted},
    Pattern{reason::kTitlesAreOrganizers, titleIsOrganizer},
};

bool isPattern(std::size_t affected, std::size_t total) {
    return affected >= kFindingFrom && affected * 2 > total;
}

void addPattern(Source source, std::string_view code, std::size_t affected, std::size_t total,
                std::vector<Finding>& out) {
    if (isPattern(affected, total))
        out.push_back({code, source, static_cast<std::uint32_t>(affected),
                       static_cast<std::uint32_t>(total)});
}

} // namespace

std::vector<Finding> findingsOf(const Agenda& agenda) {
    std::vector<Finding> out;
    for (const auto& [source, list] : agenda.sources()) {
        for (const Pattern& pattern : kPatterns) {
            const auto affected =
                static_cast<std::size_t>(std::ranges::count_if(list->bookings, pattern.holds));
            addPattern(source, pattern.code, affected, list->bookings.size(), out);
        }
        const std::size_t leftOut = list->setAside.size();
        addPattern(source, reason::kMostLeftOut, leftOut, list->bookings.size() + leftOut, out);
    }
    return out;
}

bool speaksOf(const Finding& finding, const Booking& booking, Source source) {
    const auto pattern = std::ranges::find(kPatterns, finding.code, &Pattern::code);
    return finding.source == source && pattern != kPatterns.end() && pattern->holds(booking);
}

bool titleIsOrganizer(const Booking& booking) {
    const std::string name = fullName(booking.organizer);
    return !name.empty() && sameWord(trimmed(booking.title), name);
}

} // namespace greenroom::core
