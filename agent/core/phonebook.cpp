#include "core/phonebook.h"

#include <algorithm>

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::fail;

template <typename Item>
auto findById(std::vector<Item>& items, const std::string& id) {
    return std::ranges::find(items, id, &Item::id);
}

tl::unexpected<base::Error> missing(std::string_view what, const std::string& id) {
    return fail(ErrorCode::NotFound, "there is no " + std::string(what) + " \"" + id + "\"");
}

tl::unexpected<base::Error> full(std::string_view what, std::size_t most) {
    return fail(ErrorCode::TooLarge,
                "there is room for " + std::to_string(most) + " " + std::string(what));
}

base::Status checkFolder(Phonebook& book, const std::string& folder) {
    if (!folder.empty() && findById(book.folders, folder) == book.folders.end())
        return missing("folder", folder);
    return {};
}

} // namespace

base::Result<std::string> addContact(Phonebook& book, Contact contact) {
    if (book.contacts.size() >= Phonebook::kContacts)
        return full("contacts", Phonebook::kContacts);
    if (auto there = checkFolder(book, contact.folder); !there)
        return tl::unexpected(there.error());
    contact.id = "localContactId-" + std::to_string(++book.lastContact);
    for (ContactMethod& method : contact.methods)
        method.id = ++contact.lastMethod;
    book.contacts.push_back(std::move(contact));
    return book.contacts.back().id;
}

base::Result<std::string> addMethod(Phonebook& book, const std::string& contact,
                                    ContactMethod method) {
    const auto at = findById(book.contacts, contact);
    if (at == book.contacts.end())
        return missing("contact", contact);
    if (at->methods.size() >= Phonebook::kMethods)
        return full("methods of one contact", Phonebook::kMethods);
    method.id = ++at->lastMethod;
    at->methods.push_back(std::move(method));
    return std::to_string(at->lastMethod);
}

base::Result<std::string> addFolder(Phonebook& book, ContactFolder folder) {
    if (book.folders.size() >= Phonebook::kFolders)
        return full("folders", Phonebook::kFolders);
    if (auto there = checkFolder(book, folder.parent); !there)
        return tl::unexpected(there.error());
    folder.id = "localGroupId-" + std::to_string(++book.lastFolder);
    book.folders.push_back(std::move(folder));
    return book.folders.back().id;
}

base::Status changeContact(Phonebook& book, const ContactChange& change) {
    const auto at = findById(book.contacts, change.id);
    if (at == book.contacts.end())
        return missing("contact", change.id);
    if (auto there = checkFolder(book, change.folder.value_or("")); !there)
        return there;
    at->name = change.name.value_or(at->name);
    at->title = change.title.value_or(at->title);
    at->folder = change.folder.value_or(at->folder);
    at->favourite = change.favourite.value_or(at->favourite);
    return {};
}

base::Status removeContact(Phonebook& book, const std::string& id) {
    const auto at = findById(book.contacts, id);
    if (at == book.contacts.end())
        return missing("contact", id);
    book.contacts.erase(at);
    return {};
}

base::Status removeMethod(Phonebook& book, const std::string& contact, const std::string& method) {
    const auto at = findById(book.contacts, contact);
    if (at == book.contacts.end())
        return missing("contact", contact);
    const auto gone = std::erase_if(
        at->methods, [&](const ContactMethod& m) { return std::to_string(m.id) == method; });
    if (gone == 0)
        return missing("method", method);
    return {};
}

base::Status removeFolder(Phonebook& book, const std::string& id) {
    if (findById(book.folders, id) == book.folders.end())
        return missing("folder", id);
    const Phonebook before = book;
    std::erase_if(book.contacts, [&](const Contact& contact) {
        return !contact.folder.empty() && liesIn(before, contact.folder, id);
    });
    std::erase_if(book.folders,
                  [&](const ContactFolder& folder) { return liesIn(before, folder.id, id); });
    return {};
}

bool liesIn(const Phonebook& book, std::string_view folder, std::string_view outer) {
    if (outer.empty())
        return true;
    // A stored book might go round in circles.
    for (std::size_t depth = 0; depth <= book.folders.size() && !folder.empty(); ++depth) {
        if (folder == outer)
            return true;
        const auto at = std::ranges::find(book.folders, folder, &ContactFolder::id);
        folder = at == book.folders.end() ? std::string_view() : std::string_view(at->parent);
    }
    return false;
}

} // namespace greenroom::core
