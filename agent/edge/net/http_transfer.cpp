#include "edge/net/http_transfer.h"

#include <algorithm>
#include <ctime>
#include <string_view>

#include <sys/socket.h>

#include "edge/net/curl_stream.h"
#include "edge/net/outbound_rules.h"

namespace greenroom::edge::net {

namespace {

constexpr std::size_t kMostHeaderBytes = 64 * 1024;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n";
    const std::size_t from = text.find_first_not_of(kBlank);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(kBlank) - from + 1);
}

std::string part(CURLU* url, CURLUPart what, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url, what, &text, flags) != CURLUE_OK)
        return {};
    std::string out(text);
    curl_free(text);
    return out;
}

ClientFault faultOf(CURLcode code) {
    switch (code) {
    case CURLE_URL_MALFORMAT:
        return ClientFault::Url;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return ClientFault::Name;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
        return ClientFault::Tls;
    case CURLE_OPERATION_TIMEDOUT:
        return ClientFault::Timeout;
    case CURLE_FILESIZE_EXCEEDED:
        return ClientFault::TooLarge;
    case CURLE_TOO_MANY_REDIRECTS:
        return ClientFault::Redirect;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_BAD_CONTENT_ENCODING:
        return ClientFault::Answer;
    default:
        return ClientFault::Connect;
    }
}

std::optional<base::WallTime> dateIn(const Headers& headers) {
    const auto text = headers.find("Date");
    if (!text)
        return std::nullopt;
    const std::time_t seconds = curl_getdate(std::string(*text).c_str(), nullptr);
    if (seconds < 0)
        return std::nullopt;
    return base::wallFromMs(static_cast<std::int64_t>(seconds) * 1000);
}

} // namespace

HttpTransfer::HttpTransfer(ClientRequest request, std::uint64_t number, Goal goal)
    : request_(std::move(request)), number_(number), goal_(goal), handle_(curl_easy_init()) {}

HttpTransfer* HttpTransfer::of(CURL* handle) {
    void* self = nullptr;
    curl_easy_getinfo(handle, CURLINFO_PRIVATE, &self);
    return static_cast<HttpTransfer*>(self);
}

std::optional<ClientError> HttpTransfer::prepare() {
    if (!handle_)
        return ClientError{ClientFault::Connect, "there is no memory for a request"};
    if (auto wrong = readUrl())
        return wrong;
    set(CURLOPT_PRIVATE, static_cast<void*>(this));
    set(CURLOPT_ERRORBUFFER, words_.data());
    set(CURLOPT_NOSIGNAL, 1L);
    // The thread that resolves a name is left to end by itself: nobody waits for a dead name
    // server.
    set(CURLOPT_QUICK_EXIT, 1L);
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_PROXY, request_.proxy.c_str()); // empty: none, whatever the environment says
    setMethod();
    if (goal_ == Goal::Connection) {
        set(CURLOPT_CONNECT_ONLY, 1L);
        set(CURLOPT_FRESH_CONNECT, 1L);
        set(CURLOPT_HTTPPROXYTUNNEL, 1L);
    }
    setTls();
    setIdentity();
    setLimits();
    setAddresses();
    watchAddresses();
    keepAnswer();
    return std::nullopt;
}

std::optional<ClientError> HttpTransfer::readUrl() {
    const std::unique_ptr<CURLU, Freed> url(curl_url());
    if (curl_url_set(url.get(), CURLUPART_URL, request_.url.c_str(), 0) != CURLUE_OK)
        return ClientError{ClientFault::Url, "the address is not a URL"};
    scheme_ = part(url.get(), CURLUPART_SCHEME);
    host_ = part(url.get(), CURLUPART_HOST);
    port_ = part(url.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
    if (scheme_ != "http" && scheme_ != "https")
        return ClientError{ClientFault::Url, "the address must begin with http:// or https://"};
    if (request_.localTargets)
        return std::nullopt;
    if (const auto kind = localKindOfHost(host_))
        return ClientError{ClientFault::Forbidden,
                           host_ + " is " + *kind + ", which is not allowed"};
    return std::nullopt;
}

void HttpTransfer::setMethod() {
    set(CURLOPT_URL, request_.url.c_str());
    if (request_.method == "POST") {
        set(CURLOPT_POST, 1L);
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request_.body.size()));
        set(CURLOPT_POSTFIELDS, request_.body.c_str());
    }
    curl_slist* list = nullptr;
    for (const auto& [name, value] : request_.headers.all())
        list = curl_slist_append(list, (name + ": " + value).c_str());
    headers_.reset(curl_slist_append(list, "Expect:")); // no waiting for a leave to go on
    set(CURLOPT_HTTPHEADER, headers_.get());
    set(CURLOPT_FOLLOWLOCATION, request_.redirects > 0 ? 1L : 0L);
    set(CURLOPT_MAXREDIRS, static_cast<long>(request_.redirects));
    set(CURLOPT_POSTREDIR, static_cast<long>(CURL_REDIR_POST_ALL));
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_REDIR_PROTOCOLS_STR, scheme_ == "https" ? "https" : "http,https");
}

void HttpTransfer::setTls() {
    set(CURLOPT_SSL_VERIFYPEER, request_.verifyTls ? 1L : 0L);
    set(CURLOPT_SSL_VERIFYHOST, request_.verifyTls ? 2L : 0L);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (request_.verifyTls) {
        set(CURLOPT_SSL_CTX_FUNCTION, &HttpTransfer::watchCertificate);
        set(CURLOPT_SSL_CTX_DATA, this);
    }
    if (request_.authoritiesPem.empty())
        return;
    // In place of the system's file of certificates; its directory of the same ones still counts.
    curl_blob pem{};
    pem.data = request_.authoritiesPem.data();
    pem.len = request_.authoritiesPem.size();
    pem.flags = CURL_BLOB_COPY;
    set(CURLOPT_CAINFO_BLOB, &pem);
}

void HttpTransfer::setIdentity() {
    if (request_.certificatePem.empty())
        return;
    const auto give = [this](CURLoption option, const std::string& pem) {
        curl_blob blob{};
        blob.data = const_cast<char*>(pem.data()); // copied, never written to
        blob.len = pem.size();
        blob.flags = CURL_BLOB_COPY;
        set(option, &blob);
    };
    give(CURLOPT_SSLCERT_BLOB, request_.certificatePem);
    give(CURLOPT_SSLKEY_BLOB, request_.keyPem.reveal());
}

void HttpTransfer::setLimits() {
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request_.connectTime.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(request_.totalTime.count()));
    set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(request_.mostBytes));
}

// The plus: what is said here is forgotten after a minute, as if a name server had said it.
void HttpTransfer::setAddresses() {
    if (request_.addresses.empty())
        return;
    std::string all;
    for (const std::string& address : request_.addresses)
        all += (all.empty() ? "" : ",") + address;
    places_.reset(curl_slist_append(nullptr, ("+" + host_ + ":" + port_ + ":" + all).c_str()));
    set(CURLOPT_RESOLVE, places_.get());
}

void HttpTransfer::watchAddresses() {
    set(CURLOPT_OPENSOCKETFUNCTION, &HttpTransfer::openSocket);
    set(CURLOPT_OPENSOCKETDATA, this);
    // A kept connection was opened for another request, whose rules may have been others.
    set(CURLOPT_PREREQFUNCTION, &HttpTransfer::beforeRequest);
    set(CURLOPT_PREREQDATA, this);
}

void HttpTransfer::keepAnswer() {
    set(CURLOPT_HEADERFUNCTION, &HttpTransfer::takeHeader);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_WRITEFUNCTION, &HttpTransfer::takeBody);
    set(CURLOPT_WRITEDATA, this);
}

CURLcode HttpTransfer::watchCertificate(CURL*, void* context, void* self) {
    auto* transfer = static_cast<HttpTransfer*>(self);
    return noteFindings(static_cast<SSL_CTX*>(context), transfer->finding_) ? CURLE_OK
                                                                            : CURLE_OUT_OF_MEMORY;
}

curl_socket_t HttpTransfer::openSocket(void* self, curlsocktype, curl_sockaddr* address) {
    auto* transfer = static_cast<HttpTransfer*>(self);
    // The address is that of the proxy, which the administrator has chosen.
    if (!transfer->request_.localTargets && transfer->request_.proxy.empty()) {
        if (const auto kind = localKind(address->addr)) {
            transfer->forbidden_ = *kind;
            return CURL_SOCKET_BAD;
        }
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int HttpTransfer::beforeRequest(void* self, char* peer, char*, int, int) {
    auto* transfer = static_cast<HttpTransfer*>(self);
    if (transfer->request_.localTargets || !transfer->request_.proxy.empty())
        return CURL_PREREQFUNC_OK;
    if (const auto kind = localKindOfHost(peer)) {
        transfer->forbidden_ = *kind;
        return CURL_PREREQFUNC_ABORT;
    }
    return CURL_PREREQFUNC_OK;
}

std::size_t HttpTransfer::takeHeader(char* bytes, std::size_t size, std::size_t count, void* self) {
    auto* transfer = static_cast<HttpTransfer*>(self);
    const std::string_view line(bytes, size * count);
    transfer->headerBytes_ += line.size();
    if (transfer->headerBytes_ > kMostHeaderBytes) {
        transfer->tooLarge_ = true;
        return 0;
    }
    if (line.starts_with("HTTP/")) { // of the next answer, after a redirect or a 1xx
        transfer->answer_ = {};
        return line.size();
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return line.size();
    const std::string name(trimmed(line.substr(0, colon)));
    const std::string value(trimmed(line.substr(colon + 1)));
    if (equalsIgnoringCase(name, "Location") && !transfer->mayFollow(value))
        return 0;
    transfer->answer_.headers.add(name, value);
    return line.size();
}

// With a proxy nobody here sees the address that a redirect leads to; its host may say it.
bool HttpTransfer::mayFollow(const std::string& location) {
    if (request_.redirects == 0 || request_.localTargets)
        return true;
    const std::unique_ptr<CURLU, Freed> url(curl_url());
    curl_url_set(url.get(), CURLUPART_URL, request_.url.c_str(), 0);
    if (curl_url_set(url.get(), CURLUPART_URL, location.c_str(), 0) != CURLUE_OK)
        return true; // libcurl will say so
    if (const auto kind = localKindOfHost(part(url.get(), CURLUPART_HOST)))
        forbidden_ = *kind;
    return forbidden_.empty();
}

std::size_t HttpTransfer::takeBody(char* bytes, std::size_t size, std::size_t count, void* self) {
    auto* transfer = static_cast<HttpTransfer*>(self);
    const std::size_t more = size * count;
    if (transfer->answer_.body.size() + more > transfer->request_.mostBytes) {
        transfer->tooLarge_ = true;
        return 0;
    }
    transfer->answer_.body.append(bytes, more);
    return more;
}

ClientResult HttpTransfer::result(CURLcode code) {
    if (code != CURLE_OK)
        return tl::unexpected(errorOf(code));
    long status = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
    answer_.status = static_cast<int>(status);
    answer_.date = dateIn(answer_.headers);
    return std::move(answer_);
}

ClientError HttpTransfer::errorOf(CURLcode code) const {
    ClientError error = errorIn(code);
    error.times = connectTimesOf(handle_.get());
    return error;
}

ClientError HttpTransfer::errorIn(CURLcode code) const {
    long followed = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_REDIRECT_COUNT, &followed);
    const std::string where = host_ + ": " + (followed > 0 ? "after a redirect: " : "");
    if (!forbidden_.empty() && (code == CURLE_COULDNT_CONNECT ||
                                code == CURLE_ABORTED_BY_CALLBACK || code == CURLE_WRITE_ERROR))
        return {ClientFault::Forbidden,
                where + "it leads to " + forbidden_ + ", which is not allowed"};
    if (tooLarge_ || code == CURLE_FILESIZE_EXCEEDED)
        return {ClientFault::TooLarge, where + "the answer is larger than allowed"};
    // The request's own scheme is one it knows.
    if (code == CURLE_UNSUPPORTED_PROTOCOL)
        return headerBytes_ > 0
                   ? ClientError{ClientFault::Redirect, where + "a redirect to another scheme"}
                   : ClientError{ClientFault::Answer, where + "the answer is not HTTP"};
    if (auto error = certificateError(code))
        return *std::move(error);
    const ClientFault fault = faultOf(code);
    if (fault == ClientFault::Name)
        return {fault, where + "the name is not known"};
    if (fault == ClientFault::Timeout)
        return {fault, where + "no answer within the time allowed"};
    const char* const words = words_[0] != '\0' ? words_.data() : curl_easy_strerror(code);
    return {fault, where + words};
}

// The chain is OpenSSL's to check, the name libcurl's.
std::optional<ClientError> HttpTransfer::certificateError(CURLcode code) const {
    const CertificateFault fault = faultOf(*finding_);
    if (fault != CertificateFault::None)
        return ClientError{ClientFault::Tls, wordsFor(*finding_, hostAsked()), fault};
    if (code == CURLE_PEER_FAILED_VERIFICATION)
        return ClientError{ClientFault::Tls, wordsForOtherName(hostAsked()),
                           CertificateFault::Name};
    return std::nullopt;
}

std::string HttpTransfer::hostAsked() const {
    char* asked = nullptr;
    curl_easy_getinfo(handle_.get(), CURLINFO_EFFECTIVE_URL, &asked);
    const std::unique_ptr<CURLU, Freed> url(curl_url());
    if (asked == nullptr || curl_url_set(url.get(), CURLUPART_URL, asked, 0) != CURLUE_OK)
        return host_;
    return part(url.get(), CURLUPART_HOST);
}

} // namespace greenroom::edge::net
