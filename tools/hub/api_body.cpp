#include "hub/api_body.h"

#include <algorithm>
#include <cmath>

#include <QJsonArray>
#include <QJsonDocument>

#include "base/iso8601.h"
#include "hub/utf8.h"

namespace greenroom::hub {

namespace {

constexpr int kDeepest = 16;

// Before the parser sees it: brackets within strings do not count.
bool isDeep(std::string_view text) {
    int depth = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (inside && c == '\\')
            ++at;
        else if (c == '"')
            inside = !inside;
        else if (!inside && (c == '{' || c == '['))
            ++depth;
        else if (!inside && (c == '}' || c == ']'))
            --depth;
        if (depth > kDeepest)
            return true;
    }
    return false;
}

bool hasControls(const std::string& text) {
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
    });
}

} // namespace

ApiResult<ApiBody> ApiBody::read(std::string_view text) {
    if (!isUtf8(text))
        return invalid("", "The body is not UTF-8.");
    if (isDeep(text))
        return invalid("", "The body is nested too deeply.");
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(
        QByteArray(text.data(), static_cast<qsizetype>(text.size())), &error);
    if (error.error != QJsonParseError::NoError)
        return invalid("", "The body is not JSON: " + error.errorString().toStdString() +
                               " at byte " + std::to_string(error.offset) + ".");
    if (!document.isObject())
        return invalid("", "The body is not a JSON object.");
    return ApiBody(document.object());
}

std::string ApiBody::path(const std::string& name) const {
    return where_ + name;
}

std::optional<QJsonValue> ApiBody::value(const char* name) {
    const QString key = QString::fromLatin1(name);
    asked_.insert(key);
    return has(name) ? std::optional(object_.value(key)) : std::nullopt;
}

std::optional<std::string> ApiBody::text(const char* name, std::size_t most) {
    const auto found = value(name);
    if (!found)
        return std::nullopt;
    std::string out = found->toString().toStdString();
    if (!found->isString())
        wrong(name, "Text is wanted.");
    else if (out.size() > most)
        wrong(name, "It is longer than " + std::to_string(most) + " bytes.");
    else if (hasControls(out))
        wrong(name, "It holds control characters.");
    else
        return out;
    return std::nullopt;
}

std::string ApiBody::need(const char* name, std::size_t most) {
    auto out = text(name, most);
    if (!out || out->empty())
        wrong(name, "It is needed.");
    return out.value_or(std::string());
}

std::optional<bool> ApiBody::flag(const char* name) {
    const auto found = value(name);
    if (found && !found->isBool())
        wrong(name, "true or false is wanted.");
    return found && found->isBool() ? std::optional(found->toBool()) : std::nullopt;
}

std::optional<std::int64_t> ApiBody::number(const char* name, std::int64_t least,
                                            std::int64_t most) {
    const auto found = value(name);
    if (!found)
        return std::nullopt;
    const double given = found->toDouble();
    if (!found->isDouble() || given != std::floor(given) || given < static_cast<double>(least) ||
        given > static_cast<double>(most)) {
        wrong(name, "A whole number from " + std::to_string(least) + " to " + std::to_string(most) +
                        " is wanted.");
        return std::nullopt;
    }
    return static_cast<std::int64_t>(given);
}

std::optional<base::WallTime> ApiBody::instant(const char* name) {
    const auto given = text(name, 64);
    if (!given)
        return std::nullopt;
    const auto parsed = base::parseUtc(*given);
    if (!parsed || base::toMs(*parsed) % 1000 != 0) {
        wrong(name, "A time to the second with Z or an offset is wanted, as "
                    "2026-11-24T09:00:00+01:00.");
        return std::nullopt;
    }
    return *parsed;
}

std::optional<std::vector<std::string>> ApiBody::texts(const char* name, std::size_t mostItems,
                                                       std::size_t most) {
    const auto found = value(name);
    if (!found)
        return std::nullopt;
    const QJsonArray array = found->toArray();
    std::vector<std::string> out;
    if (!found->isArray() || static_cast<std::size_t>(array.size()) > mostItems) {
        wrong(name, "A list of at most " + std::to_string(mostItems) + " is wanted.");
        return std::nullopt;
    }
    for (qsizetype i = 0; i < array.size(); ++i) {
        ApiBody item(QJsonObject{{"item", array.at(i)}});
        auto one = item.text("item", most);
        if (!one) {
            wrong(std::string(name) + "[" + std::to_string(i) + "]",
                  item.failure_ ? item.failure_->text : "Text is wanted.");
            return std::nullopt;
        }
        out.push_back(*std::move(one));
    }
    return out;
}

std::optional<ApiBody> ApiBody::object(const char* name) {
    const auto found = value(name);
    if (found && !found->isObject())
        wrong(name, "An object is wanted.");
    if (!found || !found->isObject())
        return std::nullopt;
    return ApiBody(found->toObject(), path(name) + ".");
}

std::optional<std::vector<ApiBody>> ApiBody::objects(const char* name, std::size_t mostItems) {
    const auto found = value(name);
    if (!found)
        return std::nullopt;
    const QJsonArray array = found->toArray();
    if (!found->isArray() || static_cast<std::size_t>(array.size()) > mostItems) {
        wrong(name, "A list of at most " + std::to_string(mostItems) + " is wanted.");
        return std::nullopt;
    }
    std::vector<ApiBody> out;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const std::string item = std::string(name) + "[" + std::to_string(i) + "]";
        if (!array.at(i).isObject()) {
            wrong(item, "An object is wanted.");
            return std::nullopt;
        }
        out.emplace_back(array.at(i).toObject(), path(item) + ".");
    }
    return out;
}

std::vector<std::string> ApiBody::names() const {
    std::vector<std::string> out;
    for (const QString& key : object_.keys())
        out.push_back(key.toStdString());
    return out;
}

void ApiBody::wrong(const std::string& name, std::string text) {
    if (!failure_)
        failure_ = ApiFailure{400, "INVALID_REQUEST", std::move(text), path(name)};
}

void ApiBody::take(ApiBody& part) {
    const auto failure = part.finish();
    if (!failure_)
        failure_ = failure;
}

std::optional<ApiFailure> ApiBody::finish() {
    if (!failure_)
        for (const QString& key : object_.keys())
            if (!asked_.contains(key))
                wrong(key.left(64).toStdString(), "There is no such field.");
    return failure_;
}

} // namespace greenroom::hub
