// One connection of one device, from Welcome to its close: pure. Frames and the time go in, frames
// and facts come out through a SessionDoor; sockets and storage are others'.
//
// Order: open() sends Welcome; the device's Hello is handed to the door; admit() or refuse() comes
// back later; from then on every frame is taken. A frame out of turn, or a Hello that repeats
// another connection's nonce, ends it (cloud.proto says the close codes).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/time.h"
#include "hub/device_report.h"
#include "hub/hub_frames.h"

namespace greenroom::cloud::v1 {
class DeviceFrame;
class Hello;
} // namespace greenroom::cloud::v1

namespace greenroom::hub {

enum class CloseCode : int {
    GoingAway = 1001,
    Failed = 1011, // here, not there: the device comes back
    BadHello = 4400,
    Unknown = 4401,
    OutOfTurn = 4402,
    Revoked = 4403,
    Silent = 4408,
    TakenOver = 4409,
    Drained = 4410,
    Protocol = 4426,
    TooMany = 4429,
};

class DeviceSession;

// What a session asks of its surroundings. The session outlives each of these calls.
class SessionDoor {
public:
    virtual void send(DeviceSession& session, std::string_view message) = 0;
    // Nothing is sent after that.
    virtual void close(DeviceSession& session, CloseCode code, std::string_view reason) = 0;
    virtual void hello(DeviceSession& session, HelloFacts facts) = 0;
    virtual void report(DeviceSession& session, DeviceReport report) = 0;
    // For the audit log, before the close that follows: "FRAME_REPLAYED" and a sentence.
    virtual void suspicious(DeviceSession& session, std::string_view code,
                            std::string_view text) = 0;

protected:
    ~SessionDoor() = default;
};

class DeviceSession {
public:
    static constexpr std::size_t kNonceBytes = 16;
    static constexpr base::seconds kHelloWithin{10};

    enum class Phase : std::uint8_t { New, WaitsForHello, Registering, Open, Closed };

    // `device`: what its certificate says. `nonce`: fresh random bytes.
    DeviceSession(DeviceId device, const std::array<char, kNonceBytes>& nonce, base::Instant now);

    void open(SessionDoor& door);
    void receive(std::string_view message, base::Instant now, SessionDoor& door);

    // The storage's answer to Hello; nothing happens when the connection has ended by then.
    void admit(const RegisteredFacts& facts, SessionDoor& door);
    void refuse(CloseCode code, std::string_view reason, SessionDoor& door);

    // A frame of hub_frames.h, when it is open.
    void send(std::string_view body, SessionDoor& door);
    void sendDrain(std::uint32_t withinS, SessionDoor& door);
    void close(CloseCode code, std::string_view reason, SessionDoor& door);
    // The connection is gone.
    void ended() { phase_ = Phase::Closed; }

    [[nodiscard]] const DeviceId& device() const { return device_; }
    [[nodiscard]] Phase phase() const { return phase_; }
    [[nodiscard]] bool isOpen() const { return phase_ == Phase::Open; }
    [[nodiscard]] bool wasDrained() const { return drained_; }
    [[nodiscard]] base::MonoTime lastHeard() const { return lastHeard_; }
    [[nodiscard]] base::WallTime lastHeardAt() const { return lastHeardAt_; }
    // What another one of this device is to be closed with when this one takes over from it.
    [[nodiscard]] CloseCode closeWhenReplaced() const {
        return drained_ ? CloseCode::Drained : CloseCode::TakenOver;
    }
    // Nothing was heard for too long: no Hello in kHelloWithin, or nothing for two heartbeats.
    [[nodiscard]] bool overdue(base::MonoTime now, base::seconds heartbeat) const;

    // The list that was sent last, under the link's number; 0: none.
    std::uint64_t listSent = 0;

private:
    void takeHello(const cloud::v1::Hello& hello, SessionDoor& door);
    void take(const cloud::v1::DeviceFrame& frame, base::Instant now, SessionDoor& door);
    void sendNow(std::string_view body, SessionDoor& door);

    DeviceId device_;
    std::array<char, kNonceBytes> nonce_;
    std::uint64_t seqIn_ = 0;
    std::uint64_t seqOut_ = 0;
    base::MonoTime lastHeard_;
    base::WallTime lastHeardAt_;
    Phase phase_ = Phase::New;
    bool drained_ = false;
};

} // namespace greenroom::hub
