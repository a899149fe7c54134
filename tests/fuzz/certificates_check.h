// What must hold for any bytes that arrive as certificates.
#pragma once

#include <string_view>

#include "edge/net/certificate_reader.h"

namespace greenroom::test {

// The first promise that these bytes break, or nothing.
inline std::string_view brokenCertificatesPromise(std::string_view bytes) {
    const edge::net::CertificateLimits limits{.count = 4};
    const auto read = edge::net::readCertificates(bytes, limits);
    if (!read)
        return read.error().message.empty() ? "an error says nothing" : "";
    if (read->empty() || read->size() > limits.count)
        return "not as many as are allowed";
    for (const edge::net::CertificateFacts& one : *read) {
        const auto again = edge::net::readCertificates(one.pem, {.count = 1, .bytes = 1 << 20});
        if (one.fingerprint.size() != 40 || !again || again->front().fingerprint != one.fingerprint)
            return "what was read cannot be read again";
    }
    return "";
}

} // namespace greenroom::test
