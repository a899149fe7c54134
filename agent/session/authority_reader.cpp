#include "session/authority_reader.h"

#include <utility>

#include "base/iso8601.h"
#include "edge/net/certificate_reader.h"

namespace greenroom::session {

base::Result<std::vector<core::Authority>> readAuthorities(std::string_view pem) {
    auto read = edge::net::readCertificates(pem, {.count = core::Authority::kMost});
    if (!read)
        return tl::unexpected(read.error());
    std::vector<core::Authority> all;
    for (edge::net::CertificateFacts& one : *read)
        all.push_back({std::move(one.fingerprint), std::move(one.subject), std::move(one.issuer),
                       base::formatUtc(one.validFrom) + " to " + base::formatUtc(one.validUntil),
                       std::move(one.pem)});
    return all;
}

} // namespace greenroom::session
