#include "xapi/json_rpc.h"

#include <cmath>
#include <utility>

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "xapi/json_rpc_id.h"
#include "xapi/node_json.h"

namespace greenroom::xapi {

namespace {

using base::ErrorCode;
using base::fail;

constexpr std::string_view kCommand = "xCommand/";
constexpr double kExact = 9'007'199'254'740'992.0; // 2^53: whole numbers up to here are exact

RpcError wrongParams(std::string message) {
    return {RpcCode::InvalidParams, std::move(message), {}};
}

std::string utf8(const QString& text) {
    return text.toStdString();
}

std::optional<std::int64_t> wholeNumberOf(const QJsonValue& value) {
    const double number = value.toDouble(0.5);
    if (!value.isDouble() || std::trunc(number) != number || std::abs(number) > kExact)
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

// As the other transports would write it; nothing for null, objects and arrays.
std::optional<std::string> textOfScalar(const QJsonValue& value) {
    if (value.isString())
        return utf8(value.toString());
    if (value.isBool())
        return value.toBool() ? "True" : "False";
    if (const auto number = wholeNumberOf(value))
        return std::to_string(*number);
    if (value.isDouble())
        return utf8(QString::number(value.toDouble(), 'g', 17));
    return std::nullopt;
}

// ["Status","Call",42,"Status"] as the expression "Status/Call[42]/Status". Digits alone count as
// a number: some clients split paths without telling the two apart.
base::Result<Pattern> patternOf(const QJsonValue& value) {
    if (!value.isArray())
        return fail(ErrorCode::InvalidInput, "is not an array of words and numbers");
    std::string expression;
    for (const QJsonValue& element : value.toArray()) {
        const auto text = textOfScalar(element);
        if (!text || text->empty() || element.isBool())
            return fail(ErrorCode::InvalidInput, "is not an array of words and numbers");
        const bool index = text->find_first_not_of("0123456789") == text->npos;
        if (element.isDouble() && !index)
            return fail(ErrorCode::InvalidInput, "has a number that is no index");
        if (index && expression.empty())
            return fail(ErrorCode::InvalidInput, "begins with a number");
        if (index)
            expression.append("[").append(*text).append("]");
        else
            expression.append(expression.empty() ? "" : "/").append(*text);
    }
    if (expression.empty())
        return fail(ErrorCode::InvalidInput, "is empty");
    return parsePattern(expression);
}

std::variant<Path, RpcError> pathOf(const QJsonObject& params) {
    auto pattern = patternOf(params.value(u"Path"));
    if (!pattern)
        return wrongParams("Path " + pattern.error().message);
    Path path;
    for (PatternStep& step : *pattern) {
        if (step.kind != PatternStep::Kind::Name || step.condition)
            return wrongParams("Path names one place: no wildcards");
        path.push_back({std::move(step.name), step.item});
    }
    return path;
}

RpcCall get(const QJsonObject& params) {
    auto path = pathOf(params);
    if (auto* error = std::get_if<RpcError>(&path))
        return std::move(*error);
    return RpcGet{std::get<Path>(std::move(path))};
}

RpcCall doc(const QJsonObject& params) {
    auto path = pathOf(params);
    if (auto* error = std::get_if<RpcError>(&path))
        return std::move(*error);
    return RpcDoc{std::get<Path>(std::move(path))};
}

RpcCall set(const QJsonObject& params) {
    auto read = pathOf(params);
    if (auto* error = std::get_if<RpcError>(&read))
        return std::move(*error);
    auto& path = std::get<Path>(read);
    if (path.size() < 2 ||
        QString::fromStdString(path.front().name).compare(u"Configuration", Qt::CaseInsensitive) !=
            0)
        return wrongParams("Path is not that of a configuration");
    auto value = textOfScalar(params.value(u"Value"));
    if (!value)
        return wrongParams("Value is not a string, number or boolean");
    path.erase(path.begin());
    return Task(SettingWrite{std::move(path), std::move(*value)});
}

RpcCall query(const QJsonObject& params) {
    auto pattern = patternOf(params.value(u"Query"));
    if (!pattern)
        return wrongParams("Query " + pattern.error().message);
    return RpcQuery{std::move(*pattern)};
}

RpcCall subscribe(const QJsonObject& params) {
    auto pattern = patternOf(params.value(u"Query"));
    if (!pattern)
        return wrongParams("Query " + pattern.error().message);
    return RpcSubscribe{std::move(*pattern), params.value(u"NotifyCurrentValue").toBool()};
}

RpcCall unsubscribe(const QJsonObject& params) {
    const auto id = wholeNumberOf(params.value(u"Id"));
    if (!id)
        return wrongParams("Id is not a whole number");
    return RpcUnsubscribe{*id};
}

// An array is a parameter given several times.
RpcCall command(std::string path, const QJsonObject& params) {
    for (char& c : path)
        if (c == '/')
            c = ' ';
    CommandRequest request{std::move(path), {}, {}};
    for (auto at = params.begin(); at != params.end(); ++at) {
        const bool body = at.key().compare(u"body", Qt::CaseInsensitive) == 0;
        const QJsonArray values =
            at.value().isArray() ? at.value().toArray() : QJsonArray{at.value()};
        for (const QJsonValue& value : values) {
            auto text = textOfScalar(value);
            if (!text)
                return wrongParams(utf8(at.key()) + " is not a string, number or boolean");
            if (body)
                request.body += *text;
            else
                request.parameters.emplace_back(utf8(at.key()), std::move(*text));
        }
    }
    return Task(std::move(request));
}

RpcCall callOf(const QJsonObject& request) {
    if (!request.value(u"method").isString())
        return RpcError{RpcCode::InvalidRequest, "A request has a method", {}};
    const std::string method = utf8(request.value(u"method").toString());
    const QJsonValue given = request.value(u"params");
    if (!given.isUndefined() && !given.isNull() && !given.isObject())
        return wrongParams("params is not an object");
    const QJsonObject params = given.toObject();
    if (method.starts_with(kCommand))
        return command(method.substr(kCommand.size()), params);
    static constexpr std::pair<std::string_view, RpcCall (*)(const QJsonObject&)> kMethods[] = {
        {"xGet", get},
        {"xQuery", query},
        {"xSet", set},
        {"xFeedback/Subscribe", subscribe},
        {"xFeedback/Unsubscribe", unsubscribe},
        {"xDoc", doc},
    };
    for (const auto& [name, read] : kMethods)
        if (name == method)
            return read(params);
    return RpcError{RpcCode::MethodNotFound, "Method not found", {}};
}

std::string opening(std::string_view id) {
    return std::string(R"({"jsonrpc":"2.0","id":)").append(id);
}

} // namespace

base::Result<RpcRequest> readRpc(std::string_view text) {
    RpcId id = rpcIdOf(text);
    if (id.there && !id.value)
        return fail(ErrorCode::InvalidInput, "the id is not one string or number");
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(
        QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())), &error);
    RpcRequest request{std::move(id.value), {}};
    if (document.isObject()) {
        request.call = callOf(document.object());
        return request;
    }
    const std::string what = error.error == QJsonParseError::NoError ? "this is no JSON object"
                                                                     : utf8(error.errorString());
    if (!request.id)
        return fail(ErrorCode::InvalidInput, what);
    request.call = RpcError{RpcCode::ParseError, "Parse error: " + what, {}};
    return request;
}

std::string rpcResult(std::string_view id, std::string_view result) {
    return opening(id).append(R"(,"result":)").append(result).append("}");
}

std::string rpcError(std::string_view id, const RpcError& error) {
    std::string out = opening(id)
                          .append(R"(,"error":{"code":)")
                          .append(std::to_string(static_cast<int>(error.code)))
                          .append(R"(,"message":)");
    appendJsonText(out, error.message);
    if (!error.data.empty())
        out.append(R"(,"data":)").append(error.data);
    return out.append("}}");
}

std::string rpcEvent(std::int64_t subscription, const Node& report) {
    std::string out = R"({"jsonrpc":"2.0","method":"xFeedback/Event","params":{"Id":)";
    out.append(std::to_string(subscription)).append(",");
    appendJsonText(out, report.name);
    out += ':';
    appendJson(out, report);
    return out.append("}}");
}

} // namespace greenroom::xapi
