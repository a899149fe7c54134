// One request of the HTTP API on its way to an answer, and who makes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "edge/net/http_message.h"
#include "hub/activation_desk.h"
#include "hub/api_result.h"
#include "hub/code_digest.h"
#include "hub/model_people.h"
#include "hub/storage.h"

namespace greenroom::hub {

struct Caller {
    enum class Proof { None, Cookie, Token };

    Proof proof = Proof::None;
    std::string name; // of the user or token
    Role role = Role::Viewer;
    std::string sessionDigest; // of a cookie

    // As the audit log names it; without proof the address.
    [[nodiscard]] std::string actor(const std::string& address) const {
        if (proof == Proof::None)
            return "address:" + address;
        return proof == Proof::Token ? "token:" + name : name;
    }
};

// What handlers are given beside the storage; the same for all calls.
struct ApiSettings {
    const CodeDigest* codeDigest = nullptr;
    const ActivationDesk* activation = nullptr;
    std::string authorityPem; // of the certificates of devices and of this hub
    std::string linkUrl;      // where devices connect: "wss://hub.example.com:8444/link"
    base::seconds sessionIdle{15 * 60};
    base::seconds sessionLongest{12 * 60 * 60};
    base::seconds codeLifetime{60 * 60}; // of activation codes
    base::seconds commandTime{30};       // for the answer of a device
};

struct ApiCall {
    edge::net::Request request;
    std::vector<std::string> parts; // of the path, in the order of the route's {names}
    Caller caller;
    base::WallTime now;
    const ApiSettings* settings = nullptr;

    std::string passwordHash; // of the password in the body, for routes that take one

    // For the audit log, set by handlers of routes that change something. Never with secrets.
    std::string subject;
    std::string note;

    [[nodiscard]] std::string actor() const { return caller.actor(request.peer); }
};

// On the storage thread, within one transaction: a failure undoes it.
using Serve = ApiResult<edge::net::Response> (*)(ApiCall& call, Storage& storage);

// The value, or the failure that the error of the storage is for whoever asked.
template <typename T>
[[nodiscard]] ApiResult<T> lift(base::Result<T> result, std::string where = {}) {
    if (result)
        return std::move(result).value();
    return tl::unexpected(failureOf(result.error(), std::move(where)));
}
[[nodiscard]] inline ApiResult<void> lift(const base::Status& status, std::string where = {}) {
    if (status)
        return {};
    return tl::unexpected(failureOf(status.error(), std::move(where)));
}

// A number in the query; nothing when it is left out. A failure when it is none or out of bounds.
[[nodiscard]] ApiResult<std::size_t> queryNumber(const edge::net::Request& request,
                                                 std::string_view name, std::size_t otherwise,
                                                 std::size_t least, std::size_t most);

} // namespace greenroom::hub
