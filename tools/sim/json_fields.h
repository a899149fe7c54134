// Reading a JSON object strictly: the first thing that is wrong is kept, with its name, and a field
// that nobody asked for is wrong too.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include <QJsonArray>
#include <QJsonObject>

#include "base/iso8601.h"
#include "base/time.h"

namespace greenroom::sim {

class JsonFields {
public:
    explicit JsonFields(QJsonObject object) : object_(std::move(object)) {}

    [[nodiscard]] bool has(const char* name) const { return object_.contains(QLatin1String(name)); }

    std::string text(const char* name, const std::string& otherwise = {}) {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return otherwise;
        if (!value.isString() || value.toString().size() > kMostText)
            wrong(name, "is not a text of at most 8,192 characters");
        return value.toString().toStdString();
    }
    std::int64_t number(const char* name, std::int64_t otherwise = 0) {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return otherwise;
        const double number = value.toDouble();
        const bool whole = value.isDouble() && number >= -kMostNumber && number <= kMostNumber &&
                           number == static_cast<double>(static_cast<std::int64_t>(number));
        if (!whole)
            wrong(name, "is not a whole number of at most 15 digits");
        return whole ? static_cast<std::int64_t>(number) : 0;
    }
    bool flag(const char* name, bool otherwise = false) {
        const QJsonValue value = take(name);
        if (!value.isUndefined() && !value.isBool())
            wrong(name, "is neither true nor false");
        return value.toBool(otherwise);
    }
    base::WallTime time(const char* name) {
        const auto time = base::parseUtc(text(name));
        if (!time)
            wrong(name, "is no UTC time");
        return time.value_or(base::WallTime{});
    }
    QJsonArray list(const char* name, int most) {
        const QJsonValue value = take(name);
        if (!value.isUndefined() && (!value.isArray() || value.toArray().size() > most))
            wrong(name, "is not a list of at most " + std::to_string(most));
        return value.toArray();
    }

    void wrong(const std::string& name, const std::string& what) {
        if (!error_)
            error_ = "\"" + name + "\" " + what;
    }
    // Nothing: all was right, and every field was asked for.
    [[nodiscard]] std::optional<std::string> error() {
        for (const QString& key : object_.keys())
            if (!asked_.contains(key.toStdString()))
                wrong(key.toStdString(), "is not known here");
        return error_;
    }

private:
    static constexpr int kMostText = 8192;
    static constexpr double kMostNumber = 999'999'999'999'999.0;

    QJsonValue take(const char* name) {
        asked_.insert(name);
        return object_.value(QLatin1String(name));
    }

    QJsonObject object_;
    std::set<std::string> asked_;
    std::optional<std::string> error_;
};

// "2026-03-04T09:30:00Z", with ".250" when there are milliseconds.
[[nodiscard]] inline std::string exactUtc(base::WallTime t) {
    const std::int64_t fraction = ((base::toMs(t) % 1000) + 1000) % 1000;
    std::string text = base::formatUtc(t);
    if (fraction != 0)
        text.insert(text.size() - 1, "." + std::to_string(1000 + fraction).substr(1));
    return text;
}

} // namespace greenroom::sim
