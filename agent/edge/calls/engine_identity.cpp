#include "edge/calls/engine_identity.h"

#include "edge/net/tls_identity.h"
#include "files/file.h"

namespace greenroom::edge::calls {

base::Status writeEngineIdentity(const std::string& folder, const std::string& host,
                                 base::WallTime now) {
    const auto identity = net::loadOrMakeIdentity(folder + "/identity", {host}, now);
    if (!identity)
        return tl::unexpected(identity.error());
    return files::replaceFile(folder + "/identity.pem",
                              identity->certificatePem + identity->keyPem.reveal(),
                              files::kOwnerOnly, files::Lasts::Reboot);
}

} // namespace greenroom::edge::calls
