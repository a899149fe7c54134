// What must hold for any bytes that a phone book server answers.
#pragma once

#include <string_view>

#include "edge/phonebook/search_messages.h"

namespace greenroom::test {

inline bool isBounded(const std::string& text) {
    return text.size() <= edge::phonebook::SearchAnswer::kText;
}

inline std::string_view brokenMethodsPromise(const core::Contact& contact) {
    if (contact.methods.size() > core::Phonebook::kMethods)
        return "a contact with too many methods";
    for (const core::ContactMethod& method : contact.methods)
        if (method.number.empty() || !isBounded(method.number) || method.id == 0)
            return "a method that nobody can dial";
    return "";
}

// The first promise that these bytes break, or nothing.
inline std::string_view brokenPhonebookPromise(std::string_view bytes) {
    using edge::phonebook::SearchAnswer;
    const auto answer = edge::phonebook::readSearchAnswer(bytes);
    if (!answer)
        return answer.error().message.empty() ? "an error says nothing" : "";
    if (answer->found.size() > SearchAnswer::kMost || answer->atTop > answer->found.size())
        return "an answer without end";
    if (answer->lastId.empty() != (answer->atTop == 0))
        return "nobody knows where the next page begins";
    for (const auto& found : answer->found) {
        if (edge::phonebook::idOf(found).empty() || !isBounded(edge::phonebook::idOf(found)))
            return "an entry that cannot be named";
        if (const auto* folder = std::get_if<core::ContactFolder>(&found)) {
            if (!isBounded(folder->name))
                return "a folder with an endless name";
            continue;
        }
        const auto& contact = std::get<core::Contact>(found);
        if (!isBounded(contact.name))
            return "a contact with an endless name";
        if (const auto broken = brokenMethodsPromise(contact); !broken.empty())
            return broken;
    }
    return "";
}

} // namespace greenroom::test
