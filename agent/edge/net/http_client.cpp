#include "edge/net/http_client.h"

#include <map>

#include <QObject>
#include <QSocketNotifier>

#include <curl/curl.h>

#include "edge/net/curl_stream.h"
#include "edge/net/http_transfer.h"
#include "edge/net/openssl_errors.h"

namespace greenroom::edge::net {

namespace {

constexpr long kKeptConnections = 8;
constexpr long kMostConnections = 32;

} // namespace

// libcurl's multi handle on the event loop: it says which sockets it waits for and when it wants to
// be called at the latest.
class HttpClient::Multi : public std::enable_shared_from_this<Multi> {
public:
    explicit Multi(base::TimeSource& time) : time_(time) {
        [[maybe_unused]] static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
        handle_ = curl_multi_init();
        set(CURLMOPT_SOCKETFUNCTION, &Multi::watchSocket);
        set(CURLMOPT_SOCKETDATA, this);
        set(CURLMOPT_TIMERFUNCTION, &Multi::watchTime);
        set(CURLMOPT_TIMERDATA, this);
        set(CURLMOPT_MAXCONNECTS, kKeptConnections);
        set(CURLMOPT_MAX_TOTAL_CONNECTIONS, kMostConnections);
        wakeup_ = time_.makeWakeup([this] { act(CURL_SOCKET_TIMEOUT, 0); });
    }
    ~Multi() {
        close();
        const OpensslErrorsEnd none;
        curl_multi_cleanup(handle_);
    }
    Multi(const Multi&) = delete;
    Multi& operator=(const Multi&) = delete;

    std::uint64_t add(ClientRequest request, std::function<void(ClientResult)> done) {
        const std::uint64_t number = ++last_;
        return begin(
            number,
            {std::make_unique<HttpTransfer>(std::move(request), number), std::move(done), {}});
    }

    std::uint64_t addConnection(ClientRequest request, std::function<void(ConnectResult)> done) {
        const std::uint64_t number = ++last_;
        return begin(number, {std::make_unique<HttpTransfer>(std::move(request), number,
                                                             HttpTransfer::Goal::Connection),
                              {},
                              std::move(done)});
    }

    void remove(std::uint64_t number) {
        const auto found = running_.find(number);
        if (found == running_.end())
            return;
        refused_.erase(number);
        const OpensslErrorsEnd none;
        curl_multi_remove_handle(handle_, found->second.transfer->handle());
        running_.erase(found);
    }

    // One that is open belongs to whoever holds its stream.
    void removeUnlessOpen(std::uint64_t number) {
        const auto found = running_.find(number);
        if (found != running_.end() && (found->second.done || found->second.connected))
            remove(number);
    }

    void close() {
        while (!running_.empty())
            remove(running_.begin()->first);
    }

private:
    struct Running {
        std::unique_ptr<HttpTransfer> transfer;
        std::function<void(ClientResult)> done;
        std::function<void(ConnectResult)> connected;
    };
    std::uint64_t begin(std::uint64_t number, Running started) {
        Running& running = running_[number] = std::move(started);
        if (auto wrong = running.transfer->prepare()) {
            refused_.emplace(number, *std::move(wrong));
            wakeup_->armAt(time_.now().mono);
        } else {
            curl_multi_add_handle(handle_, running.transfer->handle());
        }
        return number;
    }

    struct Watched {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
    };
    template <typename Value>
    void set(CURLMoption option, Value value) {
        curl_multi_setopt(handle_, option, value);
    }

    static int watchSocket(CURL*, curl_socket_t socket, int what, void* self, void*) {
        static_cast<Multi*>(self)->watch(socket, what);
        return 0;
    }

    static int watchTime(CURLM*, long milliseconds, void* self) {
        auto* multi = static_cast<Multi*>(self);
        if (milliseconds < 0)
            multi->wakeup_->disarm();
        else
            multi->wakeup_->armAt(multi->time_.now().mono + base::milliseconds(milliseconds));
        return 0;
    }

    void watch(curl_socket_t socket, int what) {
        Watched& watched = sockets_[socket];
        const bool gone = what == CURL_POLL_REMOVE;
        enable(watched.read, socket, QSocketNotifier::Read, CURL_CSELECT_IN,
               !gone && (what & CURL_POLL_IN) != 0);
        enable(watched.write, socket, QSocketNotifier::Write, CURL_CSELECT_OUT,
               !gone && (what & CURL_POLL_OUT) != 0);
        if (!gone)
            return;
        // It may be the notifier whose signal has led here: it goes when that has returned.
        for (auto* notifier : {watched.read.release(), watched.write.release()})
            if (notifier != nullptr)
                notifier->deleteLater();
        sockets_.erase(socket);
    }

    void enable(std::unique_ptr<QSocketNotifier>& notifier, curl_socket_t socket,
                QSocketNotifier::Type type, int event, bool on) {
        if (!notifier && on) {
            notifier = std::make_unique<QSocketNotifier>(socket, type);
            QObject::connect(notifier.get(), &QSocketNotifier::activated, notifier.get(),
                             [this, socket, event] { act(socket, event); });
        }
        if (notifier)
            notifier->setEnabled(on);
    }

    void act(curl_socket_t socket, int event) {
        const std::shared_ptr<Multi> alive = shared_from_this();
        {
            const OpensslErrorsEnd none;
            int running = 0;
            curl_multi_socket_action(handle_, socket, event, &running);
        }
        // One after the other: whoever is told of one may end others.
        while (endOne()) {
        }
    }

    bool endOne() {
        if (!refused_.empty()) {
            const auto [number, error] = *refused_.begin();
            fail(number, error);
            return true;
        }
        int left = 0;
        const CURLMsg* const message = curl_multi_info_read(handle_, &left);
        if (message == nullptr)
            return false;
        HttpTransfer* const transfer = HttpTransfer::of(message->easy_handle);
        const CURLcode code = message->data.result;
        if (transfer->goal() == HttpTransfer::Goal::Answer)
            end(transfer->number(), transfer->result(code));
        else if (code == CURLE_OK)
            handOver(transfer->number());
        else
            fail(transfer->number(), transfer->errorOf(code));
        return true;
    }

    void fail(std::uint64_t number, const ClientError& error) {
        if (running_.at(number).done) {
            end(number, tl::unexpected(error));
            return;
        }
        const auto connected = std::move(running_.at(number).connected);
        remove(number);
        connected(tl::unexpected(error));
    }

    // libcurl keeps the connection for as long as its handle stays.
    void handOver(std::uint64_t number) {
        Running& running = running_.at(number);
        const auto connected = std::move(running.connected);
        connected(makeCurlStream(running.transfer->handle(), [weak = weak_from_this(), number] {
            if (const std::shared_ptr<Multi> multi = weak.lock())
                multi->remove(number);
        }));
    }

    void end(std::uint64_t number, ClientResult result) {
        const std::function<void(ClientResult)> done = std::move(running_.at(number).done);
        remove(number);
        done(std::move(result));
    }

    base::TimeSource& time_;
    CURLM* handle_ = nullptr;
    std::unique_ptr<base::Wakeup> wakeup_;
    std::map<curl_socket_t, Watched> sockets_;
    std::uint64_t last_ = 0;
    std::map<std::uint64_t, Running> running_;
    std::map<std::uint64_t, ClientError> refused_; // before they began
};

namespace {

class Handle final : public ClientTransfer {
public:
    explicit Handle(std::function<void()> end) : end_(std::move(end)) {}
    ~Handle() override { end_(); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

private:
    std::function<void()> end_;
};

} // namespace

std::string withoutUserInfo(std::string_view url) {
    const std::size_t slashes = url.find("//");
    const std::size_t from = slashes == std::string_view::npos ? 0 : slashes + 2;
    const std::size_t at = url.substr(0, url.find_first_of("/?#\\", from)).rfind('@');
    if (at == std::string_view::npos || at < from)
        return std::string(url);
    return std::string(url.substr(0, from)).append(url.substr(at + 1));
}

HttpClient::HttpClient(base::TimeSource& time) : multi_(std::make_shared<Multi>(time)) {}

HttpClient::~HttpClient() {
    multi_->close();
}

std::unique_ptr<ClientTransfer> HttpClient::start(ClientRequest request,
                                                  std::function<void(ClientResult)> done) {
    const std::uint64_t number = multi_->add(std::move(request), std::move(done));
    return std::make_unique<Handle>([weak = std::weak_ptr(multi_), number] {
        if (const std::shared_ptr<Multi> multi = weak.lock())
            multi->remove(number);
    });
}

std::unique_ptr<ClientTransfer> HttpClient::connect(ClientRequest request,
                                                    std::function<void(ConnectResult)> done) {
    const std::uint64_t number = multi_->addConnection(std::move(request), std::move(done));
    return std::make_unique<Handle>([weak = std::weak_ptr(multi_), number] {
        if (const std::shared_ptr<Multi> multi = weak.lock())
            multi->removeUnlessOpen(number);
    });
}

} // namespace greenroom::edge::net
