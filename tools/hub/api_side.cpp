#include "hub/api_side.h"

#include <utility>

#include "base/log.h"
#include "edge/net/http_server.h"
#include "edge/net/password_worker.h"
#include "hub/api_door.h"

namespace greenroom::hub {

namespace {

constexpr base::seconds kLookEvery{1}; // for what other nodes wrote
constexpr std::size_t kEntriesAtOnce = 200;

} // namespace

class ApiSide::Inside : public std::enable_shared_from_this<Inside> {
public:
    Inside(StorageWorker& worker, base::TimeSource& time, ApiSettings settings, Post post,
           std::uint64_t journalFrom)
        : worker_(worker), time_(time), post_(std::move(post)), journalSeq_(journalFrom),
          door_({worker, time, passwords_, std::move(settings)}),
          server_(time,
                  [this](edge::net::Request request, edge::net::Responder responder) {
                      door_.handle(std::move(request), std::move(responder));
                  }),
          lookAgain_(time.makeWakeup([this] {
              lookAtJournal();
              lookLater();
          })) {
        server_.setAdmission(
            [this](const edge::net::Request& request) { return door_.admit(request); });
        lookLater();
    }

    base::Status listen(const Place& place, const edge::net::TlsIdentity& identity) {
        if (base::Status good = use(identity); !good)
            return good;
        return server_.listen(place.address, place.port);
    }
    base::Status use(const edge::net::TlsIdentity& identity) {
        return server_.setTls(edge::net::TlsMode::Required, identity);
    }
    [[nodiscard]] std::uint16_t port() const { return server_.port(); }

    void lookAtJournal() {
        again_ = onItsWay_;
        if (onItsWay_)
            return;
        onItsWay_ = true;
        worker_.ask(
            post_,
            [from = journalSeq_](Storage& storage) {
                return storage.journal().after(from, kEntriesAtOnce);
            },
            [self = weak_from_this()](base::Result<std::vector<Change>> changes) {
                if (const auto alive = self.lock())
                    alive->take(changes);
            });
    }

private:
    void take(const base::Result<std::vector<Change>>& changes) {
        onItsWay_ = false;
        if (!changes) {
            base::log(base::LogLevel::Error, "api", "The journal could not be read",
                      {{"why", changes.error().message}});
            return;
        }
        if (!changes->empty()) {
            journalSeq_ = changes->back().seq;
            door_.changed(*changes);
        }
        if (again_ || changes->size() == kEntriesAtOnce)
            lookAtJournal();
    }
    void lookLater() { lookAgain_->armAt(time_.now().mono + kLookEvery); }

    StorageWorker& worker_;
    base::TimeSource& time_;
    const Post post_;
    std::uint64_t journalSeq_;
    bool onItsWay_ = false;
    bool again_ = false;
    edge::net::PasswordWorker passwords_;
    ApiDoor door_;
    edge::net::HttpServer server_;
    std::unique_ptr<base::Wakeup> lookAgain_;
};

base::Result<std::unique_ptr<ApiSide>> ApiSide::start(StorageWorker& worker, base::TimeSource& time,
                                                      ApiSettings settings, const Place& place,
                                                      const edge::net::TlsIdentity& identity,
                                                      std::uint64_t journalFrom) {
    std::unique_ptr<ApiSide> side(new ApiSide);
    base::Status listening;
    side->thread_.call([&, raw = side.get()] {
        raw->inside_ = std::make_shared<Inside>(
            worker, time, std::move(settings),
            [thread = &raw->thread_](std::function<void()> work) { thread->post(std::move(work)); },
            journalFrom);
        listening = raw->inside_->listen(place, identity);
        if (listening)
            raw->address_ =
                (place.address.find(':') == std::string::npos ? place.address
                                                              : "[" + place.address + "]") +
                ":" + std::to_string(raw->inside_->port());
    });
    if (!listening)
        return tl::unexpected(listening.error());
    return side;
}

ApiSide::~ApiSide() {
    end();
    thread_.stop();
}

void ApiSide::end() {
    thread_.call([this] { inside_.reset(); });
}

void ApiSide::lookAtJournal() {
    thread_.post([this] {
        if (inside_)
            inside_->lookAtJournal();
    });
}

void ApiSide::use(edge::net::TlsIdentity identity) {
    thread_.post([this, identity = std::move(identity)] {
        if (!inside_)
            return;
        if (const base::Status used = inside_->use(identity); !used)
            base::log(base::LogLevel::Error, "api", "The new certificate cannot be used",
                      {{"why", used.error().message}});
    });
}

} // namespace greenroom::hub
