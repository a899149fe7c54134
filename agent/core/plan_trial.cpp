#include "core/plan_trial.h"

#include <set>
#include <string_view>
#include <utility>

#include "core/text.h"

namespace greenroom::core {

namespace {

KeyResult tryOne(const PlannedSetting& planned, const Settings& before, Settings& after,
                 std::set<std::string_view>& seen) {
    KeyResult result{cutUtf8(planned.path, 128), KeyVerdict::Ok, ""};
    const SettingRow* row = findSetting(planned.path);
    if (row == nullptr) {
        result.verdict = KeyVerdict::Unknown;
        result.text = "there is no such setting";
        return result;
    }
    result.path = row->path;
    if (!seen.insert(row->path).second) {
        result.verdict = KeyVerdict::NotAllowed;
        result.text = "named twice in one plan";
        return result;
    }
    const base::Secret value = planned.release ? settingStored(Settings(), *row) : planned.value;
    auto changed = withSetting(after, row->path, value.reveal());
    if (!changed) {
        result.verdict = KeyVerdict::BadValue;
        result.text = changed.error().message;
        return result;
    }
    if (changed->hubMode == "Off") {
        result.verdict = KeyVerdict::NotAllowed;
        result.text = "would end the link for good; that can be set at the device alone";
        return result;
    }
    after = *std::move(changed);
    if (settingStored(before, *row) == settingStored(after, *row))
        result.verdict = KeyVerdict::Unchanged;
    return result;
}

} // namespace

PlanTrial tryOut(const Plan& plan, const Settings& before) {
    PlanTrial trial{{}, before, 0};
    std::set<std::string_view> seen;
    for (const PlannedSetting& planned : plan.settings) {
        trial.keys.push_back(tryOne(planned, before, trial.after, seen));
        const KeyVerdict verdict = trial.keys.back().verdict;
        trial.refused += verdict == KeyVerdict::Ok || verdict == KeyVerdict::Unchanged ? 0 : 1;
    }
    return trial;
}

} // namespace greenroom::core
