#include "hub/link_news.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace greenroom::hub {

namespace {

constexpr std::size_t kEntriesAtOnce = 200;
constexpr std::uint32_t kLongestDrain = 600;

struct Subjects {
    std::set<std::string> workspaces;
    std::set<std::string> pushes;
    std::set<std::string> commands;
};

std::uint32_t secondsOf(const std::vector<std::string>& subjects) {
    std::uint32_t seconds = 0;
    if (!subjects.empty())
        std::from_chars(subjects[0].data(), subjects[0].data() + subjects[0].size(), seconds);
    return std::clamp<std::uint32_t>(seconds, 1, kLongestDrain);
}

void note(const Change& change, Subjects& subjects, LinkNews& news) {
    const auto all = [&](std::set<std::string>& into) {
        into.insert(change.subjects.begin(), change.subjects.end());
    };
    switch (change.kind) {
    case ChangeKind::Bookings:
        return all(subjects.workspaces);
    case ChangeKind::Plans:
        return all(subjects.pushes);
    case ChangeKind::Commands:
        return all(subjects.commands);
    case ChangeKind::DevicesRevoked:
        for (const std::string& id : change.subjects)
            news.revoked.emplace_back(id);
        return;
    case ChangeKind::Drain:
        news.drainWithinS = secondsOf(change.subjects);
        return;
    default:
        return; // what came from devices
    }
}

base::Status addPlans(Storage& storage, const std::set<std::string>& pushes, LinkNews& news) {
    for (const std::string& id : pushes) {
        auto plans = storage.pushes().waitingOf(PushId(id));
        if (!plans)
            return tl::unexpected(plans.error());
        std::ranges::move(*plans, std::back_inserter(news.plans));
    }
    return {};
}

base::Status addCommands(Storage& storage, const std::set<std::string>& commands,
                         base::WallTime now, LinkNews& news) {
    for (const std::string& id : commands) {
        base::Result<Command> command = storage.commands().find(CommandId(id));
        if (!command && command.error().code == base::ErrorCode::NotFound)
            continue;
        if (!command)
            return tl::unexpected(command.error());
        if (command->state == CommandState::Waiting && command->expiresAt > now)
            news.commands.push_back(std::move(*command));
    }
    return {};
}

} // namespace

base::Result<LinkNews> readLinkNews(Storage& storage, std::uint64_t after, base::WallTime now) {
    const auto changes = storage.journal().after(after, kEntriesAtOnce);
    if (!changes)
        return tl::unexpected(changes.error());
    LinkNews news;
    news.seq = after;
    if (changes->empty())
        return news;
    Subjects subjects;
    for (const Change& change : *changes)
        note(change, subjects, news);
    news.seq = changes->back().seq;
    news.more = changes->size() == kEntriesAtOnce;
    news.missedSome = changes->front().seq > after + 1;
    for (const std::string& id : subjects.workspaces)
        news.workspaces.emplace_back(id);
    base::Status read = addPlans(storage, subjects.pushes, news);
    if (read)
        read = addCommands(storage, subjects.commands, now, news);
    if (!read)
        return tl::unexpected(read.error());
    return news;
}

} // namespace greenroom::hub
