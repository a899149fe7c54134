// What must hold for small texts that are read back from files: the hash of a password, a sealed
// secret, the record of the call engine. Every text is tried as each of them.
#pragma once

#include <string>
#include <string_view>

#include "base/secret.h"
#include "edge/calls/engine_record.h"
#include "edge/net/password_hash.h"
#include "edge/net/tls_identity.h"
#include "sql/secret_box.h"
#include "support/event_loop.h"
#include "support/stored_values.h"

namespace greenroom::test {

inline std::string_view brokenRecordPromise(std::string_view text) {
    const auto record = edge::calls::parseRecord(text);
    if (!record)
        return record.error().message.empty() ? "an error says nothing" : "";
    if (record->process.pid <= 1 || record->controlPort == 0 || record->calls.size() > 16)
        return "a record is out of its bounds";
    const auto again = edge::calls::parseRecord(edge::calls::recordText(*record));
    return again && *again == *record ? "" : "a record is not read back";
}

inline std::string_view brokenSecretPromise(std::string_view text) {
    static const ScratchDirectory scratch;
    static const auto box = sql::SecretBox::open(scratch.file("key")).value();
    if (box.unseal(text, "somewhere"))
        return "what was never sealed was unsealed";
    const auto sealed = box.seal(base::Secret(std::string(text)), "here");
    if (!sealed || box.unseal(*sealed, "there"))
        return "a secret was put in another's place";
    const auto unsealed = box.unseal(*sealed, "here");
    return unsealed && unsealed->equals(text) ? "" : "a secret is not read back";
}

// High costs are well formed and only take long; password_test.cpp tries their limits.
inline bool isCheap(std::string_view hash) {
    return !hash.starts_with("scrypt$") || (hash.size() > 8 && hash[8] == '$' && hash[7] < '5');
}

// The first promise that this text breaks, or nothing.
inline std::string_view brokenStoredWordsPromise(std::string_view text) {
    ensureApplication();
    if (const auto broken = brokenRecordPromise(text); !broken.empty())
        return broken;
    if (const auto broken = brokenSecretPromise(text); !broken.empty())
        return broken;
    if (isCheap(text) && edge::net::verifyPassword(base::Secret("never this one"), text))
        return "a password fits that nobody hashed";
    const auto identity =
        edge::net::checkIdentity({std::string(text), base::Secret(std::string(text))});
    return identity || !identity.error().message.empty() ? "" : "an error says nothing";
}

} // namespace greenroom::test
