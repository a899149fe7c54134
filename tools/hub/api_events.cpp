#include "hub/api_events.h"

#include <QJsonDocument>

#include "edge/net/web_socket_handshake.h"
#include "hub/api_access.h"
#include "hub/api_job.h"
#include "hub/words.h"

namespace greenroom::hub {

namespace {

constexpr std::size_t kLongestMessage = 1024; // nothing is expected of a watcher
constexpr base::seconds kCheckEvery{60};

std::string textOf(const Change& change) {
    QJsonArray subjects;
    for (const std::string& subject : change.subjects)
        subjects.append(toQt(subject));
    return QJsonDocument(QJsonObject{{"kind", toQt(wordOf(change.kind))}, {"subjects", subjects}})
        .toJson(QJsonDocument::Compact)
        .toStdString();
}

} // namespace

ApiEvents::ApiEvents(StorageWorker& storage, base::TimeSource& time, Post post)
    : storage_(storage), time_(time), post_(std::move(post)),
      nextCheck_(time.makeWakeup([this] { checkAll(); })) {
    nextCheck_->armAt(time_.now().mono + kCheckEvery);
}

void ApiEvents::open(const SharedExchange& exchange) {
    const edge::net::Request& request = exchange->call.request;
    if (auto refusal = edge::net::refuseWebSocket(request))
        return exchange->responder.respond(std::move(*refusal));
    ApiCall call = exchange->call;
    // So that looking whether a session is still there does not keep it alive.
    call.request.headers.set("X-Background", "1");
    exchange->responder.respond(edge::net::acceptWebSocket(
        request, "",
        {kLongestMessage, [this, call](edge::net::WebSocket& socket) { add(socket, call); }}));
}

void ApiEvents::add(edge::net::WebSocket& socket, ApiCall call) {
    const std::uint64_t id = ++lastId_;
    socket.setHandlers({[](const std::string&) {}, [this, id](int) { watchers_.erase(id); }});
    watchers_.emplace(id, Watcher{&socket, std::move(call)});
}

void ApiEvents::changed(const Change& change) {
    const std::string text = textOf(change);
    for (auto& [id, watcher] : watchers_)
        watcher.socket->send(text);
}

void ApiEvents::checkAll() {
    for (const auto& [id, watcher] : watchers_)
        check(id);
    nextCheck_->armAt(time_.now().mono + kCheckEvery);
}

void ApiEvents::check(std::uint64_t id) {
    auto call = std::make_shared<ApiCall>(watchers_.at(id).call);
    call->now = time_.now().wall;
    runJob(
        storage_, post_, [call](Storage& storage) { return callerOf(*call, storage); },
        [this, id](const ApiResult<Caller>& caller) {
            const auto at = watchers_.find(id);
            if (at != watchers_.end() && !caller && caller.error().status == 401)
                at->second.socket->close(edge::net::CloseCode::PolicyViolation, "logged out");
        });
}

} // namespace greenroom::hub
