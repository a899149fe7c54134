#include <algorithm>

#include "core/reducers.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::fail;

class DirectoryReducer {
public:
    DirectoryReducer(RoomState& state, Effects& out) : state_(state), out_(out) {}

    void operator()(const HistoryClearAsked& event) {
        CallHistory history = *state_.directory.history;
        std::erase_if(history.calls,
                      [&](const CallRecord& call) { return isOfKind(call, event.kind); });
        keep(std::move(history), event.request);
    }

    void operator()(const HistoryEntryAsked& event) {
        CallHistory history = *state_.directory.history;
        std::vector<std::size_t> places = duplicatesOf(history, event.id);
        if (places.empty()) {
            answer(out_, event.request,
                   fail(ErrorCode::NotFound,
                        "there is no call " + std::to_string(event.id) + " in the history"));
            return;
        }
        if (!event.withDuplicates)
            places.erase(places.begin() + 1, places.end());
        for (auto place = places.rbegin(); place != places.rend(); ++place) {
            const auto at = history.calls.begin() + static_cast<std::ptrdiff_t>(*place);
            if (event.deed == HistoryEntryAsked::Deed::Delete)
                history.calls.erase(at);
            else
                at->acknowledged = true;
        }
        keep(std::move(history), event.request);
    }

    void operator()(const ContactAddAsked& event) {
        change(event.request, [&](Phonebook& book) { return addContact(book, event.contact); });
    }
    void operator()(const ContactMethodAddAsked& event) {
        change(event.request,
               [&](Phonebook& book) { return addMethod(book, event.contact, event.method); });
    }
    void operator()(const ContactFolderAddAsked& event) {
        change(event.request, [&](Phonebook& book) { return addFolder(book, event.folder); });
    }
    void operator()(const ContactChangeAsked& event) {
        change(event.request,
               [&](Phonebook& book) { return nothingMade(changeContact(book, event.change)); });
    }
    void operator()(const ContactRemovalAsked& event) {
        change(event.request,
               [&](Phonebook& book) { return nothingMade(removeContact(book, event.id)); });
    }
    void operator()(const ContactMethodRemovalAsked& event) {
        change(event.request, [&](Phonebook& book) {
            return nothingMade(removeMethod(book, event.contact, event.method));
        });
    }
    void operator()(const ContactFolderRemovalAsked& event) {
        change(event.request,
               [&](Phonebook& book) { return nothingMade(removeFolder(book, event.id)); });
    }

    void operator()(const ServerSearchAsked& event) {
        if (state_.settings.settings->phonebookServerType == "Off") {
            answer(out_, event.request,
                   fail(ErrorCode::Unavailable,
                        "there is no phone book server; set Phonebook Server 1 Type and URL"));
            return;
        }
        out_.push_back(SearchServer{event.query, event.request});
    }
    void operator()(const ServerSearched& event) {
        if (event.result)
            answer(out_, event.request, Done{.found = *event.result});
        else
            answer(out_, event.request, tl::unexpected(event.result.error()));
    }

private:
    static base::Result<std::string> nothingMade(const base::Status& status) {
        if (!status)
            return tl::unexpected(status.error());
        return std::string();
    }

    template <typename Deed>
    void change(RequestId request, Deed&& deed) {
        Phonebook book = *state_.directory.phonebook;
        const base::Result<std::string> made = deed(book);
        if (!made) {
            answer(out_, request, tl::unexpected(made.error()));
            return;
        }
        state_.directory.phonebook = std::make_shared<const Phonebook>(std::move(book));
        out_.push_back(SaveKept{ticketFor(state_.settings, request, Done{.made = *made}),
                                state_.directory.phonebook});
    }

    void keep(CallHistory history, RequestId request) {
        state_.directory.history = std::make_shared<const CallHistory>(std::move(history));
        out_.push_back(SaveKept{ticketFor(state_.settings, request), state_.directory.history});
        out_.push_back(Announce{DirectoryNotice(CallHistoryUpdated{})});
    }

    RoomState& state_;
    Effects& out_;
};

} // namespace

void reduceDirectory(RoomState& state, const DirectoryEvent& event, Effects& out) {
    std::visit(DirectoryReducer(state, out), event);
}

void rememberCall(RoomState& state, const Call& call, const CallCause& cause,
                  base::seconds duration, base::Instant now, Effects& out) {
    if (state.settings.settings->callHistory != "On")
        return;
    state.directory.history = std::make_shared<const CallHistory>(
        withCall(*state.directory.history, call, cause, duration, now));
    out.push_back(SaveKept{ticketFor(state.settings, {}), state.directory.history});
    out.push_back(Announce{DirectoryNotice(CallHistoryUpdated{})});
}

} // namespace greenroom::core
