#include "core/settings.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/setting_forms.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

std::string allowed(const SettingRow& row) {
    if (const SettingForm* form = formOf(row))
        return std::string(form->allowed);
    const ValueSpace& space = row.space;
    if (const auto* range = std::get_if<IntegerRange>(&space))
        return "a whole number from " + std::to_string(range->min) + " to " +
               std::to_string(range->max);
    if (const auto* length = std::get_if<TextLength>(&space))
        return "text of at most " + std::to_string(length->max) +
               " bytes without control characters";
    const auto* order = std::get_if<WordOrder>(&space);
    std::string out = order != nullptr ? "an order of" : "one of";
    for (const std::string_view value :
         order != nullptr ? order->words : std::get<Literals>(space).values)
        out.append(" ").append(value);
    return out;
}

bool hasControlCharacter(std::string_view text) {
    return std::ranges::any_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

// All words, the given ones first.
std::optional<std::string> wordOrder(std::span<const std::string_view> words,
                                     std::string_view value) {
    std::vector<std::string_view> order;
    while (!value.empty()) {
        const std::string_view given = value.substr(0, value.find_first_of(" ,"));
        value.remove_prefix(std::min(value.size(), given.size() + 1));
        if (given.empty())
            continue;
        const auto word = std::ranges::find_if(
            words, [given](std::string_view known) { return sameWord(known, given); });
        if (word == words.end() || std::ranges::find(order, *word) != order.end())
            return std::nullopt;
        order.push_back(*word);
    }
    for (const std::string_view word : words)
        if (std::ranges::find(order, word) == order.end())
            order.push_back(word);
    std::string out;
    for (const std::string_view word : order)
        out.append(out.empty() ? "" : " ").append(word);
    return out;
}

// The value in canonical form when it lies in the space.
std::optional<std::string> canonical(const SettingRow& row, std::string_view value) {
    const ValueSpace& space = row.space;
    if (const auto* range = std::get_if<IntegerRange>(&space)) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(value.begin(), value.end(), number);
        if (error != std::errc{} || end != value.end() || number < range->min ||
            number > range->max)
            return std::nullopt;
        return std::to_string(number);
    }
    if (const auto* length = std::get_if<TextLength>(&space)) {
        if (value.size() > length->max || hasControlCharacter(value))
            return std::nullopt;
        const SettingForm* form = formOf(row);
        return form != nullptr ? form->canonical(value) : std::string(value);
    }
    if (const auto* order = std::get_if<WordOrder>(&space))
        return wordOrder(order->words, value);
    for (const std::string_view literal : std::get<Literals>(space).values)
        if (sameWord(literal, value))
            return std::string(literal);
    return std::nullopt;
}

struct Assign {
    Settings& settings;
    const std::string& value; // canonical

    void operator()(std::int64_t Settings::*field) const { settings.*field = std::stoll(value); }
    void operator()(std::string Settings::*field) const { settings.*field = value; }
    void operator()(base::Secret Settings::*field) const { settings.*field = base::Secret(value); }
};

struct Read {
    const Settings& settings;

    std::string operator()(std::int64_t Settings::*field) const {
        return std::to_string(settings.*field);
    }
    std::string operator()(std::string Settings::*field) const { return settings.*field; }
    std::string operator()(base::Secret Settings::*field) const {
        return (settings.*field).reveal();
    }
};

} // namespace

const SettingRow* findSetting(std::string_view path) {
    const auto found = std::ranges::find_if(
        settingRows(), [path](const SettingRow& row) { return sameWord(row.path, path); });
    return found == settingRows().end() ? nullptr : &*found;
}

base::Result<Settings> withSetting(const Settings& settings, std::string_view path,
                                   std::string_view value) {
    const SettingRow* row = findSetting(path);
    if (row == nullptr)
        return base::fail(base::ErrorCode::NotFound,
                          "there is no setting \"" + cutUtf8(std::string(path), 80) + "\"");
    const auto accepted = canonical(*row, value);
    if (!accepted) {
        const std::string shown =
            row->secret() ? std::string(base::Secret::kDots) : cutUtf8(std::string(value), 80);
        return base::fail(base::ErrorCode::InvalidInput,
                          std::string(row->path) + ": \"" + shown + "\" is not " + allowed(*row));
    }
    Settings changed = settings;
    std::visit(Assign{changed, *accepted}, row->field);
    return changed;
}

std::string settingText(const Settings& settings, const SettingRow& row) {
    std::string text = std::visit(Read{settings}, row.field);
    if (row.secret() && !text.empty())
        return std::string(base::Secret::kDots);
    return text;
}

base::Secret settingStored(const Settings& settings, const SettingRow& row) {
    return base::Secret(std::visit(Read{settings}, row.field));
}

} // namespace greenroom::core
