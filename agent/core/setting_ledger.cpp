#include "core/setting_ledger.h"

#include <array>
#include <utility>

#include "core/settings.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

template <typename Word, std::size_t Size>
using Words = std::array<std::pair<Word, std::string_view>, Size>;

constexpr Words<Owner, 4> kOwners{
    {{Owner::Local, "Local"}, {Owner::Site, "Site"}, {Owner::Cloud, "Cloud"}, {Owner::Tms, "TMS"}}};
constexpr Words<ChangeState, 3> kStates{{{ChangeState::Attempted, "Attempted"},
                                         {ChangeState::Confirmed, "Confirmed"},
                                         {ChangeState::Reverted, "Reverted"}}};

template <typename Word, std::size_t Size>
std::string_view textOf(const Words<Word, Size>& words, Word word) {
    for (const auto& [known, text] : words)
        if (known == word)
            return text;
    return {};
}

template <typename Word, std::size_t Size>
std::optional<Word> wordOf(const Words<Word, Size>& words, std::string_view text) {
    for (const auto& [word, known] : words)
        if (sameWord(known, text))
            return word;
    return std::nullopt;
}

} // namespace

std::string_view toText(Owner owner) {
    return textOf(kOwners, owner);
}

std::optional<Owner> ownerFromText(std::string_view text) {
    return wordOf(kOwners, text);
}

std::string toText(const Actor& actor) {
    std::string text(toText(actor.owner));
    return actor.name.empty() ? text : text + " (" + actor.name + ")";
}

std::string_view toText(ChangeState state) {
    return textOf(kStates, state);
}

std::optional<ChangeState> changeStateFromText(std::string_view text) {
    return wordOf(kStates, text);
}

SettingLedger noted(SettingLedger ledger, const Settings& before, const Settings& after,
                    const SettingChange& how) {
    for (const SettingRow& row : settingRows()) {
        if (settingStored(before, row) == settingStored(after, row))
            continue;
        SettingChange change = how;
        change.path = row.path;
        change.before = settingText(before, row);
        change.after = settingText(after, row);
        OwnedSetting& owned = ledger.owners[change.path];
        owned.locked = owned.locked && owned.by.owner == how.by.owner;
        owned.by = how.by;
        ledger.history.push_back(std::move(change));
    }
    if (ledger.history.size() > SettingLedger::kMostChanges)
        ledger.history.erase(ledger.history.begin(),
                             ledger.history.end() - SettingLedger::kMostChanges);
    return ledger;
}

const OwnedSetting* lockedAgainst(const SettingLedger& ledger, std::string_view path,
                                  const Actor& by) {
    const auto at = ledger.owners.find(std::string(path));
    const bool held =
        at != ledger.owners.end() && at->second.locked && at->second.by.owner != by.owner;
    return held ? &at->second : nullptr;
}

} // namespace greenroom::core
