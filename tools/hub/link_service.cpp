#include "hub/link_service.h"

#include <algorithm>

#include <openssl/rand.h>

#include "base/log.h"
#include "hub/link_connection.h"
#include "hub/list_revision.h"

namespace greenroom::hub {

namespace {

using base::LogLevel;

constexpr std::chrono::milliseconds kTick{1000};
// How often a device that is only heard is written down.
constexpr std::chrono::seconds kHeardEvery{60};
// Strangers must not fill the audit log.
constexpr unsigned kRefusalsAMinute = 60;
constexpr std::uint32_t kDrainAtEndS = 1;

} // namespace

LinkService::LinkService(wire::Loop& loop, StorageWorker& worker, const LinkRecorder& recorder,
                         const base::Clock& clock, LinkServiceSettings settings)
    : loop_(loop), worker_(worker), recorder_(recorder), clock_(clock),
      settings_(std::move(settings)),
      post_([&loop](std::function<void()> work) { loop.post(std::move(work)); }), tick_(loop),
      ending_(loop) {}

LinkService::~LinkService() = default;

base::Status LinkService::start(wire::TlsContext tls, std::uint64_t journalFrom) {
    journalSeq_ = journalFrom;
    auto listener = wire::Listener::open(loop_, settings_.listen, std::move(tls), *this);
    if (!listener)
        return tl::unexpected(listener.error());
    listener_ = std::move(*listener);
    tick_.start(kTick, [this] { tick(); });
    return {};
}

std::string LinkService::address() const {
    return listener_->address();
}

std::uint16_t LinkService::port() const {
    return listener_->port();
}

void LinkService::use(wire::TlsContext tls) {
    if (listener_)
        listener_->use(std::move(tls));
}

// --- sockets ---

void LinkService::accepted(std::unique_ptr<wire::Socket> socket, const wire::Peer& peer) {
    std::array<char, DeviceSession::kNonceBytes> nonce{};
    if (RAND_bytes(reinterpret_cast<unsigned char*>(nonce.data()),
                   static_cast<int>(nonce.size())) != 1)
        return; // the socket goes, and is cut
    const LinkNumber number = ++lastNumber_;
    auto made =
        std::make_unique<Connection>(*this, number, std::move(socket), peer, nonce, clock_.now());
    Connection& connection = *made;
    connections_.emplace(number, std::move(made));
    connection.place = waiting_.insert(waiting_.end(), &connection);
    connection.socket->attach(connection);
    if (connections_.size() > settings_.mostConnections)
        connection.close(CloseCode::TooMany, "too many connections", *this);
    else
        connection.open(*this);
}

void LinkService::refused(const wire::Refusal& refusal) {
    base::log(LogLevel::Info, "link", "A handshake failed",
              {{"peer", refusal.peer.address}, {"why", refusal.reason}});
    if (!refusal.certificate || ++refusalsThisMinute_ > kRefusalsAMinute)
        return;
    AuditEntry entry;
    entry.at = clock_.now().wall;
    entry.address = withoutPort(refusal.peer.address);
    entry.actor = "address:" + entry.address;
    entry.action = "device.connect";
    entry.subject = refusal.peer.commonName.substr(0, 128);
    entry.ok = false;
    entry.code = "CERTIFICATE_FOREIGN";
    entry.text = "The certificate of the peer was refused: " + refusal.reason;
    batch().audit.push_back(std::move(entry));
    flush();
}

void LinkService::heard(Connection& connection, std::string_view message) {
    const base::Instant now = clock_.now();
    Order& order = connection.counts ? registered_ : waiting_;
    order.splice(order.end(), order, connection.place);
    connection.receive(message, now, *this);
    if (connection.counts && now.wall - connection.writtenDown >= kHeardEvery) {
        connection.writtenDown = now.wall;
        batch().heard.emplace_back(connection.device(), now.wall); // goes with the others
    }
}

void LinkService::gone(Connection& connection) {
    connection.ended();
    leave(connection);
    waiting_.erase(connection.place);
    connections_.erase(connection.number);
    flush();
    endIfDone();
}

void LinkService::leave(Connection& connection) {
    if (!connection.counts)
        return;
    connection.counts = false;
    const DeviceId& device = connection.device();
    if (const auto at = byDevice_.find(device); at != byDevice_.end() && at->second == &connection)
        byDevice_.erase(at);
    if (const auto at = byWorkspace_.find(connection.workspace);
        at != byWorkspace_.end() && at->second == &connection)
        byWorkspace_.erase(at);
    waiting_.splice(waiting_.end(), registered_, connection.place);
    batch().ends.push_back({device, settings_.link.node, connection.since, connection.lastHeardAt(),
                            clock_.now().wall});
}

// --- what sessions ask for ---

LinkService::Connection& LinkService::of(DeviceSession& session) {
    return static_cast<Connection&>(session);
}

void LinkService::send(DeviceSession& session, std::string_view message) {
    if (!of(session).socket->send(message))
        session.close(CloseCode::Failed, "the device does not take what is sent", *this);
}

void LinkService::close(DeviceSession& session, CloseCode code, std::string_view reason) {
    leave(of(session));
    of(session).socket->close(static_cast<int>(code), reason);
}

void LinkService::hello(DeviceSession& session, HelloFacts facts) {
    Connection& connection = of(session);
    const base::WallTime now = clock_.now().wall;
    connection.since = now;
    connection.writtenDown = now;
    if (const Connection* older = find(connection.device()))
        connection.since = std::max(now, older->since + base::milliseconds(1));
    DeviceLink start{true, settings_.link.node, connection.since,
                     now,  connection.address,  facts.softwareVersion};
    batch().hellos.push_back(
        {connection.number, connection.device(), std::move(facts), std::move(start)});
    flush();
}

void LinkService::suspicious(DeviceSession& session, std::string_view code, std::string_view text) {
    AuditEntry entry;
    entry.at = clock_.now().wall;
    entry.actor = "device:" + session.device().value();
    entry.address = of(session).address;
    entry.action = "device.frame";
    entry.subject = session.device().value();
    entry.ok = false;
    entry.code = code;
    entry.text = text;
    batch().audit.push_back(std::move(entry));
    flush();
}

// Puts what a device said into the batch that goes next.
struct LinkService::Filing {
    LinkService& service;
    Connection& connection;
    LinkBatch& batch;

    void operator()(const BookingsStored& stored) const {
        batch.stored.emplace_back(connection.device(), listRevisionOf(stored.revision).workspace);
        for (const BookingRefusal& refusal : stored.refused)
            base::log(LogLevel::Warning, "link", "A device set a booking aside",
                      {{"device", connection.device().value()},
                       {"booking", refusal.id},
                       {"code", refusal.code},
                       {"why", refusal.text}});
    }
    void operator()(const ReconcileWanted&) const { service.wantList(connection, true); }
    void operator()(PlanVerdict& said) const {
        batch.verdicts.push_back({connection.number, connection.device(), std::move(said)});
    }
    void operator()(CommandResult& result) const {
        batch.results.emplace_back(connection.device(), std::move(result));
    }
    void operator()(DeviceStatus& status) const {
        batch.statuses.emplace_back(connection.device(), std::move(status));
    }
    void operator()(Call& call) const {
        batch.calls.emplace_back(connection.device(), std::move(call));
    }
    void operator()(CertificateWanted& wanted) const {
        batch.renewals.push_back(
            {connection.number, connection.device(), std::move(wanted.csrPem)});
    }
};

void LinkService::report(DeviceSession& session, DeviceReport report) {
    Connection& connection = of(session);
    std::visit(Filing{*this, connection, batch()}, report);
    flush();
}

// --- time ---

void LinkService::tick() {
    const base::MonoTime now = clock_.now().mono;
    if (now - minuteBegan_ >= base::minutes(1)) {
        minuteBegan_ = now;
        refusalsThisMinute_ = 0;
    }
    closeSilent();
    if (drainUntil_ && now >= *drainUntil_)
        closeDrained();
    lookAtJournal();
    flush();
    tick_.start(kTick, [this] { tick(); });
}

void LinkService::closeSilent() {
    const base::MonoTime now = clock_.now().mono;
    const base::seconds heartbeat(settings_.link.heartbeatS);
    while (!registered_.empty() && registered_.front()->overdue(now, heartbeat))
        registered_.front()->close(CloseCode::Silent, "nothing was heard", *this);
    for (Connection* connection : waiting_) {
        if (connection->overdue(now, heartbeat))
            connection->close(CloseCode::Silent, "nothing was heard", *this);
    }
}

void LinkService::drain(std::uint32_t withinS) {
    drainUntil_ = clock_.now().mono + base::seconds(withinS);
    for (Connection* connection : registered_)
        connection->sendDrain(withinS, *this);
}

void LinkService::closeDrained() {
    drainUntil_.reset();
    for (const auto& [number, connection] : connections_) {
        if (connection->wasDrained())
            connection->close(CloseCode::GoingAway, "the hub is going away", *this);
    }
}

void LinkService::end(std::chrono::milliseconds limit, std::function<void()> done) {
    ended_ = std::move(done);
    listener_.reset();
    drain(kDrainAtEndS);
    for (const auto& [number, connection] : connections_)
        connection->close(CloseCode::GoingAway, "the hub is ending", *this);
    ending_.start(limit, [this] { std::exchange(ended_, nullptr)(); });
    flush();
    endIfDone();
}

void LinkService::endIfDone() {
    if (!ended_ || !connections_.empty() || batchOnItsWay_ || !batches_.empty())
        return;
    ending_.cancel();
    std::exchange(ended_, nullptr)();
}

LinkService::Connection* LinkService::find(LinkNumber number) {
    const auto at = connections_.find(number);
    return at == connections_.end() ? nullptr : at->second.get();
}

LinkService::Connection* LinkService::find(const DeviceId& device) {
    const auto at = byDevice_.find(device);
    return at == byDevice_.end() ? nullptr : at->second;
}

} // namespace greenroom::hub
