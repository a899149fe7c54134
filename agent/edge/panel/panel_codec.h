// Between the core's words and the bytes of proto/panel.proto. Protobuf is in the *_codec.cpp of
// this folder alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include <QByteArray>

#include "base/result.h"
#include "core/event.h"
#include "core/room_view.h"

namespace greenroom::edge::panel {

inline constexpr std::uint32_t kMaxFrame = 65'536; // bytes after the length
inline constexpr std::uint32_t kProtocol = 1;

struct Hello {
    std::uint32_t protocol = 0;
    std::string version; // at most 64 bytes are kept
};

struct Press {
    std::uint64_t viewSeq = 0;
    std::uint64_t intentId = 0;
    core::Event event;
};

using PanelSays = std::variant<Hello, Press>;

// A whole frame, length first, never over kMaxFrame: bookings at the end are left out, and counted
// as such, until it fits; before them what clients put on the panel, and the days after. Text that
// is no UTF-8 is mended.
[[nodiscard]] QByteArray encodeView(const core::PanelView& view, std::uint64_t seq,
                                    std::uint32_t heartbeatSeconds);
[[nodiscard]] QByteArray encodePulse();
[[nodiscard]] QByteArray encodeRefusal(std::string_view reason);

// One frame's body. InvalidInput for anything that is neither a Hello nor a known press with sound
// values: booking ids of 1 to 128 bytes, or none for the first joinable one; call 0 is every call;
// ids and values of custom panels within core::ExtensionLimits.
[[nodiscard]] base::Result<PanelSays> decodePanelMessage(const QByteArray& body);

} // namespace greenroom::edge::panel
