// How a request of the HTTP API comes out: an answer, or a failure that says what, where and why.
#pragma once

#include <string>
#include <string_view>

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <tl/expected.hpp>

#include "base/result.h"
#include "edge/net/http_message.h"

namespace greenroom::hub {

struct ApiFailure {
    int status = 400;
    std::string code;  // "INVALID_REQUEST": for programs
    std::string text;  // a sentence, never with a secret
    std::string where; // the field it is about, "calls[1].number"; may be empty

    friend bool operator==(const ApiFailure&, const ApiFailure&) = default;
};

template <typename T>
using ApiResult = tl::expected<T, ApiFailure>;

[[nodiscard]] inline tl::unexpected<ApiFailure> invalid(std::string where, std::string text) {
    return tl::unexpected(ApiFailure{400, "INVALID_REQUEST", std::move(text), std::move(where)});
}
[[nodiscard]] inline tl::unexpected<ApiFailure> notFound(std::string text) {
    return tl::unexpected(ApiFailure{404, "NOT_FOUND", std::move(text), {}});
}
[[nodiscard]] inline tl::unexpected<ApiFailure> conflict(std::string text) {
    return tl::unexpected(ApiFailure{409, "CONFLICT", std::move(text), {}});
}

// InvalidInput 400, Denied 403, NotFound 404, Conflict 409, TooLarge 413, TimedOut 504, others 503.
[[nodiscard]] ApiFailure failureOf(const base::Error& error, std::string where = {});

// {"code","text","where"?}
[[nodiscard]] edge::net::Response failureResponse(const ApiFailure& failure);
[[nodiscard]] edge::net::Response jsonResponse(int status, const QJsonObject& body);
[[nodiscard]] edge::net::Response jsonResponse(int status, const QJsonArray& body);
[[nodiscard]] edge::net::Response emptyResponse(); // 204

[[nodiscard]] inline QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace greenroom::hub
