#include "hub/api_result.h"

#include <QJsonDocument>

namespace greenroom::hub {

namespace {

struct Kind {
    int status;
    const char* code;
};

Kind kindOf(base::ErrorCode code) {
    switch (code) {
    case base::ErrorCode::InvalidInput:
        return {400, "INVALID_REQUEST"};
    case base::ErrorCode::Denied:
        return {403, "DENIED"};
    case base::ErrorCode::NotFound:
        return {404, "NOT_FOUND"};
    case base::ErrorCode::Conflict:
        return {409, "CONFLICT"};
    case base::ErrorCode::TooLarge:
        return {413, "TOO_LARGE"};
    case base::ErrorCode::TimedOut:
        return {504, "TIMED_OUT"};
    case base::ErrorCode::Unavailable:
    case base::ErrorCode::Io:
    case base::ErrorCode::Corrupt:
        break;
    }
    return {503, "UNAVAILABLE"};
}

edge::net::Response document(int status, const QJsonDocument& body) {
    edge::net::Response response;
    response.status = status;
    response.headers.set("Content-Type", "application/json");
    response.body = body.toJson(QJsonDocument::Compact).toStdString();
    return response;
}

} // namespace

ApiFailure failureOf(const base::Error& error, std::string where) {
    const Kind kind = kindOf(error.code);
    return {kind.status, kind.code, error.message, std::move(where)};
}

edge::net::Response failureResponse(const ApiFailure& failure) {
    QJsonObject body{{"code", toQt(failure.code)}, {"text", toQt(failure.text)}};
    if (!failure.where.empty())
        body.insert("where", toQt(failure.where));
    edge::net::Response response = jsonResponse(failure.status, body);
    if (failure.status == 401)
        response.headers.set("WWW-Authenticate", "Bearer"); // no browser asks by itself for that
    if (failure.status == 503)
        response.headers.set("Retry-After", "1");
    return response;
}

edge::net::Response jsonResponse(int status, const QJsonObject& body) {
    return document(status, QJsonDocument(body));
}

edge::net::Response jsonResponse(int status, const QJsonArray& body) {
    return document(status, QJsonDocument(body));
}

edge::net::Response emptyResponse() {
    edge::net::Response response;
    response.status = 204;
    return response;
}

} // namespace greenroom::hub
