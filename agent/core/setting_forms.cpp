#include "core/setting_forms.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace greenroom::core {

namespace {

// "HH:MM".
std::optional<std::string> timeOfDay(std::string_view value) {
    constexpr std::string_view kForm = "00:00";
    if (value.size() != kForm.size() || value[2] != ':')
        return std::nullopt;
    const auto digit = [&](std::size_t at) { return value[at] - '0'; };
    for (const std::size_t at : {0U, 1U, 3U, 4U})
        if (digit(at) < 0 || digit(at) > 9)
            return std::nullopt;
    if (digit(0) * 10 + digit(1) > 23 || digit(3) > 5)
        return std::nullopt;
    return std::string(value);
}

// In the order of the week, each once; none is no day at all.
std::optional<std::string> daysOfWeek(std::string_view value) {
    std::array<bool, kDaysOfWeek.size()> given{};
    while (!value.empty()) {
        const std::string_view word = value.substr(0, value.find_first_of(" ,"));
        value.remove_prefix(std::min(value.size(), word.size() + 1));
        if (word.empty())
            continue;
        const auto day = std::ranges::find_if(
            kDaysOfWeek, [word](std::string_view known) { return sameWord(known, word); });
        if (day == kDaysOfWeek.end())
            return std::nullopt;
        given.at(static_cast<std::size_t>(day - kDaysOfWeek.begin())) = true;
    }
    std::string out;
    for (std::size_t day = 0; day < kDaysOfWeek.size(); ++day)
        if (given.at(day))
            out.append(out.empty() ? "" : " ").append(kDaysOfWeek.at(day));
    return out;
}

// Empty, or "#RRGGBB".
std::optional<std::string> colour(std::string_view value) {
    constexpr std::size_t kLength = 7;
    constexpr std::string_view kHex = "0123456789abcdefABCDEF";
    const bool fits = value.empty() || (value.size() == kLength && value.front() == '#' &&
                                        value.find_first_not_of(kHex, 1) == value.npos);
    return fits ? std::optional(std::string(value)) : std::nullopt;
}

// Empty, or a name as the zone database has them; whether it has this one the machine knows.
std::optional<std::string> zoneName(std::string_view value) {
    const auto fits = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '+' || c == '-' || c == '/';
    };
    if (!std::ranges::all_of(value, fits) || value.starts_with('/') || value.ends_with('/'))
        return std::nullopt;
    return std::string(value);
}

// Empty, or few enough digits to be remembered and enough not to be guessed.
std::optional<std::string> passcode(std::string_view value) {
    constexpr std::size_t kFewest = 4;
    constexpr std::string_view kDigits = "0123456789";
    const bool fits = value.empty() ||
                      (value.size() >= kFewest && value.find_first_not_of(kDigits) == value.npos);
    return fits ? std::optional(std::string(value)) : std::nullopt;
}

constexpr std::array kForms{
    SettingForm{&Settings::officeHoursStart, timeOfDay, "a time of day from 00:00 to 23:59"},
    SettingForm{&Settings::officeHoursEnd, timeOfDay, "a time of day from 00:00 to 23:59"},
    SettingForm{&Settings::officeDays, daysOfWeek, "a list of Monday to Sunday"},
    SettingForm{&Settings::brandAccent, colour, "a colour as #RRGGBB, or empty"},
    SettingForm{&Settings::timeZone, zoneName, "the name of a zone as Europe/Berlin, or empty"},
    SettingForm{&Settings::servicePasscode, passcode, "4 to 12 digits, or empty"},
};

} // namespace

const SettingForm* formOf(const SettingRow& row) {
    const auto form = std::ranges::find(kForms, row.field, &SettingForm::field);
    return form == kForms.end() ? nullptr : &*form;
}

} // namespace greenroom::core
