// What must hold for whatever greenroomctl is answered. The first byte chooses what was asked.
#pragma once

#include <algorithm>
#include <string_view>

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

#include "ctl/print.h"

namespace greenroom::test {

// The first promise that this answer breaks, or nothing.
inline std::string_view brokenPrintPromise(std::string_view bytes) {
    if (bytes.empty())
        return {};
    constexpr auto kAnswers = static_cast<unsigned>(ctl::Answer::Events) + 1;
    const auto answer =
        static_cast<ctl::Answer>(static_cast<unsigned char>(bytes.front()) % kAnswers);
    bytes.remove_prefix(1);
    const QByteArray line(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const QString text = ctl::forPeople(answer, QJsonDocument::fromJson(line).object());
    if (std::ranges::any_of(text, [](QChar c) { return c != u'\n' && !c.isPrint(); }))
        return "a text steers the terminal";
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        return "the last line is not whole";
    return {};
}

} // namespace greenroom::test
