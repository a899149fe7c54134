#include "session/outbound_request.h"

#include <utility>

namespace greenroom::session {

edge::net::ClientRequest outboundRequest(const core::Snapshot& room, std::string url,
                                         const OutboundChoice& choice) {
    const core::Settings& settings = *room.state.settings.settings;
    edge::net::ClientRequest request;
    request.url = std::move(url);
    request.verifyTls = choice.verifyTls;
    for (const auto& [fingerprint, authority] : *room.state.authorities.all)
        request.authoritiesPem += authority.pem;
    if (choice.useProxy)
        request.proxy = settings.httpProxyUrl;
    request.localTargets = settings.allowLocalTargets == "On";
    return request;
}

} // namespace greenroom::session
