// What a server that is told of changes is sent (xAPI guide, HttpFeedback, XML post, JSON post).
#pragma once

#include <string>

#include "core/feedback_domain.h"
#include "xapi/context.h"
#include "xapi/node.h"

namespace greenroom::xapi {

// Who posts, in the order it is told. Text without a value is told as empty.
struct Identification {
    std::string systemName;
    std::string macAddress; // upper case, colons
    std::string ipAddress;
    std::string productType;
    std::string productId;
    std::string softwareVersion;
    std::string serialNumber;
};

[[nodiscard]] Identification identificationOf(const Context& context);
[[nodiscard]] Node identificationNode(const Identification& who);

struct FeedbackPost {
    std::string contentType;
    std::string body;

    friend bool operator==(const FeedbackPost&, const FeedbackPost&) = default;
};

// `report` is a document of session::FeedbackHub: rooted at Status, Configuration or Event.
[[nodiscard]] FeedbackPost feedbackPost(const Node& report, core::FeedbackFormat format,
                                        const Identification& who);

} // namespace greenroom::xapi
