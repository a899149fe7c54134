#include "hub/api_setting_fields.h"

#include <algorithm>
#include <set>

#include "edge/net/http_message.h"
#include "hub/api_words.h"

namespace greenroom::hub {

namespace {

constexpr std::size_t kLongestValue = 4096;

const SettingValue* findPath(const std::vector<SettingValue>& settings, const std::string& path) {
    const auto at = std::ranges::find_if(settings, [&](const SettingValue& one) {
        return edge::net::equalsIgnoringCase(one.path, path);
    });
    return at == settings.end() ? nullptr : &*at;
}

SettingValue readOne(ApiBody& row, const std::vector<SettingValue>& before) {
    SettingValue setting;
    setting.path = settingPathOf(row.need("path", 256));
    if (setting.path.empty())
        row.wrong("path", "A path of xConfiguration is wanted, as Audio DefaultVolume.");
    setting.secret = row.flag("secret").value_or(false);
    setting.persistent = row.flag("persistent").value_or(false);
    setting.locked = row.flag("locked").value_or(false);
    setting.release = row.flag("release").value_or(false);
    const auto value = row.text("value", kLongestValue);
    const SettingValue* old = findPath(before, setting.path);
    const bool kept = setting.secret && (!value || *value == base::Secret::kDots);
    if (kept && old != nullptr)
        setting.value = old->value;
    else if (value && !kept)
        setting.value = base::Secret(*value);
    else if (!setting.release)
        row.wrong("value", "It is needed.");
    // What was secret once does not become readable by being saved again.
    if (old != nullptr && old->secret && !setting.secret && setting.value == old->value)
        row.wrong("secret", "It stays secret, or gets another value.");
    return setting;
}

} // namespace

std::vector<SettingValue> readSettings(ApiBody& body, const std::vector<SettingValue>& before) {
    std::vector<SettingValue> settings;
    auto rows = body.objects("settings", kMostSettings);
    if (!rows)
        return settings;
    for (ApiBody& row : *rows) {
        SettingValue setting = readOne(row, before);
        if (findPath(settings, setting.path) != nullptr)
            row.wrong("path", "It stands there twice.");
        body.take(row);
        settings.push_back(std::move(setting));
    }
    return settings;
}

} // namespace greenroom::hub
