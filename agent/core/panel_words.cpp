#include "core/panel_words.h"

#include <algorithm>
#include <array>

#include "core/explain.h"

namespace greenroom::core {

namespace {

constexpr std::array kRules{PlainWords{"accepted", "Booking received"},
                            PlainWords{"source", "Where it comes from"},
                            PlainWords{"left_out", "Another entry"},
                            PlainWords{"response", "The room's answer"},
                            PlainWords{"days", "Length"},
                            PlainWords{"address", "Address to call"},
                            PlainWords{"pattern", "Other bookings"},
                            PlainWords{"window", "Join is open"},
                            PlainWords{"now", "Now"}};

constexpr std::array kResults{
    PlainWords{explained::kYes, "Yes"},
    PlainWords{explained::kAccepted, "The room accepted it"},
    PlainWords{explained::kDeclined, "The room declined it"},
    PlainWords{explained::kJoinedAllTheSame, "Not accepted, but it can be joined"},
    PlainWords{explained::kNotAccepted, "Not accepted, so no Join"},
    PlainWords{explained::kTimed, "Less than a day"},
    PlainWords{explained::kWholeDays, "Whole days: meetings with a time go first"},
    PlainWords{explained::kWholeDaysHidden, "Whole days: not shown in this room"}};

constexpr std::array kRefusals{refused::kGone,        refused::kOver,      refused::kNotSaved,
                               refused::kTooLong,     refused::kNotFree,   refused::kNotBookable,
                               refused::kNotLonger,   refused::kNoCheckIn, refused::kNotYet,
                               refused::kNotDeclined, refused::kNotEnded};

constexpr std::array kSetup{
    setup::kTitle,       setup::kHubAddress,     setup::kNext,        setup::kCode,
    setup::kActivate,    setup::kManagerAddress, setup::kRegister,    setup::kIsItYours,
    setup::kCompare,     setup::kSame,           setup::kDiffers,     setup::kAsksHub,
    setup::kAsksManager, setup::kLocked,         setup::kNotTaken,    setup::kNoAddress,
    setup::kOtherHub,    service::kNotRestarted, service::kSomeSilent};

std::string_view find(std::span<const PlainWords> list, std::string_view said) {
    const auto row = std::ranges::find(list, said, &PlainWords::said);
    return row == list.end() ? std::string_view() : row->words;
}

} // namespace

std::string_view ruleWords(std::string_view rule) {
    const std::string_view words = find(kRules, rule);
    return words.empty() ? rule : words;
}

std::string_view resultWords(std::string_view result) {
    return find(kResults, result);
}

std::string_view sourceWords(Source source) {
    switch (source) {
    case Source::Premises:
        return "Manager";
    case Source::Cloud:
        return "Hub";
    case Source::Calendar:
        return "Calendar";
    case Source::Local:
        return "This room";
    }
    return "Unknown";
}

std::span<const PlainWords> allRuleWords() {
    return kRules;
}

std::span<const PlainWords> allResultWords() {
    return kResults;
}

std::span<const std::string_view> allRefusals() {
    return kRefusals;
}

std::span<const std::string_view> allSetupWords() {
    return kSetup;
}

} // namespace greenroom::core
