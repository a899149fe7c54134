// An identity as Qt's TLS wants it.
#pragma once

#include <QSslConfiguration>

#include "base/result.h"
#include "edge/net/tls_identity.h"

namespace greenroom::edge::net {

// For servers: TLS 1.2 and later, no client certificate asked for. Denied when certificate and key
// do not load or do not belong together.
[[nodiscard]] base::Result<QSslConfiguration> serverConfiguration(const TlsIdentity& identity);

} // namespace greenroom::edge::net
