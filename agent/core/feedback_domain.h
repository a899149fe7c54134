// Servers that are told of changes by HTTP posts (xAPI guide, HttpFeedback): what is registered,
// and how it stands with each.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/time.h"
#include "core/request.h"

namespace greenroom::core {

enum class FeedbackFormat : std::uint8_t { Xml, Json };

struct FeedbackSlot {
    static constexpr std::uint32_t kMost = 4;
    static constexpr std::size_t kExpressions = 50;

    std::string url;
    FeedbackFormat format = FeedbackFormat::Xml;
    std::vector<std::string> expressions; // as the client wrote them

    friend bool operator==(const FeedbackSlot&, const FeedbackSlot&) = default;
};

// By number, from 1; 3 belongs to a TMS by convention.
using FeedbackSlots = std::map<std::uint32_t, FeedbackSlot>;

struct FeedbackRegisterAsked { // replaces what the slot held
    std::uint32_t slot = 0;
    FeedbackSlot registration;
    RequestId request;
};
struct FeedbackDeregisterAsked {
    std::uint32_t slot = 0;
    RequestId request;
};
// Post to a failed slot again.
struct FeedbackEnableAsked {
    std::uint32_t slot = 0;
    RequestId request;
};
// The last post to a slot and all its repetitions failed.
struct FeedbackReported {
    std::uint32_t slot = 0;
    std::uint64_t armed = 0; // of FeedbackState, when the posts began
    std::string why;         // for the admin: bounded, without secrets
};
using FeedbackEvent = std::variant<FeedbackRegisterAsked, FeedbackDeregisterAsked,
                                   FeedbackEnableAsked, FeedbackReported>;

struct FeedbackFailure {
    std::string why;
    base::WallTime since{};

    friend bool operator==(const FeedbackFailure&, const FeedbackFailure&) = default;
};

struct FeedbackState {
    std::shared_ptr<const FeedbackSlots> registered = std::make_shared<const FeedbackSlots>();
    std::map<std::uint32_t, FeedbackFailure> failed; // by slot; nothing is posted to it any more
    // By slot: grows with each registration and each Enable, which both begin anew.
    std::map<std::uint32_t, std::uint64_t> armed;

    friend bool operator==(const FeedbackState&, const FeedbackState&) = default;
};

} // namespace greenroom::core
