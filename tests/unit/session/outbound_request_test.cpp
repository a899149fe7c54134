#include "session/outbound_request.h"

#include <catch2/catch.hpp>

#include <memory>

using namespace greenroom;

namespace {

core::Snapshot roomWith(const char* proxy, const char* local) {
    core::Settings settings;
    settings.httpProxyUrl = proxy;
    settings.allowLocalTargets = local;
    core::Snapshot room;
    room.state.settings.settings = std::make_shared<const core::Settings>(settings);
    return room;
}

} // namespace

TEST_CASE("servers outside are reached as the settings and the edge want it") {
    const core::Snapshot room = roomWith("http://proxy.example:3128", "Off");
    const auto by = [&](const session::OutboundChoice& choice) {
        return session::outboundRequest(room, "https://tms.example/x", choice);
    };
    CHECK(by({}).url == "https://tms.example/x");
    CHECK(by({}).proxy == "http://proxy.example:3128");
    CHECK(by({.useProxy = false}).proxy.empty());
    CHECK(by({}).verifyTls);
    CHECK_FALSE(by({.verifyTls = false}).verifyTls);
    CHECK(by({}).authoritiesPem.empty());
    CHECK_FALSE(by({}).localTargets);
    CHECK(session::outboundRequest(roomWith("", "On"), "http://10.0.0.1/", {}).localTargets);
    CHECK(session::outboundRequest(roomWith("", "On"), "http://10.0.0.1/", {}).proxy.empty());
}

TEST_CASE("the authorities that the room keeps vouch for servers outside") {
    core::Snapshot room = roomWith("", "Off");
    core::Authorities all;
    for (const char* name : {"a", "b"})
        all[name].pem = std::string("PEM of ") + name + "\n";
    room.state.authorities.all = std::make_shared<const core::Authorities>(std::move(all));
    CHECK(session::outboundRequest(room, "https://tms.example/", {}).authoritiesPem ==
          "PEM of a\nPEM of b\n");
}
