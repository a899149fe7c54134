// One line per thing worth knowing: level, category, a fixed sentence, named fields.
//
// error: a person loses something. warning: we coped. info: one line per step of a booking. debug:
// the rest. Never put a secret in a field: base::Secret has no conversion to one, only dots.
// Any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/secret.h"

namespace greenroom::base {

enum class LogLevel { Debug, Info, Warning, Error };

[[nodiscard]] std::string_view toText(LogLevel level);

class LogField {
public:
    LogField(std::string_view key, std::string_view value) : key_(key), value_(value) {}
    LogField(std::string_view key, const char* value) : key_(key), value_(value) {}
    LogField(std::string_view key, const Secret&) : key_(key), value_(Secret::kDots) {}
    LogField(std::string_view key, bool value) : key_(key), value_(value ? "true" : "false") {}
    template <typename N>
    requires std::is_arithmetic_v<N> LogField(std::string_view key, N value)
        : key_(key), value_(std::to_string(value)) {}

    [[nodiscard]] std::string_view key() const { return key_; }
    [[nodiscard]] const std::string& value() const { return value_; }

private:
    std::string_view key_;
    std::string value_;
};

using LogSink = std::function<void(LogLevel, std::string_view line)>;

// Until set, lines from Info on go to standard error. Set once, before threads start.
void setLogSink(LogSink sink);
void setLogLevel(LogLevel least);

void log(LogLevel level, std::string_view category, std::string_view sentence,
         std::initializer_list<LogField> fields = {});

} // namespace greenroom::base
