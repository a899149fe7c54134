// The account the engine has, as one line for its command `uanew`, and what may be dialled with it.
//
// Source: baresip 1.0.0, src/account.c. Everything from the settings is checked again here, because
// a quote in a name would be a parameter of the account.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/secret.h"
#include "core/registration_domain.h"
#include "core/settings.h"

namespace greenroom::edge::calls {

struct EngineAccount {
    base::Secret line;        // may hold the SIP password
    std::string appendsToUri; // what the engine adds to every address dialled
    bool registers = false;   // with a proxy, and calls by it
    bool secure = false;      // by TLS: to the proxy, or to whoever is called
    std::string proxyHost;    // whose certificate is expected; empty: that of whoever is called

    friend bool operator==(const EngineAccount&, const EngineAccount&) = default;
};

// By this route, or without one. `fallback` (user@host) stands in for a SIP URI that is not set.
[[nodiscard]] base::Result<EngineAccount> planAccount(const core::Settings& settings,
                                                      const std::optional<core::SipRoute>& route,
                                                      const std::string& fallback);

// Read back from its line.
[[nodiscard]] EngineAccount accountFrom(const base::Secret& line);

struct EngineUri {
    std::string uri;          // for the engine's `dial`
    std::string expectedHost; // should TLS be spoken; empty: the proxy's
    bool secure = false;      // TLS is spoken

    friend bool operator==(const EngineUri&, const EngineUri&) = default;
};

// What may be dialled with this account, or why not. Refuses what core::parseSipUri refuses, and
// addresses that ask for TLS where the proxy is reached without.
[[nodiscard]] base::Result<EngineUri> uriForEngine(const EngineAccount& account,
                                                   std::string_view uri);

[[nodiscard]] bool isHostPort(std::string_view text);

} // namespace greenroom::edge::calls
