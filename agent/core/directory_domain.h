// Whom the room can call and whom it has called: the facts that reach the core, the slice of state
// it keeps. Every change is answered once it is durable.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "core/call_history.h"
#include "core/phonebook.h"
#include "core/request.h"
#include "core/server_directory.h"

namespace greenroom::core {

struct HistoryClearAsked {
    std::string kind; // see isOfKind()
    RequestId request;
};
struct HistoryEntryAsked {
    enum class Deed : std::uint8_t { Delete, Acknowledge };
    Deed deed = Deed::Delete;
    std::uint64_t id = 0;
    bool withDuplicates = false;
    RequestId request;
};

struct ContactAddAsked {
    Contact contact;
    RequestId request;
};
struct ContactChangeAsked {
    ContactChange change;
    RequestId request;
};
struct ContactRemovalAsked {
    std::string id;
    RequestId request;
};
struct ContactMethodAddAsked {
    std::string contact;
    ContactMethod method;
    RequestId request;
};
struct ContactMethodRemovalAsked {
    std::string contact;
    std::string method;
    RequestId request;
};
struct ContactFolderAddAsked {
    ContactFolder folder;
    RequestId request;
};
struct ContactFolderRemovalAsked {
    std::string id;
    RequestId request;
};

using DirectoryEvent = std::variant<HistoryClearAsked, HistoryEntryAsked, ContactAddAsked,
                                    ContactChangeAsked, ContactRemovalAsked, ContactMethodAddAsked,
                                    ContactMethodRemovalAsked, ContactFolderAddAsked,
                                    ContactFolderRemovalAsked, ServerSearchAsked, ServerSearched>;

struct DirectoryState {
    std::shared_ptr<const CallHistory> history = std::make_shared<const CallHistory>();
    std::shared_ptr<const Phonebook> phonebook = std::make_shared<const Phonebook>();

    friend bool operator==(const DirectoryState&, const DirectoryState&) = default;
};

} // namespace greenroom::core
