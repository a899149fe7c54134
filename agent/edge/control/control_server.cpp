#include "edge/control/control_server.h"

#include <algorithm>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>
#include <utility>

#include <QJsonDocument>

#include "base/iso8601.h"
#include "base/log.h"
#include "edge/control/control_connection.h"
#include "edge/control/control_json.h"

namespace greenroom::edge::control {

namespace {

QJsonObject okJson(const QJsonValue& id, const QJsonValue& result) {
    return {{"id", id}, {"ok", true}, {"result", result}};
}

QJsonObject refusalJson(const QJsonValue& id, const base::Error& error) {
    return {{"id", id}, {"ok", false}, {"error", errorJson(error)}};
}

QJsonObject outcomeJson(const QJsonValue& id, const core::Outcome& outcome) {
    return outcome ? okJson(id, doneJson(*outcome)) : refusalJson(id, outcome.error());
}

base::Error errorOf(base::ErrorCode code, std::string message) {
    return {code, std::move(message)};
}

} // namespace

ControlServer::ControlServer(ControlPorts ports, net::LocalAddress address)
    : ports_(ports), address_(std::move(address)),
      work_([](const std::function<void()>& work) { work(); }),
      graves_([](const std::unique_ptr<ControlConnection>&) {}),
      listener_([this](std::unique_ptr<QLocalSocket> socket) { take(std::move(socket)); }) {}

ControlServer::~ControlServer() {
    if (subscription_)
        ports_.tap.unsubscribe(*subscription_);
    for (const auto& connection : connections_)
        for (const core::RequestId request : connection->waiting)
            ports_.replies.forget(request);
}

base::Status ControlServer::listen() {
    return listener_.listen(address_);
}

std::optional<core::Role> ControlServer::roleOf(const net::LocalPeer& peer) const {
    if (peer.uid == 0 || peer.uid == ::getuid())
        return core::Role::Admin;
    struct stat socket {};
    if (::stat(address_.path.c_str(), &socket) == 0 &&
        std::ranges::find(peer.groups, socket.st_gid) != peer.groups.end())
        return core::Role::User;
    return std::nullopt;
}

void ControlServer::take(std::unique_ptr<QLocalSocket> socket) {
    const auto role = roleOf(net::peerOf(*socket));
    if (!role || !findRoom(*role)) {
        base::log(base::LogLevel::Debug, "control", "connection turned away",
                  {{"why", role ? "too many connections" : "no rights on this socket"}});
        return;
    }
    ControlConnection::Events events{
        .line = [this](ControlConnection& from, const QByteArray& line) { takeLine(from, line); },
        .closed = [this](ControlConnection& which, const std::string& why) { closed(which, why); }};
    connections_.push_back(std::make_unique<ControlConnection>(
        ++lastSerial_, *role, ports_.time, std::move(socket), std::move(events)));
    connections_.back()->heardAt = ports_.time.now().mono;
    connections_.back()->start();
}

bool ControlServer::findRoom(core::Role newcomer) {
    if (connections_.size() < kMostConnections)
        return true;
    const auto keptBy = [](const std::unique_ptr<ControlConnection>& one) {
        return std::tuple(one->role() == core::Role::Admin, one->following, one->heardAt);
    };
    ControlConnection& first = **std::ranges::min_element(connections_, {}, keptBy);
    if (first.role() == core::Role::Admin && newcomer != core::Role::Admin)
        return false;
    first.makeRoom();
    return true;
}

void ControlServer::closed(ControlConnection& which, const std::string& why) {
    base::log(base::LogLevel::Debug, "control", "connection closed", {{"why", why}});
    for (const core::RequestId request : which.waiting)
        ports_.replies.forget(request);
    const auto place =
        std::ranges::find(connections_, &which, &std::unique_ptr<ControlConnection>::get);
    if (place == connections_.end())
        return;
    graves_.post(std::move(*place));
    connections_.erase(place);
    const auto follows = [](const auto& connection) { return connection->following; };
    if (subscription_ && std::ranges::none_of(connections_, follows)) {
        ports_.tap.unsubscribe(*subscription_);
        subscription_.reset();
    }
}

ControlConnection* ControlServer::find(std::uint64_t serial) {
    const auto place =
        std::ranges::find(connections_, serial, [](const auto& one) { return one->serial(); });
    return place == connections_.end() ? nullptr : place->get();
}

void ControlServer::takeLine(ControlConnection& from, const QByteArray& line) {
    from.heardAt = ports_.time.now().mono;
    const QJsonObject request = QJsonDocument::fromJson(line).object();
    const QJsonValue id = request["id"].isUndefined() ? QJsonValue() : request["id"];
    const std::string name = request["verb"].toString().toStdString();
    const auto refuse = [&](base::ErrorCode code, std::string message) {
        from.send(refusalJson(id, errorOf(code, std::move(message))));
    };
    const Verb* verb = findVerb(name);
    if (name.empty())
        return refuse(base::ErrorCode::InvalidInput, R"(not {"id":n,"verb":"...","args":{...}})");
    if (verb == nullptr)
        return refuse(base::ErrorCode::NotFound, "there is no such verb");
    if (verb->adminOnly && from.role() != core::Role::Admin)
        return refuse(base::ErrorCode::Denied, "for administrators only");
    if (from.waiting.size() + from.waitingForHash >= ControlConnection::kMaxWaiting)
        return refuse(base::ErrorCode::Unavailable, "too many requests without an answer yet");

    const QJsonObject args = request["args"].toObject();
    const Asked asked{args, from.role(), ports_.inbox.latest(), ports_.time.now()};
    if (const auto* question = std::get_if<Question>(&verb->what)) {
        const auto answer = (*question)(asked);
        from.send(answer ? okJson(id, *answer) : refusalJson(id, answer.error()));
    } else if (const auto* deed = std::get_if<Deed>(&verb->what)) {
        ask(from, id, *deed, asked);
    } else if (const auto* change = std::get_if<UserDeed>(&verb->what)) {
        auto made = (*change)(asked);
        if (made)
            setUser(from, id, std::move(*made));
        else
            from.send(refusalJson(id, made.error()));
    } else {
        from.send(okJson(id, QJsonObject{{"schema", 1}}));
        follow(from);
    }
}

void ControlServer::ask(ControlConnection& from, const QJsonValue& id, Deed deed,
                        const Asked& asked) {
    const core::RequestId request = ports_.inbox.nextRequest();
    auto event = deed(asked, request);
    if (event)
        post(from, id, request, std::move(*event));
    else
        from.send(refusalJson(id, event.error()));
}

void ControlServer::post(ControlConnection& from, const QJsonValue& id, core::RequestId request,
                         core::Event event) {
    from.waiting.insert(request);
    const auto answered = [this, serial = from.serial(), id, request](core::Outcome outcome) {
        ControlConnection* to = find(serial);
        if (to == nullptr)
            return;
        to->waiting.erase(request);
        to->send(outcomeJson(id, outcome));
    };
    ports_.replies.expect(request,
                          [answered, poster = work_.poster()](const core::Outcome& outcome) {
                              poster.post([answered, outcome] { answered(outcome); });
                          });
    if (ports_.inbox.post(engine::Lane::Outside, std::move(event)))
        return;
    ports_.replies.forget(request);
    answered(base::fail(base::ErrorCode::Unavailable, "the agent is busy; try again"));
}

void ControlServer::setUser(ControlConnection& from, const QJsonValue& id, NewPassword change) {
    if (change.password.empty())
        return postUser(from, id, std::move(change.user));

    const auto hashed = [this, id, serial = from.serial(),
                         user = change.user](const base::Result<std::string>& hash) {
        ControlConnection* asker = find(serial);
        if (asker == nullptr)
            return; // gone before anything was asked of the core: nothing is changed
        --asker->waitingForHash;
        if (!hash)
            return asker->send(refusalJson(id, hash.error()));
        postUser(*asker, id, {user.name, base::Secret(*hash), user.roles});
    };
    ++from.waitingForHash;
    const bool taken =
        ports_.passwords.hash(std::move(change.password),
                              [hashed, poster = work_.poster()](base::Result<std::string> hash) {
                                  poster.post([hashed, hash = std::move(hash)] { hashed(hash); });
                              });
    if (taken)
        return;
    --from.waitingForHash;
    from.send(refusalJson(id, errorOf(base::ErrorCode::Unavailable, "the agent is busy")));
}

void ControlServer::postUser(ControlConnection& from, const QJsonValue& id, core::User user) {
    const core::RequestId request = ports_.inbox.nextRequest();
    post(from, id, request, core::SettingEvent(core::UserSetAsked{std::move(user), request}));
}

void ControlServer::follow(ControlConnection& from) {
    from.following = true;
    const core::SnapshotPtr snapshot = ports_.inbox.latest();
    tell(from, *snapshot, core::panelView(snapshot->state, snapshot->join, snapshot->at));
    if (subscription_)
        return;
    subscription_ =
        ports_.tap.subscribe([this, poster = work_.poster()](const core::SnapshotPtr& published) {
            poster.post([this, published] { show(published); });
        });
}

void ControlServer::show(const core::SnapshotPtr& snapshot) {
    const core::PanelView view = core::panelView(snapshot->state, snapshot->join, snapshot->at);
    std::vector<std::uint64_t> followers; // one that is too slow leaves connections_ on the way
    for (const auto& connection : connections_)
        if (connection->following)
            followers.push_back(connection->serial());
    for (const std::uint64_t serial : followers)
        if (ControlConnection* follower = find(serial))
            tell(*follower, *snapshot, view);
}

void ControlServer::tell(ControlConnection& follower, const core::Snapshot& snapshot,
                         const core::PanelView& view) {
    if (follower.lastView == view)
        return;
    follower.lastView = view;
    follower.send({{"schema", 1},
                   {"seq", static_cast<qint64>(snapshot.seq)},
                   {"at", QString::fromStdString(base::formatUtc(snapshot.at.wall))},
                   {"event", "view"},
                   {"view", viewJson(snapshot, view)}});
}

} // namespace greenroom::edge::control
