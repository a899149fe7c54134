// What must hold for any bytes an agent may send to the panel.
#pragma once

#include <algorithm>
#include <string_view>
#include <variant>
#include <vector>

#include <QByteArray>
#include <QSet>
#include <QString>

#include "link/panel_codec.h"
#include "link/safe_text.h"

namespace greenroom::test {

struct AgentFrames {
    std::vector<QByteArray> bodies;
    bool broken = false;

    friend bool operator==(const AgentFrames&, const AgentFrames&) = default;
};

inline AgentFrames readAgentFrames(std::string_view bytes, std::size_t step) {
    ui::link::FrameReader reader;
    AgentFrames read;
    for (; !bytes.empty() && !reader.broken(); bytes.remove_prefix(std::min(step, bytes.size()))) {
        const std::string_view piece = bytes.substr(0, step);
        reader.feed(QByteArray(piece.data(), static_cast<qsizetype>(piece.size())));
        while (auto body = reader.next())
            read.bodies.push_back(std::move(*body));
    }
    read.broken = reader.broken();
    return read;
}

inline bool isSafe(const QString& text) {
    return text == ui::link::safeText(text, text.size()) && text.size() <= 400 &&
           std::ranges::none_of(text, [](QChar c) {
               return c.category() == QChar::Other_Control || c.unicode() == 0x202E;
           });
}

inline std::string_view brokenViewPromise(const ui::link::PanelView& view) {
    if (view.bookings.size() > 32 || view.tiles.size() > 8 || view.calls.size() > 4 ||
        view.marks.size() > 4)
        return "a list is over its limit";
    QSet<QString> ids;
    for (const auto& booking : view.bookings) {
        if (booking.id.isEmpty() || booking.id.size() > 512 || ids.contains(booking.id))
            return "an id is doubtful";
        ids.insert(booking.id);
        if (!isSafe(booking.title) || !isSafe(booking.organizer) || !isSafe(booking.reasonText))
            return "a text of a booking is not safe";
    }
    for (const auto& call : view.calls)
        if (!isSafe(call.title) || !isSafe(call.address) ||
            !std::ranges::all_of(call.details, isSafe) ||
            !std::ranges::all_of(call.missing, isSafe))
            return "a text of a call is not safe";
    if (view.entries.size() > 16 || view.failure.others.size() > 4 || view.audioCheck.level > 100 ||
        view.controls.volume.value_or(0) > 100)
        return "a value is over its limit";
    for (const auto& entry : view.entries)
        if (entry.id.isEmpty() || entry.id.size() > 512 || !isSafe(entry.name) ||
            !isSafe(entry.address))
            return "an entry is not safe";
    if (!isSafe(view.roomName) || !isSafe(view.failure.what) ||
        !std::ranges::all_of(view.marks, isSafe))
        return "a text is not safe";
    return ui::link::bounded(view) == view ? "" : "bounding a bounded view changes it";
}

// The first promise that these bytes break, or nothing.
inline std::string_view brokenAgentFramesPromise(std::string_view bytes) {
    const AgentFrames whole = readAgentFrames(bytes, std::max<std::size_t>(bytes.size(), 1));
    for (const QByteArray& body : whole.bodies) {
        if (body.size() > ui::link::kMaxFrame)
            return "a frame is over its limit";
        const auto incoming = ui::link::decode(body);
        if (const auto* view = std::get_if<ui::link::PanelView>(&incoming))
            if (const auto broken = brokenViewPromise(*view); !broken.empty())
                return broken;
        if (const auto* refusal = std::get_if<ui::link::Refusal>(&incoming))
            if (!isSafe(refusal->reason))
                return "a refusal is not safe to log";
    }
    for (const std::size_t step : {std::size_t{1}, std::size_t{5}})
        if (readAgentFrames(bytes, step) != whole)
            return "cutting the stream changes what is read";
    const QString text = ui::link::safeText(
        QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())), 40);
    return text.size() <= 40 && isSafe(text) ? "" : "a text is not safe";
}

} // namespace greenroom::test
