#include "fleet/device_link.h"

#include <algorithm>

namespace greenroom::fleet {

namespace {

constexpr int kOutOfTurn = 4402;
constexpr int kUnreadable = 4400;

} // namespace

DeviceLink::DeviceLink(wire::Loop& loop, const wire::ConnectSettings& hub,
                       const wire::TlsContext& tls, const wire::Identity& identity, double shift,
                       Owner& owner)
    : owner_(owner), shift_(shift), beat_(loop),
      socket_(wire::connectTo(loop, hub, tls, &identity, *this)) {}

void DeviceLink::send(cloud::DeviceFrame& frame) {
    frame.set_seq(++sent_);
    if (!socket_->send(frame.SerializeAsString()))
        socket_->close(1011, "the hub does not read");
}

void DeviceLink::close(int code, const std::string& reason) {
    socket_->close(code, reason);
}

void DeviceLink::message(std::string_view bytes) {
    const TimePoint at = Clock::now();
    thread_local cloud::HubFrame frame; // keeps its memory from message to message
    if (!frame.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
        close(kUnreadable, "not a frame");
        return;
    }
    if (frame.seq() != ++received_) {
        close(kOutOfTurn, "a frame out of turn");
        return;
    }
    if (!registered_) {
        greet(frame);
    } else if (frame.has_ping()) {
        cloud::DeviceFrame answer;
        answer.mutable_pong()->set_id(frame.ping().id());
        send(answer);
    } else if (!frame.has_pong()) {
        owner_.frame(*this, frame, bytes.size(), at);
    }
}

void DeviceLink::greet(const cloud::HubFrame& frame) {
    if (frame.has_welcome() && received_ == 1) {
        cloud::DeviceFrame answer;
        cloud::Hello& hello = *answer.mutable_hello();
        hello = owner_.hello();
        hello.set_nonce(frame.welcome().nonce());
        hello.set_protocol(1);
        send(answer);
    } else if (frame.has_registered()) {
        registered_ = true;
        heartbeat_ = std::chrono::seconds(
            std::clamp<std::uint32_t>(frame.registered().heartbeat_s(), 1, 3'600));
        beat_.start(std::chrono::milliseconds(
                        static_cast<std::int64_t>(1000.0 * shift_ * double(heartbeat_.count()))),
                    [this] { ping(); });
        owner_.registered(*this);
    } else {
        close(kOutOfTurn, "not the frame that comes now");
    }
}

void DeviceLink::ping() {
    cloud::DeviceFrame frame;
    frame.mutable_ping()->set_id(sent_);
    send(frame);
    beat_.start(heartbeat_, [this] { ping(); });
}

void DeviceLink::closed(int code, std::string_view reason) {
    beat_.cancel();
    owner_.ended(*this, code, std::string(reason));
}

} // namespace greenroom::fleet
