// Netstrings ("5:hello,"), the frames of baresip's ctrl_tcp module (D. J. Bernstein, "Netstrings").
//
// Pure. The other side is not trusted to be an engine: a frame over the bound, or bytes that are no
// netstring, break the reader for good, because there is no way to find the next frame again; the
// connection has to be closed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace greenroom::edge::calls {

// payload.size() is at most NetstringReader::kMaxPayload.
[[nodiscard]] std::string netstring(std::string_view payload);

class NetstringReader {
public:
    static constexpr std::size_t kMaxPayload = 64 * 1024;

    // Takes what arrived. Call next() until it has nothing more: what is kept between two calls is
    // then never more than one frame.
    void feed(std::string_view bytes);

    // The next whole payload, nothing while it is incomplete, or an error from the first broken
    // byte on.
    [[nodiscard]] base::Result<std::optional<std::string>> next();

private:
    std::string buffer_;
    bool broken_ = false;
};

} // namespace greenroom::edge::calls
