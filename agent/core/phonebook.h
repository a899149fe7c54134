// The room's own contacts and favourites (xAPI guide, Phonebook).
//
// Contacts carry the ids of field devices, "localContactId-N" and "localGroupId-N"; the methods of
// a contact are numbered from 1.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace greenroom::core {

struct ContactMethod {
    std::uint32_t id = 0;
    std::string number;
    std::string protocol; // Auto, H320, H323, SIP, Spark; empty: not said
    std::uint32_t callRateKbps = 0;
    std::string callType; // Audio, Video; empty: not said
    std::string device;   // Mobile, Other, Telephone, Video; empty: not said

    friend bool operator==(const ContactMethod&, const ContactMethod&) = default;
};

struct Contact {
    std::string id;
    std::string name;
    std::string title;
    std::string folder; // empty: in none
    bool favourite = false;
    std::uint32_t lastMethod = 0;
    std::vector<ContactMethod> methods;

    friend bool operator==(const Contact&, const Contact&) = default;
};

struct ContactFolder {
    std::string id;
    std::string name;
    std::string parent; // empty: at the top

    friend bool operator==(const ContactFolder&, const ContactFolder&) = default;
};

struct Phonebook {
    static constexpr std::size_t kContacts = 1000;
    static constexpr std::size_t kFolders = 200;
    static constexpr std::size_t kMethods = 10; // of one contact

    std::uint32_t lastContact = 0;
    std::uint32_t lastFolder = 0;
    std::vector<Contact> contacts; // in the order they were made
    std::vector<ContactFolder> folders;

    friend bool operator==(const Phonebook&, const Phonebook&) = default;
};

// What is to be changed; what is not given stays.
struct ContactChange {
    std::string id;
    std::optional<std::string> name;
    std::optional<std::string> title;
    std::optional<std::string> folder;
    std::optional<bool> favourite;
};

// The id of what was made. InvalidInput for a folder that is not there, TooLarge when full.
[[nodiscard]] base::Result<std::string> addContact(Phonebook& book, Contact contact);
[[nodiscard]] base::Result<std::string> addMethod(Phonebook& book, const std::string& contact,
                                                  ContactMethod method);
[[nodiscard]] base::Result<std::string> addFolder(Phonebook& book, ContactFolder folder);

// NotFound when it is not there. A folder goes with all that is in it.
[[nodiscard]] base::Status changeContact(Phonebook& book, const ContactChange& change);
[[nodiscard]] base::Status removeContact(Phonebook& book, const std::string& id);
[[nodiscard]] base::Status removeMethod(Phonebook& book, const std::string& contact,
                                        const std::string& method);
[[nodiscard]] base::Status removeFolder(Phonebook& book, const std::string& id);

// Whether `folder` is `outer` or lies in it, however deep. An empty `outer` is the whole book.
[[nodiscard]] bool liesIn(const Phonebook& book, std::string_view folder, std::string_view outer);

} // namespace greenroom::core
