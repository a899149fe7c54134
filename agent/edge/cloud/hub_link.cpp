#include "edge/cloud/hub_link.h"

#include <utility>

namespace greenroom::edge::cloud {

HubLink::HubLink(net::HttpClient& http, net::ClientRequest request, Hello hello, Handlers handlers)
    : handlers_(std::move(handlers)), hello_(std::move(hello)),
      socket_(http, std::move(request),
              {[this](const std::string& bytes) { take(bytes); },
               [this](net::WebSocketEnd end) {
                   if (const auto ended = std::exchange(handlers_.ended, nullptr))
                       ended(std::move(end));
               }}) {}

void HubLink::send(const DeviceMessage& message) {
    if (registered_)
        write(message);
}

void HubLink::sayGoodbye() {
    socket_.sayClose(net::CloseCode::Normal);
}

void HubLink::take(const std::string& bytes) {
    auto frame = readFrame(bytes, handlers_.limits());
    if (!frame) {
        giveUp("the hub sends what cannot be read: " + frame.error().message);
        return;
    }
    if (frame->seq != ++received_) {
        giveUp("the hub's frames came out of turn");
        return;
    }
    if (const auto* welcome = std::get_if<Welcome>(&frame->message)) {
        greet(*welcome);
        return;
    }
    registered_ = registered_ || std::holds_alternative<Registered>(frame->message);
    if (!welcomed_ || !registered_)
        giveUp("the hub speaks before it has registered this device");
    else if (!std::holds_alternative<NotUnderstood>(frame->message))
        handlers_.message(std::move(frame->message));
}

void HubLink::greet(const Welcome& welcome) {
    if (welcomed_) {
        giveUp("the hub's frames came out of turn");
        return;
    }
    welcomed_ = true;
    hello_.nonce = welcome.nonce;
    write(hello_);
}

void HubLink::write(const DeviceMessage& message) {
    socket_.send(writeFrame(++sent_, message));
}

void HubLink::giveUp(std::string why) {
    socket_.sayClose(net::CloseCode::PolicyViolation);
    if (const auto ended = std::exchange(handlers_.ended, nullptr))
        ended({0, std::move(why), false});
}

} // namespace greenroom::edge::cloud
