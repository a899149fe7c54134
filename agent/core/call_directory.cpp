#include "core/call_directory.h"

#include <algorithm>

#include "core/dial_plan.h"
#include "core/dial_string.h"

namespace greenroom::core {

namespace {

struct Entry {
    EntryView view;
    DialTarget target;
};

// The first number of a contact that this room can dial.
const ContactMethod* dialable(const Contact& contact, std::string_view domain) {
    const auto method = std::ranges::find_if(contact.methods, [&](const ContactMethod& one) {
        return readDialString(one.number, domain).has_value();
    });
    return method == contact.methods.end() ? nullptr : &*method;
}

class Directory {
public:
    explicit Directory(const RoomState& state)
        : state_(state), domain_(dialDomain(*state.settings.settings)) {
        for (const Contact& contact : state.directory.phonebook->contacts)
            if (contact.favourite)
                addFavourite(contact);
        for (const CallRecord& call : state.directory.history->calls)
            addRecent(call);
    }

    std::vector<Entry> entries;

private:
    [[nodiscard]] bool isFull() const { return entries.size() == PanelView::kMaxEntries; }
    [[nodiscard]] bool isKnown(const std::string& number) const {
        return std::ranges::any_of(
            entries, [&](const Entry& one) { return sameNumber(one.target.number, number); });
    }

    void addFavourite(const Contact& contact) {
        const ContactMethod* method = dialable(contact, domain_);
        if (method == nullptr || isFull() || isKnown(method->number))
            return;
        entries.push_back(
            {{.id = "contact " + contact.id,
              .name = contact.name,
              .address = shownAddress(method->number),
              .favourite = true},
             {.number = method->number,
              .callRateKbps = method->callRateKbps,
              .callType = method->callType == "Audio" ? CallType::Audio : CallType::Video}});
    }

    void addRecent(const CallRecord& call) {
        if (isFull() || isKnown(call.number) || !readDialString(call.number, domain_))
            return;
        const bool hidden = state_.settings.settings->recentsNames == "Hidden";
        const bool isPrivate = call.title == kPrivateTitle;
        entries.push_back({{.id = "call " + std::to_string(call.id),
                            .name = hidden ? std::string() : call.title,
                            .address = isPrivate ? std::string() : shownAddress(call.number),
                            .favourite = false},
                           {.number = call.number,
                            .callRateKbps = call.callRateKbps,
                            .callType = call.callType}});
        // Something there must be to read.
        EntryView& view = entries.back().view;
        if (view.name.empty() && view.address.empty())
            view.name = kPrivateTitle;
    }

    const RoomState& state_;
    std::string_view domain_;
};

} // namespace

std::vector<EntryView> callEntries(const RoomState& state) {
    std::vector<EntryView> views;
    for (Entry& entry : Directory(state).entries)
        views.push_back(std::move(entry.view));
    return views;
}

std::optional<DialTarget> entryNumber(const RoomState& state, std::string_view id) {
    for (Entry& entry : Directory(state).entries)
        if (entry.view.id == id)
            return std::move(entry.target);
    return std::nullopt;
}

} // namespace greenroom::core
