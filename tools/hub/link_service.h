// All connections of devices to this node: sockets, sessions, and their way to the storage and
// back.
//
// Belongs to the link thread (the one that runs its Loop) and never waits for SQL: what is to be
// written goes out in batches, one on its way at a time, and answers come back as closures of the
// loop. What others wrote is read from the journal, at once when this process wrote it and each
// second for other nodes. Of a device one connection counts, the one that registered last.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/clock.h"
#include "hub/link_news.h"
#include "hub/link_records.h"
#include "hub/storage_worker.h"
#include "wire/listener.h"

namespace greenroom::hub {

struct LinkServiceSettings {
    LinkSettings link;
    wire::ListenSettings listen;
    std::size_t mostConnections = 25'000;
};

class LinkService final : private wire::Listener::Events, private SessionDoor {
public:
    // Everything outlives it, the worker's jobs that are on their way as well.
    LinkService(wire::Loop& loop, StorageWorker& worker, const LinkRecorder& recorder,
                const base::Clock& clock, LinkServiceSettings settings);
    ~LinkService();
    LinkService(const LinkService&) = delete;
    LinkService& operator=(const LinkService&) = delete;

    // Unavailable: it cannot be bound. `journalFrom`: entries up to this one are known.
    [[nodiscard]] base::Status start(wire::TlsContext tls, std::uint64_t journalFrom);
    [[nodiscard]] std::string address() const; // "127.0.0.1:5443"
    [[nodiscard]] std::uint16_t port() const;
    void use(wire::TlsContext tls); // for connections from now on

    // The journal grew.
    void lookAtJournal();
    // No new connections; Drain to all, then 1001. `done` once all are gone and written down, or
    // after `limit`.
    void end(std::chrono::milliseconds limit, std::function<void()> done);

    [[nodiscard]] std::size_t connections() const { return connections_.size(); }

private:
    struct Connection;
    struct Filing;
    using Order = std::list<Connection*>; // by when something was heard last

    // wire::Listener::Events
    void accepted(std::unique_ptr<wire::Socket> socket, const wire::Peer& peer) override;
    void refused(const wire::Refusal& refusal) override;
    // SessionDoor
    void send(DeviceSession& session, std::string_view message) override;
    void close(DeviceSession& session, CloseCode code, std::string_view reason) override;
    void hello(DeviceSession& session, HelloFacts facts) override;
    void report(DeviceSession& session, DeviceReport report) override;
    void suspicious(DeviceSession& session, std::string_view code, std::string_view text) override;

    void heard(Connection& connection, std::string_view message);
    void gone(Connection& connection);
    void leave(Connection& connection); // it counts no more as its device's
    void wantList(Connection& connection, bool whole);
    [[nodiscard]] static Connection& of(DeviceSession& session);

    LinkBatch& batch();
    void flush();
    void answered(const LinkBatch& sent, base::Result<LinkAnswers> answers);
    void take(LinkAnswers& answers);
    void admit(LinkAnswers::Admitted& admitted);
    void endOf(const LinkAnswers::Admitted& admitted);
    void deliver(Connection& connection, const LinkAnswers::Body& body);
    void failed(const LinkBatch& sent, const base::Error& error);

    void askNews();
    void take(LinkNews& news);
    void sendPlans(const std::vector<PlanToSend>& plans);
    void drain(std::uint32_t withinS);

    void tick();
    void closeSilent();
    void closeDrained();
    void endIfDone();
    [[nodiscard]] Connection* find(LinkNumber number);
    [[nodiscard]] Connection* find(const DeviceId& device);

    wire::Loop& loop_;
    StorageWorker& worker_;
    const LinkRecorder& recorder_;
    const base::Clock& clock_;
    const LinkServiceSettings settings_;
    const Post post_;
    std::unique_ptr<wire::Listener> listener_;
    wire::Timer tick_;
    wire::Timer ending_;

    std::unordered_map<LinkNumber, std::unique_ptr<Connection>> connections_;
    std::unordered_map<DeviceId, Connection*> byDevice_;       // those that count
    std::unordered_map<WorkspaceId, Connection*> byWorkspace_; // likewise
    Order waiting_;                                            // not registered yet
    Order registered_;
    LinkNumber lastNumber_ = 0;

    std::deque<LinkBatch> batches_; // the front one goes next, the last one is being filled
    bool batchOnItsWay_ = false;
    std::uint64_t journalSeq_ = 0;
    bool newsOnItsWay_ = false;
    bool newsAgain_ = false;
    std::optional<base::MonoTime> drainUntil_;
    unsigned refusalsThisMinute_ = 0;
    base::MonoTime minuteBegan_{};
    std::function<void()> ended_;
};

} // namespace greenroom::hub
