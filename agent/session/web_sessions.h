// Sessions of HTTP clients, known by a cookie (xAPI guide, HTTP: session login). Lives on the net
// thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "session/authenticator.h"
#include "session/session_table.h"

namespace greenroom::session {

class WebSessions {
public:
    // Both outlive it.
    WebSessions(SessionTable& table, const Authenticator& authenticator)
        : table_(table), authenticator_(authenticator) {}

    // The secret that the client shows from now on: 64 hexadecimal digits.
    [[nodiscard]] base::Result<std::string> begin(const Visitor& visitor, const std::string& peer);

    // Whose session it is. A session ends with its user, his password and his rights.
    [[nodiscard]] std::optional<Visitor> find(std::string_view secret);

    void end(std::string_view secret);

private:
    struct Session {
        Visitor visitor;
        std::uint32_t id;
    };

    SessionTable& table_;
    const Authenticator& authenticator_;
    std::map<std::string, Session, std::less<>> sessions_;
};

} // namespace greenroom::session
