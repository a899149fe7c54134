#include "edge/net/curl_stream.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QSocketNotifier>

#include "edge/net/openssl_errors.h"

namespace greenroom::edge::net {

namespace {

class CurlStream final : public ByteStream {
public:
    CurlStream(CURL* handle, std::function<void()> release)
        : handle_(handle), release_(std::move(release)) {
        curl_socket_t socket = CURL_SOCKET_BAD;
        curl_easy_getinfo(handle_, CURLINFO_ACTIVESOCKET, &socket);
        if (socket == CURL_SOCKET_BAD)
            return;
        readable_ = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Read);
        writable_ = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Write);
        writable_->setEnabled(false);
        for (const auto* notifier : {readable_.get(), writable_.get()})
            QObject::connect(notifier, &QSocketNotifier::activated, notifier, [this] { tell(); });
    }
    ~CurlStream() override {
        // It may be the notifier whose signal has led here: it goes when that has returned.
        for (auto* notifier : {readable_.release(), writable_.release()})
            if (notifier != nullptr) {
                notifier->setEnabled(false);
                notifier->deleteLater();
            }
        release_();
    }
    CurlStream(const CurlStream&) = delete;
    CurlStream& operator=(const CurlStream&) = delete;

    void watch(std::function<void()> ready) override { ready_ = std::move(ready); }

    Read read(std::string& into) override {
        constexpr std::size_t kOnce = 16 * 1024;
        std::array<char, kOnce> bytes{};
        std::size_t taken = 0;
        const OpensslErrorsEnd none;
        const CURLcode code = curl_easy_recv(handle_, bytes.data(), bytes.size(), &taken);
        if (code == CURLE_AGAIN)
            return Read::Later;
        if (code != CURLE_OK || taken == 0)
            return Read::Ended;
        into.append(bytes.data(), taken);
        return Read::Some;
    }

    std::size_t write(std::string_view bytes) override {
        std::size_t taken = 0;
        {
            const OpensslErrorsEnd none;
            // What is wrong with the connection is seen when it is read from.
            (void)curl_easy_send(handle_, bytes.data(), bytes.size(), &taken);
        }
        if (writable_)
            writable_->setEnabled(taken < bytes.size());
        return taken;
    }

    [[nodiscard]] ConnectTimes times() const override { return connectTimesOf(handle_); }

    [[nodiscard]] OwnEnd ownEnd() const override {
        char* address = nullptr;
        long port = 0;
        curl_easy_getinfo(handle_, CURLINFO_LOCAL_IP, &address);
        curl_easy_getinfo(handle_, CURLINFO_LOCAL_PORT, &port);
        return {address == nullptr ? "" : address, static_cast<std::uint16_t>(port)};
    }

private:
    void tell() {
        const auto ready = ready_; // it may destroy this
        if (ready)
            ready();
    }

    CURL* handle_;
    std::function<void()> release_;
    std::function<void()> ready_;
    std::unique_ptr<QSocketNotifier> readable_;
    std::unique_ptr<QSocketNotifier> writable_;
};

} // namespace

ConnectTimes connectTimesOf(CURL* handle) {
    curl_off_t resolved = 0;
    curl_off_t connected = 0;
    curl_off_t secured = 0;
    curl_easy_getinfo(handle, CURLINFO_NAMELOOKUP_TIME_T, &resolved);
    curl_easy_getinfo(handle, CURLINFO_CONNECT_TIME_T, &connected);
    curl_easy_getinfo(handle, CURLINFO_APPCONNECT_TIME_T, &secured);
    const auto between = [](curl_off_t from, curl_off_t until) {
        return std::chrono::duration_cast<base::milliseconds>(
            std::chrono::microseconds(std::max<curl_off_t>(until - from, 0)));
    };
    // Of a connection whose handshake came to nothing libcurl keeps no times, only where it led.
    long port = 0;
    curl_easy_getinfo(handle, CURLINFO_PRIMARY_PORT, &port);
    ConnectTimes times;
    times.connected = port > 0;
    times.connect = between(resolved, connected);
    times.tls = between(connected, secured);
    return times;
}

std::unique_ptr<ByteStream> makeCurlStream(CURL* handle, std::function<void()> release) {
    return std::make_unique<CurlStream>(handle, std::move(release));
}

} // namespace greenroom::edge::net
