// What the links of many devices have to be written down and what they ask, gathered into one job
// of the storage thread; and what comes back. No sockets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "hub/authority.h"
#include "hub/device_session.h"
#include "hub/storage.h"

namespace greenroom::hub {

// A connection of this node; a number is never used again.
using LinkNumber = std::uint64_t;

struct LinkBatch {
    struct Hello {
        LinkNumber link = 0;
        DeviceId device;
        HelloFacts facts;
        DeviceLink start;
    };
    struct ListWanted {
        LinkNumber link = 0;
        WorkspaceId workspace;
        std::uint64_t sent = 0; // the list it has, under the link's number; 0: send all of it
    };
    struct Verdict {
        LinkNumber link = 0;
        DeviceId device;
        PlanVerdict said;
    };
    struct Renewal {
        LinkNumber link = 0;
        DeviceId device;
        std::string csrPem;
    };

    std::vector<Hello> hellos;
    std::vector<LinkEnd> ends;
    std::vector<ListWanted> lists;
    std::vector<Verdict> verdicts;
    std::vector<Renewal> renewals;
    std::vector<std::pair<DeviceId, std::uint64_t>> stored; // workspace revisions
    std::vector<std::pair<DeviceId, DeviceStatus>> statuses;
    std::vector<std::pair<DeviceId, Call>> calls;
    std::vector<std::pair<DeviceId, CommandResult>> results;
    std::vector<std::pair<DeviceId, base::WallTime>> heard;
    std::vector<std::pair<PushId, DeviceId>> plansSent;
    std::vector<CommandId> commandsSent;
    std::vector<AuditEntry> audit;

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool empty() const { return size() == 0; }
};

struct LinkAnswers {
    struct Admitted {
        LinkNumber link = 0;
        RegisteredFacts facts;
        WorkspaceId workspace;
        base::WallTime since;            // as the Hello said
        std::uint64_t list = 0;          // the link's number of the list in `bodies`
        std::vector<std::string> bodies; // the list, plans and commands, in this order
    };
    struct Refused {
        LinkNumber link = 0;
        CloseCode code = CloseCode::Unknown;
        std::string reason;
    };
    struct Body {
        LinkNumber link = 0;
        std::string body;       // empty: the list is the one it has
        std::uint64_t list = 0; // likewise, when it is a list
    };

    std::vector<Admitted> admitted;
    std::vector<Refused> refused;
    std::vector<Body> bodies;
    // What `bodies` of admitted ones hold, to be marked as sent in turn.
    std::vector<std::pair<PushId, DeviceId>> plansSent;
    std::vector<CommandId> commandsSent;
};

struct LinkSettings {
    std::string node;
    std::uint32_t heartbeatS = 30;
    std::uint32_t reconcileS = 900;
    base::seconds certificateLifetime{365 * 24 * 3600};
};

// Writes a batch down and finds the answers. Belongs to the storage thread.
class LinkRecorder {
public:
    LinkRecorder(LinkSettings settings, const Authority& authority)
        : settings_(std::move(settings)), authority_(authority) {}

    [[nodiscard]] base::Result<LinkAnswers> record(Storage& storage, const LinkBatch& batch,
                                                   base::WallTime now) const;

private:
    struct Work;

    [[nodiscard]] base::Status write(Work& work) const;
    [[nodiscard]] base::Status admit(Work& work, const LinkBatch::Hello& hello) const;
    [[nodiscard]] base::Status refuse(Work& work, const LinkBatch::Hello& hello, CloseCode code,
                                      std::string_view auditCode, std::string_view text) const;
    [[nodiscard]] base::Status addWaiting(Work& work, const DeviceId& device,
                                          LinkAnswers::Admitted& to) const;
    [[nodiscard]] base::Status answerList(Work& work, const LinkBatch::ListWanted& wanted) const;
    [[nodiscard]] base::Status renew(Work& work, const LinkBatch::Renewal& renewal) const;
    [[nodiscard]] base::Status takeVerdicts(Work& work) const;

    LinkSettings settings_;
    const Authority& authority_;
};

} // namespace greenroom::hub
