#include "hub/link_records.h"

#include "hub/list_revision.h"
#include "hub/push_engine.h"

namespace greenroom::hub {

std::size_t LinkBatch::size() const {
    return hellos.size() + ends.size() + lists.size() + verdicts.size() + renewals.size() +
           stored.size() + statuses.size() + calls.size() + results.size() + heard.size() +
           plansSent.size() + commandsSent.size() + audit.size();
}

struct LinkRecorder::Work {
    Storage& storage;
    const LinkBatch& batch;
    base::WallTime now;
    std::string epoch;
    std::vector<LinkStart> starts;
    std::vector<std::pair<DeviceId, std::uint64_t>> held; // lists, by who came
    LinkAnswers answers;
};

base::Result<LinkAnswers> LinkRecorder::record(Storage& storage, const LinkBatch& batch,
                                               base::WallTime now) const {
    Work work{storage, batch, now, {}, {}, {}, {}};
    if (base::Status written = write(work); !written)
        return tl::unexpected(written.error());
    if (!batch.hellos.empty() || !batch.lists.empty()) {
        base::Result<std::string> epoch = storage.bookings().epoch();
        if (!epoch)
            return tl::unexpected(epoch.error());
        work.epoch = std::move(*epoch);
    }
    base::Status done = takeVerdicts(work);
    for (const LinkBatch::Renewal& renewal : batch.renewals)
        done = done ? renew(work, renewal) : done;
    for (const LinkBatch::ListWanted& wanted : batch.lists)
        done = done ? answerList(work, wanted) : done;
    for (const LinkBatch::Hello& hello : batch.hellos)
        done = done ? admit(work, hello) : done;
    if (done)
        done = storage.devices().acknowledged(work.held);
    if (done)
        done = storage.devices().linked(work.starts);
    if (!done)
        return tl::unexpected(done.error());
    return std::move(work.answers);
}

base::Status LinkRecorder::write(Work& work) const {
    const LinkBatch& batch = work.batch;
    DeviceStore& devices = work.storage.devices();
    base::Status done = devices.unlinked(batch.ends);
    if (done)
        done = devices.acknowledged(batch.stored);
    if (done)
        done = devices.putStatus(batch.statuses);
    if (done)
        done = devices.putCalls(batch.calls);
    if (done)
        done = devices.heard(batch.heard);
    if (done)
        done = work.storage.pushes().markSent(batch.plansSent, work.now);
    if (done)
        done = work.storage.commands().markSent(batch.commandsSent);
    for (const auto& [device, result] : batch.results) {
        if (done)
            done = work.storage.commands().finish(result.command, device, result.ok, result.result);
    }
    for (const AuditEntry& entry : batch.audit)
        done = done ? work.storage.audit().add(entry) : done;
    return done;
}

base::Status LinkRecorder::takeVerdicts(Work& work) const {
    if (work.batch.verdicts.empty())
        return {};
    std::vector<std::pair<DeviceId, PlanVerdict>> said;
    for (const LinkBatch::Verdict& verdict : work.batch.verdicts)
        said.emplace_back(verdict.device, verdict.said);
    if (base::Status recorded = recordVerdicts(work.storage, said, work.now); !recorded)
        return recorded;
    for (const LinkBatch::Verdict& verdict : work.batch.verdicts)
        work.answers.bodies.push_back(
            {verdict.link, frame::verdictRecorded(verdict.said.push, verdict.said.outcome), 0});
    return {};
}

base::Status LinkRecorder::refuse(Work& work, const LinkBatch::Hello& hello, CloseCode code,
                                  std::string_view auditCode, std::string_view text) const {
    work.answers.refused.push_back({hello.link, code, std::string(text)});
    AuditEntry entry;
    entry.at = work.now;
    entry.actor = "device:" + hello.device.value();
    entry.address = hello.start.address;
    entry.action = "device.connect";
    entry.subject = hello.device.value();
    entry.ok = false;
    entry.code = auditCode;
    entry.text = text;
    return work.storage.audit().add(entry);
}

base::Status LinkRecorder::admit(Work& work, const LinkBatch::Hello& hello) const {
    const base::Result<Device> device = work.storage.devices().find(hello.device);
    if (!device && device.error().code == base::ErrorCode::NotFound)
        return refuse(work, hello, CloseCode::Unknown, "DEVICE_UNKNOWN",
                      "This hub does not know the device of the certificate.");
    if (!device)
        return tl::unexpected(device.error());
    if (device->revokedAt)
        return refuse(work, hello, CloseCode::Revoked, "DEVICE_REVOKED", "The device was revoked.");
    const base::Result<Workspace> workspace = work.storage.workspaces().find(device->workspace);
    const base::Result<std::uint64_t> revision =
        work.storage.bookings().revision(device->workspace);
    if (!workspace || !revision)
        return tl::unexpected(workspace ? revision.error() : workspace.error());

    LinkAnswers::Admitted out;
    out.link = hello.link;
    out.workspace = device->workspace;
    out.since = hello.start.since;
    out.facts = {device->id,           workspace->name, settings_.heartbeatS,
                 settings_.reconcileS, work.now,        device->certificateUntil};
    out.list = toNumber({*revision, dayOf(work.now)});
    const bool known = hello.facts.bookingsEpoch == work.epoch;
    // What it holds is durable there, also when its acknowledgement was lost with the connection.
    const std::uint64_t held = listRevisionOf(hello.facts.bookingsRevision).workspace;
    if (known && held != device->acknowledgedRevision && held <= *revision)
        work.held.emplace_back(device->id, held);
    if (known && hello.facts.bookingsRevision == out.list) {
        out.bodies.push_back(frame::unchanged(work.epoch, out.list));
    } else {
        const base::Result<BookingList> list =
            work.storage.bookings().deviceList(device->workspace, listWindow(work.now));
        if (!list)
            return tl::unexpected(list.error());
        out.bodies.push_back(frame::snapshot(work.epoch, out.list, list->bookings));
    }
    if (base::Status waiting = addWaiting(work, device->id, out); !waiting)
        return waiting;
    work.starts.push_back({device->id, hello.start});
    work.answers.admitted.push_back(std::move(out));
    return {};
}

base::Status LinkRecorder::addWaiting(Work& work, const DeviceId& device,
                                      LinkAnswers::Admitted& to) const {
    const auto plans = work.storage.pushes().waitingFor(device);
    const auto commands = work.storage.commands().waitingFor(device, work.now);
    if (!plans || !commands)
        return tl::unexpected(plans ? commands.error() : plans.error());
    for (const PlanToSend& plan : *plans) {
        to.bodies.push_back(frame::plan(plan));
        work.answers.plansSent.emplace_back(plan.push, device);
    }
    for (const Command& command : *commands) {
        to.bodies.push_back(frame::command(command));
        work.answers.commandsSent.push_back(command.id);
    }
    return {};
}

base::Status LinkRecorder::answerList(Work& work, const LinkBatch::ListWanted& wanted) const {
    BookingStore& bookings = work.storage.bookings();
    const BookingWindow window = listWindow(work.now);
    const ListRevision sent = listRevisionOf(wanted.sent);
    if (wanted.sent != 0 && sent.day == dayOf(work.now)) {
        const auto changes = bookings.changesAfter(wanted.workspace, sent.workspace, window);
        if (!changes)
            return tl::unexpected(changes.error());
        if (*changes) {
            const std::uint64_t number = toNumber({(*changes)->revision, sent.day});
            work.answers.bodies.push_back(
                {wanted.link,
                 number == wanted.sent ? "" : frame::delta(wanted.sent, number, **changes),
                 number});
            return {};
        }
    }
    const base::Result<BookingList> list = bookings.deviceList(wanted.workspace, window);
    if (!list)
        return tl::unexpected(list.error());
    const std::uint64_t number = toNumber({list->revision, dayOf(work.now)});
    work.answers.bodies.push_back(
        {wanted.link, frame::snapshot(work.epoch, number, list->bookings), number});
    return {};
}

base::Status LinkRecorder::renew(Work& work, const LinkBatch::Renewal& renewal) const {
    const base::Result<IssuedCertificate> issued = authority_.signDevice(
        renewal.csrPem, renewal.device, work.now, settings_.certificateLifetime);
    AuditEntry entry;
    entry.at = work.now;
    entry.actor = "device:" + renewal.device.value();
    entry.action = "certificate.renew";
    entry.subject = renewal.device.value();
    entry.ok = issued.has_value();
    entry.code = issued ? "" : "INVALID_REQUEST";
    entry.text = issued ? "The certificate was renewed." : issued.error().message;
    if (base::Status noted = work.storage.audit().add(entry); !noted)
        return noted;
    if (!issued) {
        work.answers.bodies.push_back(
            {renewal.link, frame::certificateRefused(issued.error().message), 0});
        return {};
    }
    work.answers.bodies.push_back(
        {renewal.link, frame::certificate(issued->chainPem, issued->until), 0});
    return work.storage.devices().renewed(renewal.device, issued->until);
}

} // namespace greenroom::hub
