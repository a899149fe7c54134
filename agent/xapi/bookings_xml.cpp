#include "xapi/bookings_xml.h"

#include <string>
#include <utility>
#include <vector>

#include "core/text.h"
#include "xapi/booking_fields.h"
#include "xapi/booking_list.h"

namespace greenroom::xapi {

namespace {

using base::ErrorCode;
using base::fail;
using core::sameWord;

constexpr std::string_view kResult = "BookingsListResult";

bool isList(std::string_view name) {
    return sameWord(name, "Bookings") || sameWord(name, kResult);
}

// The list's own element: the root, or inside what an answer of /putxml wraps it in.
const Element* listIn(const Element& root) {
    if (isList(root.name))
        return &root;
    return sameWord(root.name, "Command") ? root.child(kResult) : nullptr;
}

// What may stand beside the bookings of a list; Booking elements are no longer among them.
bool isKnown(std::string_view name) {
    return sameWord(name, "Clear") || sameWord(name, "ResultInfo") || sameWord(name, "LastUpdated");
}

base::Status checkEmpty(const Element& list) {
    for (const Element& child : list.children)
        if (!isKnown(child.name))
            return fail(ErrorCode::InvalidInput,
                        placeOf(child) + ": " + child.name +
                            " is no Booking; to clear the list, send an empty one");
    if (!core::trimmed(list.text).empty())
        return fail(ErrorCode::InvalidInput, placeOf(list) + ": text instead of Booking elements");
    return {};
}

} // namespace

base::Result<core::SourceList> readBookingsXml(std::string_view bytes, std::size_t most,
                                               core::EntryWatch* watch) {
    BookingListBuilder builder(most, watch);
    const ElementTaker taker{
        .wants = [](std::string_view parent,
                    std::string_view name) { return isList(parent) && sameWord(name, "Booking"); },
        .take = [&](Element entry) { return builder.add(entry); }};
    auto root = readXml(bytes, {}, taker);
    if (!root)
        return tl::unexpected(root.error());
    const Element* list = listIn(*root);
    if (list == nullptr)
        return fail(ErrorCode::InvalidInput,
                    placeOf(*root) + ": the root is " + root->name + ", not Bookings");
    if (builder.count() == 0) {
        if (auto empty = checkEmpty(*list); !empty)
            return tl::unexpected(empty.error());
    }
    return std::move(builder).finish();
}

base::Result<core::SourceList> readBookingsBody(std::string_view bytes, std::size_t most,
                                                core::EntryWatch* watch) {
    return core::trimmed(bytes).starts_with('<') ? readBookingsXml(bytes, most, watch)
                                                 : readBookingsJson(bytes, most, watch);
}

} // namespace greenroom::xapi
