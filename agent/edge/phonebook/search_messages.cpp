#include "edge/phonebook/search_messages.h"

#include <charconv>
#include <utility>

#include "core/text.h"
#include "xapi/soap.h"
#include "xapi/xml_reader.h"

namespace greenroom::edge::phonebook {

namespace {

using base::ErrorCode;
using base::fail;
using core::sameWord;
using xapi::branchNode;
using xapi::Element;
using xapi::Node;
using xapi::stringNode;

constexpr const char* kService = "http://www.tandberg.net/2004/06/PhoneBookSearch/";
constexpr std::size_t kLongestFault = 200;
constexpr int kDeepest = 5; // of the element that holds the answer

std::string textOf(const Element& parent, std::string_view name,
                   std::size_t most = SearchAnswer::kText) {
    return core::cutUtf8(std::string(parent.childText(name)), most);
}

std::optional<std::uint32_t> numberOf(std::string_view text) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number)
                                                                    : std::nullopt;
}

// In xAPI's words; what it has none for is left to the dial plan.
std::string protocolOf(std::string_view text) {
    for (const std::string_view known : {"SIP", "H323", "H320", "Spark", "Auto"})
        if (sameWord(text, known))
            return std::string(known);
    return sameWord(text, "ISDN") ? "H320" : "";
}

// Either a word or the rate in kbit/s.
core::ContactMethod methodOf(const Element& route) {
    const std::string type = textOf(route, "CallType");
    core::ContactMethod method{.number = textOf(route, "DialString"),
                               .protocol = protocolOf(textOf(route, "Protocol")),
                               .callRateKbps = numberOf(type).value_or(0),
                               .callType = {},
                               .device = {}};
    if (sameWord(type, "Video"))
        method.callType = "Video";
    else if (sameWord(type, "Audio") || sameWord(type, "Voice"))
        method.callType = "Audio";
    return method;
}

core::Contact contactOf(const Element& entry, const std::string& folder) {
    core::Contact contact{.id = textOf(entry, "Id"),
                          .name = textOf(entry, "Name"),
                          .title = {},
                          .folder = folder,
                          .methods = {}};
    for (const Element& child : entry.children) {
        if (!sameWord(child.name, "Route") || contact.methods.size() == core::Phonebook::kMethods)
            continue;
        core::ContactMethod method = methodOf(child);
        if (method.number.empty())
            continue;
        method.id = ++contact.lastMethod;
        contact.methods.push_back(std::move(method));
    }
    return contact;
}

class Reader {
public:
    SearchAnswer read(const Element& result) {
        for (const Element& child : result.children)
            if (std::string id = take(child, {}); !id.empty()) {
                ++answer_.atTop;
                answer_.lastId = std::move(id);
                answer_.lastIsLast = sameWord(textOf(child, "IsLast"), "true");
            }
        if (result.child("IsLast") != nullptr)
            answer_.isLast = sameWord(textOf(result, "IsLast"), "true");
        answer_.total = numberOf(textOf(result, "NoOfEntries")).value_or(0);
        return std::move(answer_);
    }

private:
    // Its id; empty: it was not taken.
    std::string take(const Element& element, const std::string& folder) {
        const bool isFolder = sameWord(element.name, "Catalog");
        if ((!isFolder && !sameWord(element.name, "Entry")) ||
            answer_.found.size() == SearchAnswer::kMost)
            return {};
        const std::string id = textOf(element, "Id");
        if (id.empty())
            return {};
        if (!isFolder) {
            answer_.found.emplace_back(contactOf(element, folder));
            return id;
        }
        answer_.found.emplace_back(core::ContactFolder{id, textOf(element, "Name"), folder});
        for (const Element& child : element.children)
            take(child, id);
        return id;
    }

    SearchAnswer answer_;
};

} // namespace

std::string searchRequest(const core::DirectoryQuery& query, const SearchPage& page,
                          const xapi::Identification& who) {
    Node search = branchNode(
        "Search", {xapi::identificationNode(who), stringNode("CaseSensitiveSearch", "false"),
                   stringNode("SearchPath", query.folder), stringNode("SearchString", query.words),
                   stringNode("SearchType", "Free"),
                   stringNode("Scope", query.deep ? "SubTree" : "SingleLevel"),
                   stringNode("MaxResult", std::to_string(page.most))});
    if (!page.after.empty())
        search.add(stringNode("StartFromId", page.after));
    search.add(stringNode("RangeInclusive", "false"));
    return xapi::soapMessage(std::move(search), kService);
}

const std::string& idOf(const Found& found) {
    return std::visit([](const auto& one) -> const std::string& { return one.id; }, found);
}

base::Result<SearchAnswer> readSearchAnswer(std::string_view bytes) {
    const auto root = xapi::readXml(bytes);
    if (!root)
        return tl::unexpected(root.error());
    if (const Element* fault = root->find("Fault", kDeepest))
        return fail(ErrorCode::InvalidInput,
                    "it answers with a fault: " + textOf(*fault, "faultstring", kLongestFault));
    const Element* result = root->find("SearchResult", kDeepest);
    if (result == nullptr)
        return fail(ErrorCode::InvalidInput, "its answer holds no SearchResult");
    if (sameWord(textOf(*result, "FolderExists"), "false"))
        return fail(ErrorCode::NotFound, "it has no such folder");
    return Reader().read(*result);
}

bool endsThere(const SearchAnswer& answer, std::uint32_t most) {
    if (answer.atTop == 0 || answer.isLast == true)
        return true;
    return answer.lastIsLast && (!answer.isLast || answer.atTop < most);
}

} // namespace greenroom::edge::phonebook
