// Who is let in with an activation code: pure. The code as it is stored, what was typed and the
// time go in; the decision and the code as it is to be stored then come out.
//
// A code is 16 digits: eight that name it and eight that are its secret. It lives for an hour and
// is used once. Three wrong tries (of the secret, or with another device's serial number when it is
// bound to one) lock it: the fourth is refused even if it is right.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/secret.h"
#include "hub/model.h"

namespace greenroom::hub {

inline constexpr std::uint32_t kWrongTries = 3;
inline constexpr std::uint32_t kTriesAMinute = 30; // from one address, with any code

enum class ActivationVerdict : std::uint8_t {
    Admitted,
    Unknown, // no such code, or another secret: nobody is told which
    Used,
    Expired,
    OtherDevice, // bound to another serial number
    Locked,
};

// "ACTIVATION_CODE_UNKNOWN"; empty for Admitted.
[[nodiscard]] std::string_view codeOf(ActivationVerdict verdict);
// A sentence for people, which says what to do.
[[nodiscard]] std::string_view textOf(ActivationVerdict verdict);

struct TypedCode {
    std::string name; // the first eight digits
    base::Secret secret;
};

// Spaces and hyphens between the digits are passed over. InvalidInput: not 16 digits.
[[nodiscard]] base::Result<TypedCode> readTypedCode(std::string_view text);

struct ActivationDecision {
    ActivationVerdict verdict = ActivationVerdict::Unknown;
    std::optional<ActivationCode> changed; // to be stored
};

// `digest`: of what was typed, made as the stored one was.
[[nodiscard]] ActivationDecision decideActivation(const std::optional<ActivationCode>& code,
                                                  std::string_view digest,
                                                  std::string_view serialNumber,
                                                  base::WallTime now);

} // namespace greenroom::hub
