#include "edge/phonebook/server_phonebook.h"

#include <algorithm>
#include <utility>

#include "session/outbound_request.h"

namespace greenroom::edge::phonebook {

namespace {

using base::ErrorCode;
using core::DirectoryPage;

constexpr int kOk = 200;
constexpr int kUnauthorized = 401;
constexpr int kServerError = 500; // the status of SOAP 1.1 faults
constexpr const char* kServer = "The phone book server ";

bool isWanted(const Found& found, core::DirectoryKind kind) {
    const bool folder = std::holds_alternative<core::ContactFolder>(found);
    return kind == core::DirectoryKind::Any || folder == (kind == core::DirectoryKind::Folders);
}

// How many of what is found are needed for what was asked for.
std::size_t needed(const core::DirectoryQuery& query) {
    return std::min(std::size_t{query.offset} + query.limit, DirectoryPage::kMost);
}

std::shared_ptr<const DirectoryPage> pageOf(std::vector<Found> found, std::uint32_t total,
                                            const core::DirectoryQuery& query) {
    DirectoryPage page;
    page.query = query;
    page.total = std::max(total, static_cast<std::uint32_t>(found.size()));
    const std::size_t end = std::min(found.size(), needed(query));
    for (std::size_t at = query.offset; at < end; ++at) {
        if (auto* folder = std::get_if<core::ContactFolder>(&found[at]))
            page.folders.push_back(std::move(*folder));
        else
            page.contacts.push_back(std::get<core::Contact>(std::move(found[at])));
    }
    return std::make_shared<const DirectoryPage>(std::move(page));
}

} // namespace

ServerPhonebook::ServerPhonebook(Ports ports, xapi::DeviceFacts device)
    : ports_(ports), device_(std::move(device)), http_(ports.machineTime),
      deeds_([this](const core::SearchServer& deed) { begin(deed); }) {
    ports_.desk.attach(
        [poster = deeds_.poster()](const core::SearchServer& deed) { poster.post(deed); });
}

ServerPhonebook::~ServerPhonebook() {
    ports_.desk.attach({});
}

void ServerPhonebook::begin(const core::SearchServer& deed) {
    const core::SnapshotPtr room = ports_.room.latest();
    const core::Settings& settings = *room->state.settings.settings;
    if (settings.phonebookServerUrl.empty()) {
        refuse(deed.request, ErrorCode::Unavailable,
               std::string(kServer) + "has no address; set Phonebook Server 1 URL");
        return;
    }
    if (searches_.size() >= kSearches) {
        refuse(deed.request, ErrorCode::Unavailable,
               std::string(kServer) + "has not answered earlier searches yet; try again");
        return;
    }
    const At at = searches_.emplace(searches_.end());
    at->deed = deed;
    at->deadline = ports_.machineTime.now().mono + kSeconds;
    at->paged = settings.phonebookPagination == "Enabled";
    ask(at);
}

void ServerPhonebook::ask(At at) {
    const auto left = at->deadline - ports_.machineTime.now().mono;
    const auto time = std::chrono::duration_cast<base::milliseconds>(left);
    if (time <= base::milliseconds(0)) {
        end(at, ErrorCode::TimedOut, "does not answer within the time allowed");
        return;
    }
    const std::size_t missing =
        needed(at->deed.query) - std::min(needed(at->deed.query), at->found.size());
    at->page.most = at->paged ? std::clamp(static_cast<std::uint32_t>(missing), 1U, kHits) : kHits;
    ++at->requests;
    net::ClientRequest request = requestOf(*at);
    request.totalTime = time;
    at->transfer = http_.start(
        std::move(request), [this, at](const net::ClientResult& result) { answered(at, result); });
}

net::ClientRequest ServerPhonebook::requestOf(const Search& search) const {
    const core::SnapshotPtr room = ports_.room.latest();
    const core::Settings& settings = *room->state.settings.settings;
    net::ClientRequest request = session::outboundRequest(
        *room, settings.phonebookServerUrl,
        {.useProxy = false, .verifyTls = settings.phonebookTlsVerify == "On"});
    request.method = "POST";
    request.mostBytes = kAnswer;
    request.headers.set("Content-Type", "text/xml; charset=utf-8");
    request.headers.set("SOAPAction", kSoapAction);
    request.body =
        searchRequest(search.deed.query, search.page,
                      xapi::identificationOf({*room, device_, ports_.machineTime.now(), xapi::kA}));
    return request;
}

void ServerPhonebook::answered(At at, const net::ClientResult& result) {
    if (!result) {
        const bool late = result.error().fault == net::ClientFault::Timeout;
        end(at, late ? ErrorCode::TimedOut : ErrorCode::Unavailable,
            "cannot be asked. " + result.error().text);
        return;
    }
    if (result->status == kUnauthorized) {
        end(at, ErrorCode::Unavailable, "wants a login, and devices have none (status 401)");
        return;
    }
    auto answer = readSearchAnswer(result->body);
    if (result->status != kOk && (result->status != kServerError || answer)) {
        end(at, ErrorCode::Unavailable, "answers with status " + std::to_string(result->status));
        return;
    }
    if (answer)
        take(at, *std::move(answer));
    else
        end(at, answer.error().code, "is not understood: " + answer.error().message);
}

void ServerPhonebook::take(At at, SearchAnswer answer) {
    const bool last = endsThere(answer, at->page.most);
    bool news = false;
    for (Found& found : answer.found) {
        // A page may begin with what the one before ended with.
        if (!at->ids.insert(idOf(found)).second)
            continue;
        news = true;
        if (isWanted(found, at->deed.query.kind) && at->found.size() < DirectoryPage::kMost)
            at->found.push_back(std::move(found));
    }
    at->counted = std::max(at->counted, answer.total);
    at->page.after = std::move(answer.lastId);
    const bool enough = at->found.size() >= std::max<std::size_t>(needed(at->deed.query), 1);
    if (last || !news || !at->paged || enough || at->requests == kRequests)
        finish(at, last || !news);
    else
        ask(at);
}

// A search that has seen the end knows better than the server how many there are.
void ServerPhonebook::finish(At at, bool complete) {
    const core::SearchServer deed = at->deed;
    auto page = pageOf(std::move(at->found), complete ? 0 : at->counted, deed.query);
    searches_.erase(at);
    (void)ports_.room.post(
        engine::Lane::Calls, // never refuses
        core::DirectoryEvent(core::ServerSearched{deed.request, std::move(page)}));
}

void ServerPhonebook::refuse(core::RequestId request, ErrorCode code, std::string why) {
    (void)ports_.room.post(engine::Lane::Calls, core::DirectoryEvent(core::ServerSearched{
                                                    request, base::fail(code, std::move(why))}));
}

void ServerPhonebook::end(At at, ErrorCode code, std::string why) {
    const core::RequestId request = at->deed.request;
    searches_.erase(at);
    refuse(request, code, kServer + std::move(why));
}

} // namespace greenroom::edge::phonebook
