// The opening handshake of RFC 6455 at both ends, as text: HTTP/1.1 for this one purpose. A head is
// strict (CR LF, no folded lines) and at most kLongestHead bytes; no extension and no sub-protocol
// is offered or accepted. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace greenroom::wire {

inline constexpr std::size_t kLongestHead = 4096;

// Through the empty line; nothing: it has not come yet.
[[nodiscard]] std::optional<std::size_t> headLength(std::string_view bytes);

// --- the client's end ---

[[nodiscard]] std::string newOpeningKey();
[[nodiscard]] std::string openingRequest(std::string_view host, std::string_view path,
                                         std::string_view key);
// Whether the server took it (section 4.2.2); the status line when it did not.
[[nodiscard]] base::Status checkOpeningAnswer(std::string_view head, std::string_view key);

// --- the server's end ---

struct OpeningAnswer {
    int status = 0; // 101: it is a WebSocket from here on; 400, 404, 405, 426: turned away
    std::string bytes;
};
// `path` is the only one there is.
[[nodiscard]] OpeningAnswer answerOpening(std::string_view head, std::string_view path);
// For a head that never ends: 431.
[[nodiscard]] OpeningAnswer headTooLong();

} // namespace greenroom::wire
