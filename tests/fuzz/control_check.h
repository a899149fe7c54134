// What must hold for any lines that a local program may send to control.sock.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

#include <QJsonDocument>
#include <QJsonObject>

#include "edge/control/control_json.h"
#include "edge/control/control_verbs.h"
#include "fuzz/room_for_fuzzing.h"

namespace greenroom::test {

inline bool isDone(const QJsonValue& answer) {
    const QByteArray line =
        QJsonDocument(QJsonObject{{"result", answer}}).toJson(QJsonDocument::Compact);
    return !line.contains('\n') && QJsonDocument::fromJson(line).object()["result"] == answer;
}

template <typename T>
std::string_view brokenAnswerPromise(const base::Result<T>& answer) {
    if (!answer && answer.error().message.empty())
        return "a refusal says nothing";
    if (!answer && !isDone(edge::control::errorJson(answer.error())))
        return "a refusal is no line of JSON";
    return {};
}

inline std::string_view brokenVerbPromise(const edge::control::Verb& verb,
                                          const edge::control::Asked& asked) {
    namespace control = edge::control;
    if (const auto* question = std::get_if<control::Question>(&verb.what)) {
        const auto answer = (*question)(asked);
        return answer && !isDone(*answer) ? "an answer is no line of JSON"
                                          : brokenAnswerPromise(answer);
    }
    if (const auto* deed = std::get_if<control::Deed>(&verb.what))
        return brokenAnswerPromise((*deed)(asked, core::RequestId(1)));
    if (const auto* change = std::get_if<control::UserDeed>(&verb.what)) {
        const auto made = (*change)(asked);
        if (made && (made->user.name.empty() || made->user.name.size() > 127 ||
                     made->user.roles.empty() || made->password.reveal().size() > 1024))
            return "a user is out of his bounds";
        return brokenAnswerPromise(made);
    }
    return {};
}

// The first promise that these bytes break, or nothing.
inline std::string_view brokenControlPromise(std::string_view bytes) {
    static const auto snapshot = std::make_shared<const core::Snapshot>(RoomForFuzzing().snapshot);
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const QJsonObject request =
            QJsonDocument::fromJson(QByteArray(bytes.data(), static_cast<qsizetype>(end))).object();
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        const auto* verb = edge::control::findVerb(request["verb"].toString().toStdString());
        if (verb == nullptr)
            continue;
        const QJsonObject args = request["args"].toObject();
        for (const core::Role role : {core::Role::Admin, core::Role::User}) {
            const edge::control::Asked asked{args, role, snapshot, snapshot->at};
            if (const auto broken = brokenVerbPromise(*verb, asked); !broken.empty())
                return broken;
        }
    }
    return {};
}

} // namespace greenroom::test
