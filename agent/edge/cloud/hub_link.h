// One connection to the hub: frames in their turn, Welcome answered with Hello (proto/cloud.proto).
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "edge/cloud/hub_codec.h"
#include "edge/cloud/hub_messages.h"
#include "edge/net/web_socket_client.h"

namespace greenroom::edge::cloud {

// Lives on the net thread and goes before its client. Destroying it ends the connection; nothing is
// told of that.
class HubLink {
public:
    struct Handlers {
        std::function<CodecLimits()> limits;
        std::function<void(HubMessage message)> message;  // Registered first; never Welcome
        std::function<void(net::WebSocketEnd end)> ended; // the last call; it may destroy this
    };

    // `hello` without its nonce.
    HubLink(net::HttpClient& http, net::ClientRequest request, Hello hello, Handlers handlers);

    // Nothing is sent before the device is registered.
    void send(const DeviceMessage& message);
    void sayGoodbye();

    // Of the list that this device holds or was sent last.
    [[nodiscard]] const std::string& mark() const { return hello_.mark; }
    void setMark(std::string mark) { hello_.mark = std::move(mark); }

private:
    void take(const std::string& bytes);
    void greet(const Welcome& welcome);
    void write(const DeviceMessage& message);
    void giveUp(std::string why);

    Handlers handlers_;
    Hello hello_;
    std::uint64_t received_ = 0;
    std::uint64_t sent_ = 0;
    bool welcomed_ = false;
    bool registered_ = false;
    net::WebSocketClient socket_;
};

} // namespace greenroom::edge::cloud
