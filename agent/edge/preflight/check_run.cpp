#include "edge/preflight/check_run.h"

#include <algorithm>
#include <utility>

#include <QRandomGenerator>
#include <QString>

#include "edge/preflight/digest.h"

namespace greenroom::edge::preflight {

namespace {

using base::ErrorCode;
using core::CallCause;
using core::CallFault;
using core::CheckStep;
using core::Transport;

constexpr int kFinal = 200;
constexpr int kUnauthorized = 401;
constexpr int kProxyUnauthorized = 407;
constexpr const char* kMethod = "OPTIONS";
constexpr base::milliseconds kFirstPause{500};    // T1 of RFC 3261, section 17.1.1.1
constexpr base::milliseconds kLongestPause{4000}; // T2

std::string token() {
    constexpr int kHex = 16;
    return QString::number(QRandomGenerator::system()->generate64(), kHex).toStdString();
}

std::string bracketed(const std::string& host) {
    return host.find(':') == std::string::npos ? host : "[" + host + "]";
}

CallFault faultOf(const net::ClientError& error) {
    switch (error.certificate) {
    case net::CertificateFault::Authority:
        return CallFault::Untrusted;
    case net::CertificateFault::Name:
        return CallFault::OtherName;
    case net::CertificateFault::Expired:
        return CallFault::Expired;
    case net::CertificateFault::NotYetValid:
        return CallFault::NotYetValid;
    case net::CertificateFault::Other:
        return CallFault::TlsFailed;
    case net::CertificateFault::None:
        break;
    }
    return error.times.connected ? CallFault::TlsFailed : CallFault::Unreachable;
}

} // namespace

CheckRun::CheckRun(Ports ports, core::CheckAddress deed, net::ClientRequest way, Done done)
    : ports_(ports), deed_(std::move(deed)), way_(std::move(way)), done_(std::move(done)),
      deadline_(ports.time, [this] { outOfTime(); }),
      again_(ports.time.makeWakeup([this] { sendDatagram(); })) {}

void CheckRun::begin() {
    began_ = stepBegan_ = ports_.time.now().mono;
    auto plan = planOf(deed_);
    if (!plan) {
        end(CallFault::Refused, plan.error().message);
        return;
    }
    plan_ = *std::move(plan);
    marks_.callId = token() + token();
    marks_.tag = token();
    deadline_.setAt(began_ + deed_.patience);
    if (plan_.numeric || plan_.port != 0) {
        places_ = {{plan_.host, plan_.port != 0 ? plan_.port : defaultPort(plan_.transport)}};
        nextPlace();
        return;
    }
    lookUpServices();
}

void CheckRun::enter(CheckStep step) {
    step_ = step;
    stepBegan_ = ports_.time.now().mono;
}

void CheckRun::leave() {
    const auto took = ports_.time.now().mono - stepBegan_;
    steps_.push_back({step_, std::chrono::duration_cast<base::milliseconds>(took)});
}

base::milliseconds CheckRun::left() const {
    const auto until = began_ + deed_.patience - ports_.time.now().mono;
    return std::max(std::chrono::duration_cast<base::milliseconds>(until), base::milliseconds(1));
}

void CheckRun::lookUpServices() {
    enter(CheckStep::Dns);
    const std::string name = serviceName(plan_.transport, plan_.host);
    ports_.names.services(name, [weak = weak_from_this()](ServicePlaces found) {
        const auto self = weak.lock();
        if (!self || !self->done_)
            return;
        if (!found && found.error().code == ErrorCode::NotFound) {
            self->end(CallFault::NameNotFound, found.error().message);
            return;
        }
        // Where name servers know no such records, or refuse the question, the name itself counts.
        if (found && !found->empty())
            self->places_.assign(found->begin(), found->end());
        else
            self->places_ = {{self->plan_.host, defaultPort(self->plan_.transport)}};
        self->leave();
        self->nextPlace();
    });
}

void CheckRun::nextPlace() {
    const ServicePlace place = places_.front();
    places_.pop_front();
    lookUpAddresses(place);
}

void CheckRun::lookUpAddresses(const ServicePlace& place) {
    if (plan_.numeric) {
        reach(place, {place.host});
        return;
    }
    enter(CheckStep::Dns);
    ports_.names.addresses(place.host, [weak = weak_from_this(), place](Addresses found) {
        const auto self = weak.lock();
        if (!self || !self->done_)
            return;
        if (!found) {
            self->passOver(CallFault::NameNotFound, found.error().message);
            return;
        }
        self->leave();
        self->reach(place, *std::move(found));
    });
}

void CheckRun::reach(const ServicePlace& place, std::vector<std::string> addresses) {
    enter(CheckStep::Connect);
    if (plan_.transport != Transport::Udp) {
        connect(place, std::move(addresses));
        return;
    }
    port_ = place.port;
    addresses_.assign(addresses.begin(), addresses.end());
    nextDatagramAddress();
}

void CheckRun::nextDatagramAddress() {
    std::string why = "no address";
    while (!addresses_.empty()) {
        auto socket = DatagramSocket::connect(addresses_.front(), port_);
        addresses_.pop_front();
        if (!socket) {
            why = socket.error().message;
            continue;
        }
        datagrams_ = *std::move(socket);
        datagrams_->watch([this] { receiveDatagrams(); });
        ask(datagrams_->ownEnd());
        return;
    }
    passOver(CallFault::Unreachable, plan_.host + ": " + why);
}

// The name that the certificate has to be for is the one that was asked for, wherever SRV records
// lead (RFC 5922, section 4).
void CheckRun::connect(const ServicePlace& place, std::vector<std::string> addresses) {
    net::ClientRequest request = way_;
    request.url = std::string(plan_.transport == Transport::Tls ? "https" : "http") + "://" +
                  bracketed(plan_.host) + ":" + std::to_string(place.port) + "/";
    request.localTargets = true; // whatever a call may reach
    if (!plan_.numeric)
        for (const std::string& address : addresses)
            request.addresses.push_back(bracketed(address));
    request.connectTime = request.totalTime = left();
    deadline_.clear(); // libcurl keeps it, and knows how far it came
    connecting_ = ports_.http.connect(
        std::move(request), [this](net::ConnectResult result) { connected(std::move(result)); });
}

void CheckRun::connected(net::ConnectResult result) {
    deadline_.setAt(began_ + deed_.patience);
    if (!result) {
        notConnected(result.error());
        return;
    }
    stream_ = *std::move(result);
    const net::ConnectTimes times = stream_->times();
    steps_.push_back({CheckStep::Connect, times.connect});
    if (plan_.transport == Transport::Tls)
        steps_.push_back({CheckStep::Tls, times.tls});
    stream_->watch([this] { receiveStream(); });
    ask(stream_->ownEnd());
}

void CheckRun::notConnected(const net::ClientError& error) {
    const CallFault fault = faultOf(error);
    if (!error.times.connected) {
        passOver(fault, error.text);
        return;
    }
    step_ = CheckStep::Tls;
    end(fault, error.text);
}

void CheckRun::ask(const net::OwnEnd& own) {
    enter(CheckStep::Options);
    marks_.sentBy = bracketed(own.address) + ":" + std::to_string(own.port);
    send();
}

void CheckRun::send() {
    marks_.branch = "z9hG4bK" + token() + token();
    request_ = optionsRequest(plan_, marks_);
    provisional_ = false;
    if (stream_) {
        unsent_ = request_;
        flush();
        return;
    }
    pause_ = kFirstPause;
    sendDatagram();
}

void CheckRun::sendDatagram() {
    again_->armAt(ports_.time.now().mono + (provisional_ ? kLongestPause : pause_));
    pause_ = std::min(2 * pause_, kLongestPause);
    // What is wrong with the way there is heard when something is read.
    (void)datagrams_->send(request_);
}

void CheckRun::flush() {
    if (!unsent_.empty())
        unsent_.erase(0, stream_->write(unsent_));
}

void CheckRun::receiveDatagrams() {
    for (;;) {
        const auto bytes = datagrams_->receive();
        if (!bytes) {
            again_->disarm();
            nextDatagramAddress();
            return;
        }
        if (bytes->empty())
            return;
        const auto read = readResponse(*bytes, Framing::Datagram);
        if (read && *read && take((*read)->response))
            return;
    }
}

void CheckRun::receiveStream() {
    flush();
    for (;;) {
        switch (stream_->read(received_)) {
        case net::ByteStream::Read::Later:
            return;
        case net::ByteStream::Read::Ended:
            end(CallFault::ConnectionLost, plan_.host + " closed the connection without an answer");
            return;
        case net::ByteStream::Read::Some:
            readStream();
            if (!done_)
                return;
        }
    }
}

void CheckRun::readStream() {
    for (;;) {
        auto read = readResponse(received_, Framing::Stream);
        if (!read) {
            end(CallFault::NoAnswer, plan_.host + ": " + read.error().message);
            return;
        }
        if (!*read)
            return;
        received_.erase(0, (*read)->size);
        if (take((*read)->response))
            return;
    }
}

bool CheckRun::take(const SipResponse& response) {
    if (response.branch != marks_.branch || response.callId != marks_.callId ||
        response.method != kMethod ||
        response.sequence != static_cast<std::uint32_t>(marks_.sequence))
        return false; // to an earlier request, or to nobody here
    if (response.status < kFinal) {
        provisional_ = true;
        return false;
    }
    if (logIn(response))
        return false;
    finish({response.status, response.reason, CallFault::None, response.retryAfterSeconds});
    return true;
}

bool CheckRun::logIn(const SipResponse& response) {
    const bool toProxy = response.status == kProxyUnauthorized;
    if ((response.status != kUnauthorized && !toProxy) || loggedIn_ || deed_.userName.empty())
        return false;
    for (const std::string& text : response.challenges) {
        const auto challenge = readChallenge(text);
        if (!challenge)
            continue;
        const auto answer = digestAnswer(*challenge, deed_.userName, deed_.password,
                                         {kMethod, plan_.requestUri, token()});
        if (!answer)
            return false;
        marks_.authorization = (toProxy ? "Proxy-Authorization: " : "Authorization: ") + *answer;
        ++marks_.sequence;
        loggedIn_ = true;
        send();
        return true;
    }
    return false;
}

void CheckRun::outOfTime() {
    switch (step_) {
    case CheckStep::Dns:
        end(CallFault::NameNotFound, "the name servers do not answer for " + plan_.host);
        return;
    case CheckStep::Connect:
    case CheckStep::Tls:
        end(CallFault::Unreachable, plan_.host + " does not take a connection");
        return;
    case CheckStep::Options:
    case CheckStep::Done:
        break;
    }
    end(CallFault::NoAnswer, plan_.host + " does not answer");
}

void CheckRun::passOver(CallFault fault, std::string reason) {
    if (places_.empty()) {
        end(fault, std::move(reason));
        return;
    }
    leave();
    nextPlace();
}

void CheckRun::end(CallFault fault, std::string reason) {
    leave();
    if (const auto done = std::exchange(done_, {}))
        done({deed_.ticket, {0, std::move(reason), fault, 0}, std::move(steps_)});
}

void CheckRun::finish(CallCause cause) {
    leave();
    enter(CheckStep::Done);
    stepBegan_ = began_;
    leave();
    if (const auto done = std::exchange(done_, {}))
        done({deed_.ticket, std::move(cause), std::move(steps_)});
}

} // namespace greenroom::edge::preflight
