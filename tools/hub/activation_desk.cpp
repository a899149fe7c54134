#include "hub/activation_desk.h"

#include <algorithm>

#include "hub/secret_text.h"

namespace greenroom::hub {

namespace {

constexpr std::size_t kLongestWord = 128; // serial number, product, version
constexpr std::size_t kIdBytes = 10;

ActivationOutcome refusal(int status, std::string_view code, std::string_view text) {
    ActivationOutcome out;
    out.status = status;
    out.code = code;
    out.text = text;
    return out;
}

ActivationOutcome invalid(std::string_view text) {
    return refusal(400, "INVALID_REQUEST", text);
}

bool isWord(const std::string& text) {
    return text.size() <= kLongestWord &&
           std::ranges::all_of(text, [](unsigned char c) { return c >= 0x20 && c != 0x7f; });
}

AuditEntry entryOf(const ActivationRequest& request, const ActivationOutcome& outcome,
                   base::WallTime now) {
    const std::string serial = isWord(request.serialNumber) ? request.serialNumber : "";
    AuditEntry entry;
    entry.at = now;
    entry.actor = "address:" + request.address;
    entry.address = request.address;
    entry.action = "device.activate";
    entry.subject = outcome.status == 201 ? outcome.device.value() : "serial:" + serial;
    entry.ok = outcome.status == 201;
    entry.code = outcome.code;
    entry.text = outcome.text + " Serial number: " + (serial.empty() ? "none" : serial) + ".";
    return entry;
}

} // namespace

base::Result<ActivationOutcome> ActivationDesk::activate(Storage& storage,
                                                         const ActivationRequest& request,
                                                         base::WallTime now) const {
    base::Result<ActivationOutcome> outcome = decide(storage, request, now);
    if (!outcome)
        return outcome;
    if (base::Status noted = storage.audit().add(entryOf(request, *outcome, now)); !noted)
        return tl::unexpected(noted.error());
    return outcome;
}

base::Result<ActivationOutcome> ActivationDesk::decide(Storage& storage,
                                                       const ActivationRequest& request,
                                                       base::WallTime now) const {
    const base::Result<std::uint32_t> tries = storage.activations().countTry(request.address, now);
    if (!tries)
        return tl::unexpected(tries.error());
    if (*tries > kTriesAMinute)
        return refusal(429, "TOO_MANY_TRIES", "Too many tries from this address. Wait a minute.");
    if (request.serialNumber.empty() || !isWord(request.serialNumber) || !isWord(request.product) ||
        !isWord(request.softwareVersion))
        return invalid("The serial number, product or software version is missing or too long.");
    const base::Result<TypedCode> typed = readTypedCode(request.code);
    if (!typed)
        return invalid("An activation code is 16 digits.");
    // A request that nobody could sign must not cost the code.
    const auto probe = authority_.signDevice(request.csrPem, DeviceId("probe"), now, lifetime_);
    if (!probe)
        return invalid("Certificate request: " + probe.error().message + ".");

    const auto code = storage.activations().find(typed->name);
    if (!code)
        return tl::unexpected(code.error());
    const ActivationDecision decision = decideActivation(
        *code, digest_.of(typed->name, typed->secret.reveal()), request.serialNumber, now);
    if (decision.changed) {
        if (base::Status kept = storage.activations().replace(*decision.changed); !kept)
            return tl::unexpected(kept.error());
    }
    if (decision.verdict != ActivationVerdict::Admitted)
        return refusal(403, codeOf(decision.verdict), textOf(decision.verdict));
    return admit(storage, request, (*code)->workspace, now);
}

base::Result<ActivationOutcome> ActivationDesk::admit(Storage& storage,
                                                      const ActivationRequest& request,
                                                      const WorkspaceId& workspaceId,
                                                      base::WallTime now) const {
    const base::Result<Workspace> workspace = storage.workspaces().find(workspaceId);
    const auto former = storage.devices().of(workspaceId);
    if (!workspace || !former)
        return tl::unexpected(workspace ? former.error() : workspace.error());
    if (*former) {
        if (base::Status revoked = storage.devices().revoke((*former)->id, now); !revoked)
            return tl::unexpected(revoked.error());
    }
    ActivationOutcome out;
    out.device = DeviceId("d-" + randomHex(kIdBytes));
    out.workspace = workspace->name;
    out.text = std::string(textOf(ActivationVerdict::Admitted));
    base::Result<IssuedCertificate> issued =
        authority_.signDevice(request.csrPem, out.device, now, lifetime_);
    if (!issued)
        return tl::unexpected(issued.error());
    out.certificate = std::move(*issued);
    Device device;
    device.id = out.device;
    device.workspace = workspaceId;
    device.serialNumber = request.serialNumber;
    device.product = request.product;
    device.softwareVersion = request.softwareVersion;
    device.activatedAt = now;
    device.certificateUntil = out.certificate.until;
    if (base::Status added = storage.devices().add(device); !added)
        return tl::unexpected(added.error());
    return out;
}

} // namespace greenroom::hub
