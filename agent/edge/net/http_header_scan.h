// Finds the end of a request's header, refusing at the first byte what must not be in it.
//
// The full grammar is left to the parser that gets the header as a whole. This scan makes the
// answer to rubbish immediate, keeps the limits, and refuses line endings and folding on which
// implementations disagree.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "edge/net/http_limits.h"
#include "edge/net/http_parser.h"

namespace greenroom::edge::net {

class HttpHeaderScan {
public:
    struct Outcome {
        std::size_t end =
            0; // length of the complete header with its empty line; 0 while incomplete
        std::optional<HttpRefusal> refusal;
    };

    explicit HttpHeaderScan(const HttpLimits& limits) : limits_(&limits) {}

    // `bytes` begins where the header begins and has grown since the last call.
    [[nodiscard]] Outcome scan(std::string_view bytes);

private:
    [[nodiscard]] std::optional<HttpRefusal> refuse(std::string_view bytes) const;
    [[nodiscard]] std::optional<HttpRefusal> lineEnds(std::string_view line);

    const HttpLimits* limits_;
    std::size_t at_ = 0;
    std::size_t lineStart_ = 0;
    std::size_t lines_ = 0;
};

} // namespace greenroom::edge::net
