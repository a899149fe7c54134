// A phone book that a server holds (TMS reference 6.4): what is looked for, and what was found.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/phonebook.h"
#include "core/request.h"

namespace greenroom::core {

enum class DirectoryKind : std::uint8_t { Any, Folders, Contacts };

struct DirectoryQuery {
    std::string folder; // an id that an answer named; empty: the top
    std::string words;  // empty: all
    bool deep = true;   // also in the folders below
    DirectoryKind kind = DirectoryKind::Any;
    std::uint32_t offset = 0;
    std::uint32_t limit = 50;
    std::uint32_t methods = 0; // shown of a contact; 0: all

    friend bool operator==(const DirectoryQuery&, const DirectoryQuery&) = default;
};

// The part of what was found that was asked for, in the server's order.
struct DirectoryPage {
    static constexpr std::size_t kMost = 1000; // folders and contacts together

    DirectoryQuery query; // what was asked
    std::vector<ContactFolder> folders;
    std::vector<Contact> contacts;
    std::uint32_t total = 0; // as the server counts; at least what is here

    friend bool operator==(const DirectoryPage&, const DirectoryPage&) = default;
};

// Facts.
struct ServerSearchAsked {
    DirectoryQuery query;
    RequestId request;
};
struct ServerSearched {
    RequestId request;
    base::Result<std::shared_ptr<const DirectoryPage>> result;
};

// Deed: ask the server, then state ServerSearched.
struct SearchServer {
    DirectoryQuery query;
    RequestId request;
};

} // namespace greenroom::core
