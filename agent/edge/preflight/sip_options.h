// The OPTIONS request of a check as text (RFC 3261, sections 8.1.1 and 11.1).
#pragma once

#include <string>

#include "edge/preflight/check_plan.h"

namespace greenroom::edge::preflight {

// What belongs to one request: tokens made here, of letters, digits and dots.
struct RequestMarks {
    std::string branch; // begins with z9hG4bK
    std::string tag;
    std::string callId;
    int sequence = 1;
    std::string sentBy;        // host:port of this end, IPv6 in brackets
    std::string authorization; // a header without its line end; empty: none
};

[[nodiscard]] std::string optionsRequest(const CheckPlan& plan, const RequestMarks& marks);

} // namespace greenroom::edge::preflight
