// LinkService's way to the storage and back: batches, answers, and what the journal says.
#include <algorithm>

#include "base/log.h"
#include "hub/link_connection.h"

namespace greenroom::hub {

namespace {

using base::LogLevel;

// What one transaction takes, so that who reads need not wait long.
constexpr std::size_t kBatch = 500;

} // namespace

LinkBatch& LinkService::batch() {
    if (batches_.empty() || batches_.back().size() >= kBatch)
        batches_.emplace_back();
    return batches_.back();
}

void LinkService::flush() {
    if (batchOnItsWay_ || batches_.empty() || batches_.front().empty())
        return;
    batchOnItsWay_ = true;
    auto sent = std::make_shared<LinkBatch>(std::move(batches_.front()));
    batches_.pop_front();
    worker_.ask(
        post_,
        [this, sent, now = clock_.now().wall](Storage& storage) {
            return recorder_.record(storage, *sent, now);
        },
        [this, sent](base::Result<LinkAnswers> answers) { answered(*sent, std::move(answers)); });
}

void LinkService::answered(const LinkBatch& sent, base::Result<LinkAnswers> answers) {
    batchOnItsWay_ = false;
    if (answers)
        take(*answers);
    else
        failed(sent, answers.error());
    flush();
    endIfDone();
}

void LinkService::take(LinkAnswers& answers) {
    for (const LinkAnswers::Refused& refused : answers.refused) {
        if (Connection* connection = find(refused.link))
            connection->refuse(refused.code, refused.reason, *this);
    }
    for (LinkAnswers::Admitted& admitted : answers.admitted)
        admit(admitted);
    for (const LinkAnswers::Body& body : answers.bodies) {
        if (Connection* connection = find(body.link))
            deliver(*connection, body);
    }
    auto& sent = answers.plansSent;
    std::ranges::move(sent, std::back_inserter(batch().plansSent));
    std::ranges::move(answers.commandsSent, std::back_inserter(batch().commandsSent));
}

void LinkService::deliver(Connection& connection, const LinkAnswers::Body& body) {
    if (!body.body.empty())
        connection.send(body.body, *this);
    if (body.list == 0)
        return;
    connection.listSent = body.list;
    connection.listOnItsWay = false;
    if (std::exchange(connection.listAgain, false))
        wantList(connection, std::exchange(connection.wholeList, false));
}

void LinkService::admit(LinkAnswers::Admitted& admitted) {
    Connection* connection = find(admitted.link);
    if (connection == nullptr || connection->phase() != DeviceSession::Phase::Registering) {
        endOf(admitted);
        return;
    }
    if (Connection* older = find(connection->device()))
        older->close(older->closeWhenReplaced(), "another connection serves", *this);
    connection->workspace = admitted.workspace;
    connection->counts = true;
    registered_.splice(registered_.end(), waiting_, connection->place);
    byDevice_[connection->device()] = connection;
    byWorkspace_[connection->workspace] = connection;
    connection->listSent = admitted.list;
    connection->admit(admitted.facts, *this);
    for (const std::string& body : admitted.bodies)
        connection->send(body, *this);
}

// It went away while the storage wrote down that it is there.
void LinkService::endOf(const LinkAnswers::Admitted& admitted) {
    const base::WallTime now = clock_.now().wall;
    batch().ends.push_back({admitted.facts.device, settings_.link.node, admitted.since, now, now});
}

void LinkService::failed(const LinkBatch& sent, const base::Error& error) {
    base::log(LogLevel::Error, "link", "What devices said could not be written down",
              {{"why", error.message}, {"rows", sent.size()}});
    const auto close = [this](LinkNumber link) {
        if (Connection* connection = find(link))
            connection->close(CloseCode::Failed, "the hub cannot write it down", *this);
    };
    for (const LinkBatch::Hello& hello : sent.hellos)
        close(hello.link);
    for (const LinkBatch::ListWanted& wanted : sent.lists)
        close(wanted.link);
    for (const LinkBatch::Verdict& verdict : sent.verdicts)
        close(verdict.link);
    for (const LinkBatch::Renewal& renewal : sent.renewals)
        close(renewal.link);
}

void LinkService::wantList(Connection& connection, bool whole) {
    if (connection.listOnItsWay) {
        connection.listAgain = true;
        connection.wholeList = connection.wholeList || whole;
        return;
    }
    connection.listOnItsWay = true;
    batch().lists.push_back(
        {connection.number, connection.workspace, whole ? 0 : connection.listSent});
}

// --- the journal ---

void LinkService::lookAtJournal() {
    newsAgain_ = newsOnItsWay_;
    if (newsOnItsWay_)
        return;
    newsOnItsWay_ = true;
    worker_.ask(
        post_,
        [from = journalSeq_, now = clock_.now().wall](Storage& storage) {
            return readLinkNews(storage, from, now);
        },
        [this](base::Result<LinkNews> news) {
            newsOnItsWay_ = false;
            if (news)
                take(*news);
            else
                base::log(LogLevel::Error, "link", "The journal could not be read",
                          {{"why", news.error().message}});
            if ((news && news->more) || newsAgain_)
                lookAtJournal();
        });
}

void LinkService::take(LinkNews& news) {
    journalSeq_ = news.seq;
    constexpr std::uint32_t kComeAgainWithinS = 30;
    if (news.missedSome)
        drain(kComeAgainWithinS); // a new connection is told everything
    for (const DeviceId& device : news.revoked) {
        if (Connection* connection = find(device))
            connection->close(CloseCode::Revoked, "the device was revoked", *this);
    }
    for (const WorkspaceId& workspace : news.workspaces) {
        if (const auto at = byWorkspace_.find(workspace); at != byWorkspace_.end())
            wantList(*at->second, false);
    }
    for (const Command& command : news.commands) {
        if (Connection* connection = find(command.device)) {
            connection->send(frame::command(command), *this);
            batch().commandsSent.push_back(command.id);
        }
    }
    sendPlans(news.plans);
    if (news.drainWithinS)
        drain(*news.drainWithinS);
    flush();
}

void LinkService::sendPlans(const std::vector<PlanToSend>& plans) {
    for (const PlanToSend& plan : plans) {
        const std::string body = frame::plan(plan);
        for (const DeviceId& device : plan.devices) {
            Connection* connection = find(device);
            if (connection == nullptr)
                continue;
            connection->send(body, *this);
            batch().plansSent.emplace_back(plan.push, device);
        }
    }
}

} // namespace greenroom::hub
