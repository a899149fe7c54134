// Activation: the code for a certificate, over HTTPS (hub's API: GET /api/v1/authority, POST
// /api/v1/activations).
//
// With a fingerprint, the hub's authority is fetched without trust, compared, and trusted for the
// rest; without one the system's list has to vouch for the hub. Its name is verified in any case.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/hub_domain.h"
#include "edge/cloud/hub_identity.h"
#include "edge/net/http_client.h"

namespace greenroom::edge::cloud {

struct DeviceWords {
    std::string serialNumber;
    std::string softwareVersion;
    std::string product;
};

// Lives on the net thread. Destroying it ends it; nothing is told any more.
class ActivationRun {
public:
    struct Outcome {
        base::Result<FullIdentity> identity;
        bool final = true;     // asking again would bring the same answer
        std::string presented; // core::ActivationEnded
    };

    // `request` makes a GET of this device for an address. `done` runs once, later, and may destroy
    // the run.
    ActivationRun(net::HttpClient& http,
                  std::function<net::ClientRequest(const std::string& url)> request,
                  core::Activation activation, DeviceWords device,
                  std::function<void(Outcome)> done);

private:
    void fetchAuthority(std::function<void(std::string pem)> then);
    void ask(const std::string& authorityPem);
    void answered(const net::ClientResult& result, const KeyRequest& key);
    void explainDistrust(const net::ClientError& error);
    void end(base::Error error, bool final);

    net::HttpClient& http_;
    std::function<net::ClientRequest(const std::string& url)> request_;
    core::Activation activation_;
    DeviceWords device_;
    std::function<void(Outcome)> done_;
    std::unique_ptr<net::ClientTransfer> transfer_;
};

} // namespace greenroom::edge::cloud
