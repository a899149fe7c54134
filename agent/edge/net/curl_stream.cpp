#include "edge/net/curl_stream.h"

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

std::unique_ptr<ByteStream> makeCurlStream(CURL* handle, std::function<void()> release) {
    return std::make_unique<CurlStream>(handle, std::move(release));
}

} // namespace greenroom::edge::net
