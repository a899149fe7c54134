// Requests of this device to servers outside, over HTTP/1.1 and TLS, by libcurl on the event loop
// of the thread that makes the client. Connections are kept for the next request to the same
// server.
//
// The address that is really connected to is looked at each time (outbound_rules.h), also after a
// redirect. Nothing of the environment counts: no proxy variables, no .netrc. A password in a URL
// goes out as Basic authentication and is in no text that comes from here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"
#include "edge/net/byte_stream.h"
#include "edge/net/http_message.h"

namespace greenroom::edge::net {

struct ClientRequest {
    std::string method = "GET"; // GET or POST
    std::string url;            // http or https; user information goes out as Basic
    Headers headers;
    std::string body; // of a POST

    bool verifyTls = true;
    std::string authoritiesPem; // who may vouch for a server beside the system's list
    // Who this device is to a server that asks; empty: nobody.
    std::string certificatePem; // its own first, then those that vouch for it
    base::Secret keyPem;
    // Numeric; where the host of `url` is, in place of what its name leads to. Its name is still
    // the one that the certificate has to be for.
    std::vector<std::string> addresses;
    std::string proxy; // http://HOST:PORT; empty: none. It may be local, its target may not
    // To servers of the same kind: from https never back to http. The method and body stay.
    std::uint32_t redirects = 0;
    std::size_t mostBytes = 1024 * 1024; // of the answer's body
    base::milliseconds connectTime{5'000};
    base::milliseconds totalTime{15'000};
    bool localTargets = false; // loopback, link-local and the like may be connected to
};

struct ClientAnswer {
    int status = 0;
    Headers headers; // of the last answer
    std::string body;
    std::optional<base::WallTime> date; // the server's clock, to the second; RFC 9110, Date
};

enum class ClientFault : std::uint8_t {
    Url,     // not one that can be asked
    Name,    // the server's name is not known
    Connect, // nobody there, refused, cut off
    Tls,     // certificate or handshake
    Timeout,
    TooLarge,
    Redirect,  // too many, or to where none may lead
    Forbidden, // a local address
    Answer,    // not HTTP
};

// What is wrong with the certificate, when ClientFault::Tls comes of one.
enum class CertificateFault : std::uint8_t {
    None,
    Authority, // nobody who is trusted vouches for it; also a self-signed one
    Name,      // it is for another name
    Expired,
    NotYetValid,
    Other,
};

struct ClientError {
    ClientFault fault = ClientFault::Connect;
    std::string text; // a sentence without secrets: what went wrong with which host
    CertificateFault certificate = CertificateFault::None;
    ConnectTimes times{}; // how far it came
};

using ClientResult = tl::expected<ClientAnswer, ClientError>;

// A request on its way. Destroying it ends it: nothing is told any more.
class ClientTransfer {
public:
    virtual ~ClientTransfer() = default;
};

// `https://user:pass@host/path` as `https://host/path`: for logs and answers.
[[nodiscard]] std::string withoutUserInfo(std::string_view url);

using ConnectResult = tl::expected<std::unique_ptr<ByteStream>, ClientError>;

class HttpClient {
public:
    // The time of this machine: libcurl measures in it. It outlives the client.
    explicit HttpClient(base::TimeSource& time);
    ~HttpClient(); // transfers that are left are ended
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    // `done` runs once, later, on this thread; it may destroy the transfer and the client.
    [[nodiscard]] std::unique_ptr<ClientTransfer> start(ClientRequest request,
                                                        std::function<void(ClientResult)> done);

    // The connection that a request to this URL would take, by way of the proxy and TLS as the
    // request says, for a protocol that begins as HTTP. A connection of its own; `totalTime` is how
    // long it may take to be there.
    [[nodiscard]] std::unique_ptr<ClientTransfer> connect(ClientRequest request,
                                                          std::function<void(ConnectResult)> done);

private:
    class Multi;
    std::shared_ptr<Multi> multi_;
};

} // namespace greenroom::edge::net
