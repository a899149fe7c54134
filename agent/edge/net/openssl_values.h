// OpenSSL's values as ours.
#pragma once

#include <cstdint>
#include <ctime>
#include <optional>
#include <string>

#include <openssl/asn1.h>
#include <openssl/bio.h>

#include "base/time.h"

namespace greenroom::edge::net {

// What has been written to a BIO in memory.
inline std::string contentOf(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

// Nothing: it is not a time.
inline std::optional<base::WallTime> timeOf(const ASN1_TIME* time) {
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    return base::wallFromMs(static_cast<std::int64_t>(timegm(&parts)) * 1000);
}

} // namespace greenroom::edge::net
