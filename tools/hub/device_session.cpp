#include "hub/device_session.h"

#include <utility>

#include "proto/cloud.pb.h"

namespace greenroom::hub {

namespace {

namespace wire = cloud::v1;

constexpr std::uint32_t kProtocol = 1;

std::string_view view(const std::array<char, DeviceSession::kNonceBytes>& nonce) {
    return {nonce.data(), nonce.size()};
}

} // namespace

DeviceSession::DeviceSession(DeviceId device, const std::array<char, kNonceBytes>& nonce,
                             base::Instant now)
    : device_(std::move(device)), nonce_(nonce), lastHeard_(now.mono), lastHeardAt_(now.wall) {}

void DeviceSession::open(SessionDoor& door) {
    phase_ = Phase::WaitsForHello;
    sendNow(frame::welcome(view(nonce_)), door);
}

void DeviceSession::receive(std::string_view message, base::Instant now, SessionDoor& door) {
    if (phase_ == Phase::Closed || phase_ == Phase::New)
        return;
    // One thread reads all links: the fields keep their memory from frame to frame.
    thread_local wire::DeviceFrame frame;
    lastHeard_ = now.mono;
    lastHeardAt_ = now.wall;
    if (!frame.ParseFromArray(message.data(), static_cast<int>(message.size()))) {
        close(CloseCode::BadHello, "the frame cannot be read", door);
        return;
    }
    if (frame.seq() != ++seqIn_) {
        door.suspicious(*this, "FRAME_REPLAYED", "A frame came out of turn.");
        close(CloseCode::OutOfTurn, "a frame out of turn", door);
        return;
    }
    take(frame, now, door);
}

void DeviceSession::take(const wire::DeviceFrame& frame, base::Instant now, SessionDoor& door) {
    if (phase_ == Phase::WaitsForHello) {
        if (frame.has_hello())
            takeHello(frame.hello(), door);
        else
            close(CloseCode::BadHello, "the first frame is no Hello", door);
        return;
    }
    if (phase_ == Phase::Registering || frame.has_hello()) {
        close(CloseCode::BadHello, "this has no place here", door);
        return;
    }
    if (frame.has_ping()) {
        send(frame::pong(frame.ping().id(), now.wall), door);
        return;
    }
    if (std::optional<DeviceReport> report = readReport(frame, now.wall))
        door.report(*this, std::move(*report));
}

void DeviceSession::takeHello(const wire::Hello& hello, SessionDoor& door) {
    if (hello.nonce() != view(nonce_)) {
        door.suspicious(*this, "FRAME_REPLAYED", "A Hello of another connection came.");
        close(CloseCode::OutOfTurn, "the Hello belongs to another connection", door);
        return;
    }
    if (hello.protocol() != kProtocol) {
        close(CloseCode::Protocol, "this hub speaks protocol 1", door);
        return;
    }
    phase_ = Phase::Registering;
    door.hello(*this, readHello(hello));
}

void DeviceSession::admit(const RegisteredFacts& facts, SessionDoor& door) {
    if (phase_ != Phase::Registering)
        return;
    phase_ = Phase::Open;
    sendNow(frame::registered(facts), door);
}

void DeviceSession::refuse(CloseCode code, std::string_view reason, SessionDoor& door) {
    if (phase_ == Phase::Registering)
        close(code, reason, door);
}

void DeviceSession::send(std::string_view body, SessionDoor& door) {
    if (phase_ == Phase::Open)
        sendNow(body, door);
}

void DeviceSession::sendNow(std::string_view body, SessionDoor& door) {
    thread_local std::string message;
    frame::withSeq(++seqOut_, body, message);
    door.send(*this, message);
}

void DeviceSession::sendDrain(std::uint32_t withinS, SessionDoor& door) {
    if (phase_ != Phase::Open)
        return;
    drained_ = true;
    sendNow(frame::drain(withinS), door);
}

void DeviceSession::close(CloseCode code, std::string_view reason, SessionDoor& door) {
    if (phase_ == Phase::Closed)
        return;
    phase_ = Phase::Closed;
    door.close(*this, code, reason);
}

bool DeviceSession::overdue(base::MonoTime now, base::seconds heartbeat) const {
    if (phase_ == Phase::WaitsForHello || phase_ == Phase::New)
        return now - lastHeard_ >= kHelloWithin;
    return phase_ != Phase::Closed && now - lastHeard_ >= 2 * heartbeat;
}

} // namespace greenroom::hub
