// Lets a device in: the decision of activation.h carried out, with its certificate, its row, its
// predecessor's revocation and a line in the audit log.
#pragma once

#include <string>

#include "base/result.h"
#include "hub/activation.h"
#include "hub/authority.h"
#include "hub/code_digest.h"
#include "hub/storage.h"

namespace greenroom::hub {

// As it came from outside; lengths are checked here.
struct ActivationRequest {
    std::string code;
    std::string serialNumber;
    std::string product;
    std::string softwareVersion;
    std::string csrPem;
    std::string address; // of the peer
};

struct ActivationOutcome {
    int status = 201; // of HTTP: 201, 400, 403 or 429
    std::string code; // of a refusal: "ACTIVATION_CODE_USED", "INVALID_REQUEST", "TOO_MANY_TRIES"
    std::string text; // a sentence for people

    DeviceId device;       // from here on with 201 alone
    std::string workspace; // its name
    IssuedCertificate certificate;
};

class ActivationDesk {
public:
    // Both outlive it.
    ActivationDesk(const Authority& authority, const CodeDigest& digest,
                   base::seconds certificateLifetime)
        : authority_(authority), digest_(digest), lifetime_(certificateLifetime) {}

    // A job of the storage thread. A refusal is a value: its tries must be kept.
    [[nodiscard]] base::Result<ActivationOutcome>
    activate(Storage& storage, const ActivationRequest& request, base::WallTime now) const;

private:
    [[nodiscard]] base::Result<ActivationOutcome>
    decide(Storage& storage, const ActivationRequest& request, base::WallTime now) const;
    [[nodiscard]] base::Result<ActivationOutcome> admit(Storage& storage,
                                                        const ActivationRequest& request,
                                                        const WorkspaceId& workspace,
                                                        base::WallTime now) const;

    const Authority& authority_;
    const CodeDigest& digest_;
    base::seconds lifetime_;
};

} // namespace greenroom::hub
