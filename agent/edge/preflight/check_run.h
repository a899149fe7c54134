// One check: DNS, TCP, TLS, then OPTIONS and what is answered. Lives on the net thread.
//
// Steps are RFC 3263 without NAPTR: SRV for a domain without a port, then addresses. Places that
// cannot be reached are passed over while others are left. Over UDP the request goes out again as
// RFC 3261, section 17.1.2.2 has it. A 401 or 407 is answered once, when the room has a login.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "core/preflight_domain.h"
#include "edge/net/deadline.h"
#include "edge/net/http_client.h"
#include "edge/preflight/check_plan.h"
#include "edge/preflight/datagram_socket.h"
#include "edge/preflight/name_service.h"
#include "edge/preflight/sip_options.h"
#include "edge/preflight/sip_response.h"

namespace greenroom::edge::preflight {

class CheckRun : public std::enable_shared_from_this<CheckRun> {
public:
    // All outlive it.
    struct Ports {
        base::TimeSource& time; // of this machine
        net::HttpClient& http;
        NameService& names;
    };
    using Done = std::function<void(core::AddressChecked)>;

    // `way`: how this device reaches servers, without URL.
    CheckRun(Ports ports, core::CheckAddress deed, net::ClientRequest way, Done done);

    // `done` runs once, perhaps at once, within the deed's patience; it may destroy this. In the
    // steps that it tells of the last is where the check ended: Done, which took as long as all,
    // when there is an answer. A handshake that failed is told together with its connection.
    void begin();

private:
    void enter(core::CheckStep step);
    void leave();
    void lookUpServices();
    void nextPlace();
    void lookUpAddresses(const ServicePlace& place);
    void reach(const ServicePlace& place, std::vector<std::string> addresses);
    void nextDatagramAddress();
    void connect(const ServicePlace& place, std::vector<std::string> addresses);
    void connected(net::ConnectResult result);
    void notConnected(const net::ClientError& error);
    void ask(const net::OwnEnd& own);
    void send();
    void sendDatagram();
    void flush();
    void receiveDatagrams();
    void receiveStream();
    void readStream();
    [[nodiscard]] bool take(const SipResponse& response); // whether that was the end of it
    [[nodiscard]] bool logIn(const SipResponse& response);
    void outOfTime();
    void passOver(core::CallFault fault, std::string reason);
    void end(core::CallFault fault, std::string reason);
    void finish(core::CallCause cause);
    [[nodiscard]] base::milliseconds left() const;

    Ports ports_;
    core::CheckAddress deed_;
    net::ClientRequest way_;
    Done done_;
    CheckPlan plan_;
    RequestMarks marks_;

    base::MonoTime began_;
    base::MonoTime stepBegan_;
    core::CheckStep step_ = core::CheckStep::Dns;
    std::vector<core::CheckedStep> steps_;
    net::Deadline deadline_;

    std::deque<ServicePlace> places_;
    std::uint16_t port_ = 0;            // of the place that is tried
    std::deque<std::string> addresses_; // of it, for UDP
    std::unique_ptr<net::ClientTransfer> connecting_;
    std::unique_ptr<net::ByteStream> stream_;
    std::unique_ptr<DatagramSocket> datagrams_;

    std::string request_;
    std::string unsent_; // of it, on a stream
    std::string received_;
    std::unique_ptr<base::Wakeup> again_;
    base::milliseconds pause_{0};
    bool provisional_ = false;
    bool loggedIn_ = false;
};

} // namespace greenroom::edge::preflight
