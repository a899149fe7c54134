// One request as libcurl carries it out: how it is set up, what of the answer is kept, and what an
// error of libcurl means. Internal to http_client.cpp.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>

#include <curl/curl.h>

#include "edge/net/certificate_check.h"
#include "edge/net/http_client.h"

namespace greenroom::edge::net {

class HttpTransfer {
public:
    // `number`: what the client knows it by.
    enum class Goal {
        Answer,
        Connection, // nothing is sent over it yet
    };
    HttpTransfer(ClientRequest request, std::uint64_t number, Goal goal = Goal::Answer);
    HttpTransfer(const HttpTransfer&) = delete;
    HttpTransfer& operator=(const HttpTransfer&) = delete;

    [[nodiscard]] static HttpTransfer* of(CURL* handle);
    [[nodiscard]] std::uint64_t number() const { return number_; }

    // Why it cannot even begin.
    [[nodiscard]] std::optional<ClientError> prepare();
    [[nodiscard]] CURL* handle() const { return handle_.get(); }
    [[nodiscard]] Goal goal() const { return goal_; }
    [[nodiscard]] ClientResult result(CURLcode code);
    [[nodiscard]] ClientError errorOf(CURLcode code) const;

private:
    [[nodiscard]] ClientError errorIn(CURLcode code) const;
    struct Freed {
        void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
        void operator()(CURLU* url) const { curl_url_cleanup(url); }
    };

    template <typename Value>
    void set(CURLoption option, Value value) {
        curl_easy_setopt(handle_.get(), option, value);
    }
    [[nodiscard]] std::optional<ClientError> readUrl();
    void setMethod();
    void setTls();
    void setIdentity();
    void setLimits();
    void setAddresses();
    void watchAddresses();
    void keepAnswer();
    [[nodiscard]] bool mayFollow(const std::string& location);
    [[nodiscard]] std::optional<ClientError> certificateError(CURLcode code) const;
    [[nodiscard]] std::string hostAsked() const; // the last one, after redirects

    static CURLcode watchCertificate(CURL*, void* context, void* self);
    static curl_socket_t openSocket(void* self, curlsocktype purpose, curl_sockaddr* address);
    static int beforeRequest(void* self, char* peer, char* own, int peerPort, int ownPort);
    static std::size_t takeHeader(char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t takeBody(char* bytes, std::size_t size, std::size_t count, void* self);

    ClientRequest request_;
    std::uint64_t number_;
    Goal goal_;
    std::unique_ptr<CURL, Freed> handle_;
    std::unique_ptr<curl_slist, Freed> headers_;
    std::unique_ptr<curl_slist, Freed> places_;
    std::array<char, CURL_ERROR_SIZE> words_{};
    std::string scheme_;
    std::string host_;
    std::string port_;
    std::string forbidden_; // the kind of a local address it would have gone to
    std::size_t headerBytes_ = 0;
    bool tooLarge_ = false;
    std::shared_ptr<CertificateFinding> finding_ = std::make_shared<CertificateFinding>();
    ClientAnswer answer_;
};

} // namespace greenroom::edge::net
