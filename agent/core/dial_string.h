// What people and calendars write where an address is meant, read once and for all: the address as
// the call engine gets it, as people may see it, and the passcode to be keyed in after the answer.
//
// Read are: user@host with or without sip: and sips:; a number, which needs a domain to be called
// in, with tel:, +, separators and pauses (",": keys follow); ext@IP and IP##ext#pin; all of it
// with the brackets, quotes, blanks and closing punctuation that mail and calendars put around it,
// and with the digits of other scripts. Refused are addresses of other systems and of the web.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/secret.h"

namespace greenroom::core {

struct DialString {
    std::string uri;    // RFC 3261, with scheme, at most 255 bytes
    std::string shown;  // for people: without scheme and passcode
    base::Secret tones; // keys and pauses (core/call_domain.h, TonesAsked); empty: none

    friend bool operator==(const DialString&, const DialString&) = default;
};

// `domain`: where numbers without one are called; empty: they cannot be. Errors say what is wrong
// in words for the room, without the passcode.
[[nodiscard]] base::Result<DialString> readDialString(std::string_view text,
                                                      std::string_view domain);

// The same for what nobody may be able to dial, which is shown as it stands.
[[nodiscard]] std::string shownAddress(std::string_view text);

} // namespace greenroom::core
