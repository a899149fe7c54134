// What must hold for any bytes that arrive in a tsh session.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <QJsonDocument>

#include "fuzz/room_for_fuzzing.h"
#include "xapi/tsh_answer.h"
#include "xapi/tsh_read.h"
#include "xapi/tsh_reader.h"
#include "xapi/tsh_terminal.h"
#include "xapi/tsh_vocabulary.h"
#include "xapi/xml_reader.h"

namespace greenroom::test {

// Terminal mode: every line begins as lines of the device do, so that no value looks like one.
inline bool areDeviceLines(std::string_view text) {
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        if (end == std::string_view::npos)
            return false;
        if (!line.empty() && !line.starts_with("*") && line != "OK" && line != "ERROR")
            return false;
        text.remove_prefix(end + 1);
    }
    return true;
}

inline bool isJson(const std::string& text) {
    return text.starts_with("{\n") && text.ends_with("\n}\n") &&
           QJsonDocument::fromJson(QByteArray::fromStdString(text)).isObject();
}

inline bool isXml(const std::string& text) {
    return xapi::readXml(text, {.elements = 1'000'000, .text = 16 * 1024 * 1024}).has_value();
}

// A text of the client's in every answer that repeats one.
inline std::string_view brokenAnswerPromise(const std::string& text,
                                            const std::optional<std::string>& resultId) {
    const xapi::Node found =
        xapi::branchNode("Status", {xapi::stringNode("A", text), xapi::literalNode("B", text)});
    for (const auto output :
         {xapi::TshOutput::Terminal, xapi::TshOutput::Xml, xapi::TshOutput::Json}) {
        const xapi::TshAnswer answer(output, resultId);
        for (const std::string& told :
             {answer.found(found), answer.queryError("Status", text, text),
              answer.written({{{"A", 1}}, text}, xapi::branchNode("Error"))}) {
            if (output == xapi::TshOutput::Terminal && !areDeviceLines(told))
                return "a value broke out of its line";
            if (output == xapi::TshOutput::Xml && !isXml(told))
                return "an answer is not well formed";
            if (output == xapi::TshOutput::Json && !isJson(told))
                return "an answer is no JSON";
        }
    }
    return {};
}

inline std::string_view brokenLinePromise(const xapi::TshLine& line, const xapi::Context& context) {
    if (const auto* read = std::get_if<xapi::TshRead>(&line.what))
        (void)xapi::findForTsh(*read, context);
    if (const auto* get = std::get_if<xapi::TshGetXml>(&line.what))
        (void)xapi::findForGetXml(get->location, context);
    if (const auto* listing = std::get_if<xapi::TshListing>(&line.what))
        (void)xapi::tshListed(*listing, context.roles);
    if (const auto* refusal = std::get_if<xapi::TshRefusal>(&line.what))
        if (refusal->reason.empty())
            return "a refusal says nothing";
    if (const auto* command = std::get_if<xapi::TshCommand>(&line.what)) {
        if (command->request.path.empty())
            return "a command without a name";
        if (command->request.body.size() > xapi::TshReader::kBody)
            return "a body beyond its bound";
        (void)xapi::completedCommand(command->request.path);
    }
    return brokenAnswerPromise(line.text, line.resultId);
}

inline std::vector<xapi::TshLine> tshLinesOf(std::string_view bytes, bool terminal,
                                             std::size_t piece) {
    xapi::TshReader reader(terminal);
    reader.setEcho(terminal);
    std::vector<xapi::TshLine> lines;
    const auto takeAll = [&] {
        while (auto line = reader.next())
            lines.push_back(*std::move(line));
    };
    while (!bytes.empty()) {
        reader.feed(bytes.substr(0, piece));
        bytes.remove_prefix(std::min(piece, bytes.size()));
        takeAll();
    }
    reader.end();
    takeAll();
    return lines;
}

// The first promise that these bytes break, or nothing.
inline std::string_view brokenTshPromise(std::string_view bytes) {
    static const RoomForFuzzing room;
    const xapi::Context context = room.context();
    for (const bool terminal : {false, true}) {
        const auto lines = tshLinesOf(bytes, terminal, bytes.size());
        const auto again = tshLinesOf(bytes, terminal, 1);
        const auto same = [](const xapi::TshLine& a, const xapi::TshLine& b) {
            return a.text == b.text && a.resultId == b.resultId && a.what.index() == b.what.index();
        };
        if (!std::ranges::equal(lines, again, same))
            return "what a line is depends on how it is cut into pieces";
        for (const xapi::TshLine& line : lines)
            if (const auto broken = brokenLinePromise(line, context); !broken.empty())
                return broken;
    }
    return {};
}

} // namespace greenroom::test
