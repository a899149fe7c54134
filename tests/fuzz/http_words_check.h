// What must hold for the small texts inside a request: its target, its Authorization header, the
// path of a document, a time. Every text is tried as each of them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <QByteArray>

#include "base/iso8601.h"
#include "edge/http/basic_auth.h"
#include "edge/net/http_target.h"
#include "fuzz/room_for_fuzzing.h"
#include "xapi/documents.h"
#include "xapi/location.h"
#include "xapi/text.h"
#include "xapi/tree.h"
#include "xapi/xml_reader.h"
#include "xapi/xml_writer.h"

namespace greenroom::test {

inline std::string percentEncoded(std::string_view text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()))
        .toPercentEncoding("/")
        .toStdString();
}

inline std::string_view brokenTargetPromise(std::string_view text) {
    const auto target = edge::net::parseTarget(text);
    if (!target)
        return {};
    const std::string& path = target->path;
    if (!path.starts_with('/') || !target->origin.starts_with('/'))
        return "a path does not begin with a slash";
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    if (std::ranges::any_of(path, isControl) || path.find("/../") != path.npos ||
        path.ends_with("/.."))
        return "a path climbs or holds a control character";
    std::string again = percentEncoded(path) + "?";
    for (const auto& [name, value] : target->query)
        again += "&" + percentEncoded(name) + "=" + percentEncoded(value);
    const auto reread = edge::net::parseTarget(again);
    if (!reread || reread->path != path || reread->query != target->query)
        return "a target is read differently once it is encoded again";
    return {};
}

inline std::string_view brokenBasicPromise(std::string_view text) {
    const auto credentials = edge::http::parseBasic(text);
    if (!credentials)
        return {};
    const std::string& user = credentials->user;
    if (user.empty() || user.size() > 127 || user.find(':') != user.npos)
        return "a user name is out of its bounds";
    const std::string pair = user + ":" + credentials->password.reveal();
    const auto again =
        edge::http::parseBasic("Basic " + QByteArray::fromStdString(pair).toBase64().toStdString());
    if (!again || again->user != user || !again->password.equals(credentials->password.reveal()))
        return "credentials are read differently once they are encoded again";
    return {};
}

inline std::string_view brokenLocationPromise(std::string_view text) {
    const auto path = xapi::parseLocation(text);
    if (!path)
        return path.error().message.empty() ? "an error says nothing" : "";
    if (path->empty() || path->size() > 16)
        return "a path has no or too many steps";
    const auto again = xapi::parseLocation(xapi::textOf(*path));
    if (!again || *again != *path)
        return "a path is read differently once it is written again";
    const RoomForFuzzing room;
    if (!xapi::readXml(xapi::writeXml(xapi::getDocument(text, room.context())),
                       {.elements = 1'000'000, .text = 16 * 1024 * 1024}))
        return "a document is not well formed";
    return {};
}

inline std::string_view brokenTimePromise(std::string_view text) {
    const auto time = base::parseUtc(text);
    if (!time)
        return time.error().message.empty() ? "an error says nothing" : "";
    const auto again = base::parseUtc(base::formatUtc(*time));
    if (!again || *again != std::chrono::floor<base::seconds>(*time))
        return "a time is not read back";
    return {};
}

// The first promise that this text breaks, or nothing.
inline std::string_view brokenWordsPromise(std::string_view text) {
    for (const auto broken :
         {brokenTargetPromise, brokenBasicPromise, brokenLocationPromise, brokenTimePromise})
        if (const std::string_view promise = broken(text); !promise.empty())
            return promise;
    const auto number = xapi::wholeNumber(text);
    if (number && xapi::wholeNumber(std::to_string(*number)) != number)
        return "a number is not read back";
    return xapi::characterCount(text) > text.size() ? "more characters than bytes" : "";
}

} // namespace greenroom::test
