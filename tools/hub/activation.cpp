#include "hub/activation.h"

namespace greenroom::hub {

namespace {

constexpr std::size_t kHalf = 8;

ActivationDecision wrongTry(ActivationCode code, ActivationVerdict verdict) {
    ++code.wrongTries;
    return {verdict, std::move(code)};
}

} // namespace

std::string_view codeOf(ActivationVerdict verdict) {
    switch (verdict) {
    case ActivationVerdict::Admitted:
        return "";
    case ActivationVerdict::Unknown:
        return "ACTIVATION_CODE_UNKNOWN";
    case ActivationVerdict::Used:
        return "ACTIVATION_CODE_USED";
    case ActivationVerdict::Expired:
        return "ACTIVATION_CODE_EXPIRED";
    case ActivationVerdict::OtherDevice:
        return "ACTIVATION_CODE_OTHER_DEVICE";
    case ActivationVerdict::Locked:
        return "ACTIVATION_CODE_LOCKED";
    }
    return "";
}

std::string_view textOf(ActivationVerdict verdict) {
    switch (verdict) {
    case ActivationVerdict::Admitted:
        return "The device was activated.";
    case ActivationVerdict::Unknown:
        return "There is no such activation code. Check the digits.";
    case ActivationVerdict::Used:
        return "This activation code was used. Ask for a new one.";
    case ActivationVerdict::Expired:
        return "This activation code has expired. Ask for a new one.";
    case ActivationVerdict::OtherDevice:
        return "This activation code is for another device.";
    case ActivationVerdict::Locked:
        return "This activation code was tried wrongly too often. Ask for a new one.";
    }
    return "";
}

base::Result<TypedCode> readTypedCode(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (c == ' ' || c == '-')
            continue;
        if (c < '0' || c > '9' || digits.size() == 2 * kHalf)
            return base::fail(base::ErrorCode::InvalidInput, "an activation code is 16 digits");
        digits += c;
    }
    if (digits.size() != 2 * kHalf)
        return base::fail(base::ErrorCode::InvalidInput, "an activation code is 16 digits");
    return TypedCode{digits.substr(0, kHalf), base::Secret(digits.substr(kHalf))};
}

ActivationDecision decideActivation(const std::optional<ActivationCode>& code,
                                    std::string_view digest, std::string_view serialNumber,
                                    base::WallTime now) {
    using enum ActivationVerdict;
    if (!code)
        return {Unknown, {}};
    if (code->wrongTries >= kWrongTries)
        return {Locked, {}};
    if (!base::Secret(code->secretDigest).equals(digest))
        return wrongTry(*code, Unknown);
    // Only who knows the secret learns more about the code.
    if (code->usedAt)
        return {Used, {}};
    if (now >= code->expiresAt)
        return {Expired, {}};
    if (!code->serialNumber.empty() && code->serialNumber != serialNumber)
        return wrongTry(*code, OtherDevice);
    ActivationCode used = *code;
    used.usedAt = now;
    return {Admitted, std::move(used)};
}

} // namespace greenroom::hub
