// proto/panel.proto to plain values and back; the only file of the panel that sees protobuf.
//
// Everything that arrives is taken as hostile: a frame above 65,536 bytes, a frame that is no
// message, or text that is no UTF-8 is an error after which the connection is of no more use.
// Lists are cut to what a screen could show, texts are made safe, unknown enumerators become the
// calmest known one, and a second booking with the same id is dropped. Of a tile's state and
// action, one that is unknown or missing follows from the other (link/tile_meaning.h).
#pragma once

#include "link/panel_intent.h"
#include "link/panel_view.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace greenroom::ui::link {

inline constexpr qsizetype kMaxFrame = 65'536;

struct Refusal {
    QString reason;
};

// The view that came last stands.
struct Pulse {};

struct Malformed {};

// std::monostate: a well-formed message of a kind this panel does not know.
using Incoming = std::variant<std::monostate, PanelView, Pulse, Refusal, Malformed>;

// Drops duplicates and surplus, makes texts safe. Scenes go through it as well.
[[nodiscard]] PanelView bounded(PanelView view);

[[nodiscard]] Incoming decode(const QByteArray& body);

// With their frames' lengths in front.
[[nodiscard]] QByteArray encodeHello(const QString& version);
[[nodiscard]] QByteArray encodeIntent(const PanelIntent& intent);

// Cuts a stream into frame bodies. Never holds more than one frame beyond what was last fed to it.
class FrameReader {
public:
    void feed(const QByteArray& bytes) { buffer_.append(bytes); }
    // The next whole body; nothing when more bytes are needed or the stream is broken.
    [[nodiscard]] std::optional<QByteArray> next();
    // A length above kMaxFrame was announced; the stream cannot be read on.
    [[nodiscard]] bool broken() const { return broken_; }
    void clear();

private:
    QByteArray buffer_;
    bool broken_ = false;
};

} // namespace greenroom::ui::link
