// A document taken apart: every value with the place it has. What queries, feedback and the
// documents themselves are made of.
#pragma once

#include <string>
#include <vector>

#include "xapi/location.h"
#include "xapi/node.h"
#include "xapi/roles.h"

namespace greenroom::xapi {

struct Leaf {
    Path path; // the first step names the document: Status, Configuration, Event
    ValueKind kind = ValueKind::String;
    std::string value;
    Roles read;
    std::vector<Attribute> attributes{}; // valueSpaceRef; ghost of a list item that is gone
    bool quiet = false;                  // its changes are not told: it changes by itself

    friend bool operator==(const Leaf&, const Leaf&) = default;
};

using Leaves = std::vector<Leaf>; // in the order of the document

} // namespace greenroom::xapi
