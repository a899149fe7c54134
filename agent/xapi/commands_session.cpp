// Open sessions (xAPI guide, users, roles and authorisation).
#include <array>

#include "base/iso8601.h"
#include "xapi/commands.h"
#include "xapi/session_book.h"
#include "xapi/text.h"

namespace greenroom::xapi {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr std::array kTerminate{Parameter{"SessionId", TextSpace{0, 32}, true}};

Result<std::vector<Node>> list(const Context& context, const Arguments&) {
    std::vector<Node> sessions;
    if (context.sessions != nullptr)
        for (const SessionInfo& session : context.sessions->sessions())
            sessions.push_back(listItem(
                branchNode("Session", {stringNode("Id", std::to_string(session.id)),
                                       stringNode("UserName", session.user),
                                       literalNode("Origin", session.door),
                                       stringNode("IpAddress", session.peer),
                                       stringNode("StartTime", base::formatUtc(session.since))}),
                static_cast<std::uint32_t>(sessions.size() + 1)));
    return sessions;
}

Result<std::vector<Node>> terminate(const Context& context, const Arguments& arguments) {
    const auto id = wholeNumber(arguments.text("SessionId"));
    const bool known = id && *id > 0 && *id <= 0xFFFF'FFFFLL && context.sessions != nullptr &&
                       context.sessions->terminate(static_cast<std::uint32_t>(*id));
    if (!known)
        return fail(ErrorCode::NotFound, "There is no session with this id");
    return std::vector<Node>{};
}

const std::array kRows{
    CommandRow{"Security Session List", kA, {}, false, Query(list)},
    CommandRow{"Security Session Terminate", kA, kTerminate, false, Query(terminate)},
};

} // namespace

std::span<const CommandRow> sessionCommands() {
    return kRows;
}

} // namespace greenroom::xapi
