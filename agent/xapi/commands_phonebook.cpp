// The phone book, the room's own and that of a server (xAPI guide, calls, commands, Phonebook
// Search; the commands that change it: API reference guides of CE8 and CE9, Phonebook commands;
// UNCONFIRMED.md for what they leave open).
#include <algorithm>
#include <array>

#include "core/phonebook.h"
#include "core/text.h"
#include "xapi/commands.h"

namespace greenroom::xapi {

namespace {

using base::Result;
using core::Contact;
using core::ContactFolder;
using core::Phonebook;

constexpr std::array<std::string_view, 3> kContactTypes{"Any", "Folder", "Contact"};
constexpr std::array<std::string_view, 2> kBooks{"Corporate", "Local"};
constexpr std::array<std::string_view, 2> kTruth{"False", "True"};
constexpr std::array<std::string_view, 2> kFields{"Name", "Number"};
constexpr std::array<std::string_view, 4> kFilters{"All", "Rooms", "People", "Pmr"};
constexpr std::array<std::string_view, 2> kTags{"Untagged", "Favorite"};
constexpr std::array<std::string_view, 5> kProtocols{"Auto", "H320", "H323", "SIP", "Spark"};
constexpr std::array<std::string_view, 2> kCallTypes{"Audio", "Video"};
constexpr std::array<std::string_view, 4> kDevices{"Mobile", "Other", "Telephone", "Video"};

constexpr TextSpace kText{0, 255};

constexpr std::array kSearch{
    Parameter{"ContactMethodLimit", IntegerSpace{0, 10}, false, "0"},
    Parameter{"ContactType", LiteralSpace{kContactTypes}, false, "Any"},
    Parameter{"FolderId", kText},
    Parameter{"Limit", IntegerSpace{0, 65'534}, false, "50"},
    Parameter{"Offset", IntegerSpace{0, 65'534}, false, "0"},
    Parameter{"PhonebookId", kText},
    Parameter{"PhonebookType", LiteralSpace{kBooks}, false, "Local"},
    Parameter{"Recursive", LiteralSpace{kTruth}, false, "True"},
    Parameter{"SearchField", LiteralSpace{kFields}},
    Parameter{"SearchFilter", LiteralSpace{kFilters}, false, "All"},
    Parameter{"SearchString", kText},
    Parameter{"Tag", LiteralSpace{kTags}},
};
constexpr std::array kContactAdd{
    Parameter{"CallRate", IntegerSpace{0, 6000}},
    Parameter{"CallType", LiteralSpace{kCallTypes}},
    Parameter{"Device", LiteralSpace{kDevices}},
    Parameter{"FolderId", kText},
    Parameter{"ImageURL", kText}, // "currently not in use"
    Parameter{"Name", kText, true},
    Parameter{"Number", kText},
    Parameter{"Protocol", LiteralSpace{kProtocols}},
    Parameter{"Tag", LiteralSpace{kTags}},
    Parameter{"Title", kText},
};
constexpr std::array kContactModify{
    Parameter{"ContactId", kText, true},   Parameter{"FolderId", kText},
    Parameter{"ImageURL", kText},          Parameter{"Name", kText},
    Parameter{"Tag", LiteralSpace{kTags}}, Parameter{"Title", kText},
};
constexpr std::array kContactDelete{Parameter{"ContactId", kText, true}};
constexpr std::array kMethodAdd{
    Parameter{"CallRate", IntegerSpace{0, 6000}},
    Parameter{"CallType", LiteralSpace{kCallTypes}},
    Parameter{"ContactId", kText, true},
    Parameter{"Device", LiteralSpace{kDevices}},
    Parameter{"Number", kText, true},
    Parameter{"Protocol", LiteralSpace{kProtocols}},
};
constexpr std::array kMethodDelete{Parameter{"ContactId", kText, true},
                                   Parameter{"ContactMethodId", kText, true}};
constexpr std::array kFolderAdd{Parameter{"Name", kText, true}, Parameter{"ParentFolderId", kText}};
constexpr std::array kFolderDelete{Parameter{"FolderId", kText, true}};

class Search {
public:
    Search(const Phonebook& book, const Arguments& arguments)
        : book_(book), type_(arguments.text("ContactType")), folder_(arguments.text("FolderId")),
          field_(arguments.text("SearchField")), tag_(arguments.text("Tag")),
          words_(core::lowered(arguments.text("SearchString"))),
          deep_(arguments.text("Recursive") == "True") {}

    [[nodiscard]] std::vector<const ContactFolder*> folders() const {
        std::vector<const ContactFolder*> found;
        for (const ContactFolder& folder : book_.folders)
            if (type_ != "Contact" && tag_ != "Favorite" && field_ != "Number" &&
                isInside(folder.parent) && says(folder.name))
                found.push_back(&folder);
        std::ranges::stable_sort(found, {}, [](const auto* f) { return core::lowered(f->name); });
        return found;
    }

    [[nodiscard]] std::vector<const Contact*> contacts() const {
        std::vector<const Contact*> found;
        for (const Contact& contact : book_.contacts)
            if (type_ != "Folder" && isInside(contact.folder) && isTagged(contact) &&
                isSpokenOf(contact))
                found.push_back(&contact);
        std::ranges::stable_sort(found, {}, [](const auto* c) { return core::lowered(c->name); });
        return found;
    }

private:
    [[nodiscard]] bool isInside(const std::string& folder) const {
        return deep_ ? core::liesIn(book_, folder, folder_) : folder == folder_;
    }
    [[nodiscard]] bool says(std::string_view text) const {
        return core::lowered(text).find(words_) != std::string::npos;
    }
    [[nodiscard]] bool isTagged(const Contact& contact) const {
        return tag_.empty() || contact.favourite == (tag_ == "Favorite");
    }
    [[nodiscard]] bool isSpokenOf(const Contact& contact) const {
        const auto hasNumber = [&](const core::ContactMethod& m) { return says(m.number); };
        return (field_ != "Number" && says(contact.name)) ||
               (field_ != "Name" && std::ranges::any_of(contact.methods, hasNumber));
    }

    const Phonebook& book_;
    std::string type_;
    std::string folder_;
    std::string field_;
    std::string tag_;
    std::string words_;
    bool deep_;
};

Node folderNode(const ContactFolder& folder) {
    Node node =
        branchNode("Folder", {stringNode("LocalId", folder.id), stringNode("FolderId", folder.id),
                              stringNode("Name", folder.name)});
    if (!folder.parent.empty())
        node.add(stringNode("ParentFolderId", folder.parent));
    return node;
}

Node methodNode(const core::ContactMethod& method) {
    Node node =
        branchNode("ContactMethod", {stringNode("ContactMethodId", std::to_string(method.id)),
                                     stringNode("Number", method.number)});
    if (!method.protocol.empty())
        node.add(literalNode("Protocol", method.protocol));
    if (method.callRateKbps != 0)
        node.add(integerNode("CallRate", method.callRateKbps));
    if (!method.device.empty())
        node.add(literalNode("Device", method.device));
    if (!method.callType.empty())
        node.add(literalNode("CallType", method.callType));
    return node;
}

Node contactNode(const Contact& contact, std::size_t methods) {
    Node node = branchNode("Contact",
                           {stringNode("Name", contact.name), stringNode("ContactId", contact.id)});
    if (!contact.folder.empty())
        node.add(stringNode("FolderId", contact.folder));
    if (!contact.title.empty())
        node.add(stringNode("Title", contact.title));
    if (contact.favourite)
        node.add(literalNode("Tag", "Favorite"));
    std::uint32_t item = 0;
    for (const core::ContactMethod& method : contact.methods)
        if (methods == 0 || item < methods)
            node.add(listItem(methodNode(method), ++item));
    return node;
}

// Folders first.
class Page {
public:
    explicit Page(std::size_t methods) : methods_(methods) {}

    void add(const ContactFolder& folder) {
        rows_.push_back(listItem(folderNode(folder), ++folders_));
    }
    void add(const Contact& contact) {
        rows_.push_back(listItem(contactNode(contact, methods_), ++contacts_));
    }
    std::vector<Node> finish(std::int64_t offset, std::int64_t limit, std::int64_t total) {
        rows_.insert(rows_.begin(), branchNode("ResultInfo", {integerNode("Offset", offset),
                                                              integerNode("Limit", limit),
                                                              integerNode("TotalRows", total)}));
        return std::move(rows_);
    }

private:
    std::vector<Node> rows_;
    std::size_t methods_;
    std::uint32_t folders_ = 0;
    std::uint32_t contacts_ = 0;
};

std::uint32_t smallNumber(const Arguments& arguments, std::string_view name) {
    return static_cast<std::uint32_t>(arguments.integer(name).value_or(0));
}

std::vector<Node> searchHere(const Context& context, const Arguments& arguments) {
    const Search found(*context.room.state.directory.phonebook, arguments);
    const std::int64_t offset = smallNumber(arguments, "Offset");
    const std::int64_t limit = smallNumber(arguments, "Limit");
    Page page(smallNumber(arguments, "ContactMethodLimit"));
    std::int64_t at = 0;
    const auto isOnPage = [&] { return at >= offset && at - offset < limit; };
    for (const ContactFolder* folder : found.folders()) {
        if (isOnPage())
            page.add(*folder);
        ++at;
    }
    for (const Contact* contact : found.contacts()) {
        if (isOnPage())
            page.add(*contact);
        ++at;
    }
    return page.finish(offset, limit, at);
}

core::DirectoryKind kindOf(const std::string& type) {
    if (type == "Folder")
        return core::DirectoryKind::Folders;
    return type == "Contact" ? core::DirectoryKind::Contacts : core::DirectoryKind::Any;
}

Result<std::variant<std::vector<Node>, core::Event>>
search(const Context& context, const Arguments& arguments, core::RequestId request) {
    if (arguments.text("PhonebookType") == "Local")
        return searchHere(context, arguments);
    core::DirectoryQuery query{.folder = arguments.text("FolderId"),
                               .words = arguments.text("SearchString"),
                               .deep = arguments.text("Recursive") == "True",
                               .kind = kindOf(arguments.text("ContactType")),
                               .offset = smallNumber(arguments, "Offset"),
                               .limit = smallNumber(arguments, "Limit"),
                               .methods = smallNumber(arguments, "ContactMethodLimit")};
    return core::Event(core::DirectoryEvent(core::ServerSearchAsked{std::move(query), request}));
}

std::vector<Node> foundOnServer(const core::Done& done) {
    if (!done.found)
        return {};
    const core::DirectoryQuery& query = done.found->query;
    Page page(query.methods);
    for (const ContactFolder& folder : done.found->folders)
        page.add(folder);
    for (const Contact& contact : done.found->contacts)
        page.add(contact);
    return page.finish(query.offset, query.limit, done.found->total);
}

core::ContactMethod methodOf(const Arguments& arguments) {
    return {.number = arguments.text("Number"),
            .protocol = arguments.text("Protocol"),
            .callRateKbps = static_cast<std::uint32_t>(arguments.integer("CallRate").value_or(0)),
            .callType = arguments.text("CallType"),
            .device = arguments.text("Device")};
}

std::optional<std::string> given(const Arguments& arguments, std::string_view name) {
    return arguments.has(name) ? std::optional(arguments.text(name)) : std::nullopt;
}

Result<core::Event> addContact(const Context&, const Arguments& arguments,
                               core::RequestId request) {
    Contact contact{.id = {},
                    .name = arguments.text("Name"),
                    .title = arguments.text("Title"),
                    .folder = arguments.text("FolderId"),
                    .favourite = arguments.text("Tag") == "Favorite",
                    .methods = {}};
    if (!arguments.text("Number").empty())
        contact.methods.push_back(methodOf(arguments));
    return core::DirectoryEvent(core::ContactAddAsked{std::move(contact), request});
}

Result<core::Event> modifyContact(const Context&, const Arguments& arguments,
                                  core::RequestId request) {
    core::ContactChange change{.id = arguments.text("ContactId"),
                               .name = given(arguments, "Name"),
                               .title = given(arguments, "Title"),
                               .folder = given(arguments, "FolderId"),
                               .favourite = std::nullopt};
    if (arguments.has("Tag"))
        change.favourite = arguments.text("Tag") == "Favorite";
    return core::DirectoryEvent(core::ContactChangeAsked{std::move(change), request});
}

Result<core::Event> deleteContact(const Context&, const Arguments& arguments,
                                  core::RequestId request) {
    return core::DirectoryEvent(core::ContactRemovalAsked{arguments.text("ContactId"), request});
}

Result<core::Event> addMethod(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::DirectoryEvent(
        core::ContactMethodAddAsked{arguments.text("ContactId"), methodOf(arguments), request});
}

Result<core::Event> deleteMethod(const Context&, const Arguments& arguments,
                                 core::RequestId request) {
    return core::DirectoryEvent(core::ContactMethodRemovalAsked{
        arguments.text("ContactId"), arguments.text("ContactMethodId"), request});
}

Result<core::Event> addFolder(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::DirectoryEvent(core::ContactFolderAddAsked{
        {.id = {}, .name = arguments.text("Name"), .parent = arguments.text("ParentFolderId")},
        request});
}

Result<core::Event> deleteFolder(const Context&, const Arguments& arguments,
                                 core::RequestId request) {
    return core::DirectoryEvent(
        core::ContactFolderRemovalAsked{arguments.text("FolderId"), request});
}

// The id, under the name that field devices give it.
std::vector<Node> made(const core::Done& done) {
    return {stringNode("Name", done.made)};
}

const std::array kRows{
    CommandRow{"Phonebook Contact Add", kAU, kContactAdd, false, Action(addContact), made},
    CommandRow{"Phonebook Contact Delete", kAU, kContactDelete, false, Action(deleteContact)},
    CommandRow{"Phonebook Contact Modify", kAU, kContactModify, false, Action(modifyContact)},
    CommandRow{"Phonebook ContactMethod Add", kAU, kMethodAdd, false, Action(addMethod), made},
    CommandRow{"Phonebook ContactMethod Delete", kAU, kMethodDelete, false, Action(deleteMethod)},
    CommandRow{"Phonebook Folder Add", kAU, kFolderAdd, false, Action(addFolder), made},
    CommandRow{"Phonebook Folder Delete", kAU, kFolderDelete, false, Action(deleteFolder)},
    CommandRow{"Phonebook Search", kAU, kSearch, false, QueryOrAction(search), foundOnServer},
};

} // namespace

std::span<const CommandRow> phonebookCommands() {
    return kRows;
}

} // namespace greenroom::xapi
