// Who may vouch for the servers this device calls, beside the system's own list (public RoomOS
// schema, Security Certificates CA; UNCONFIRMED.md for what it leaves open).
#include <array>

#include "core/text.h"
#include "xapi/commands.h"

namespace greenroom::xapi {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr std::array<std::string_view, 2> kFormats{"PEM", "Text"};

constexpr std::array kDelete{Parameter{"Fingerprint", TextSpace{0, 128}, true}};
constexpr std::array kShow{Parameter{"Format", LiteralSpace{kFormats}, false, "Text"}};

Result<core::Event> add(const Context& context, const Arguments& arguments,
                        core::RequestId request) {
    if (context.readCertificates == nullptr)
        return fail(ErrorCode::Unavailable, "certificates are not taken here");
    auto read = context.readCertificates(arguments.body);
    if (!read)
        return tl::unexpected(read.error().withContext("body"));
    return core::AuthorityEvent(core::AuthorityAddAsked{*std::move(read), request});
}

// People copy fingerprints with colons and capitals.
std::string plainFingerprint(std::string_view text) {
    std::string plain = core::lowered(text);
    std::erase_if(plain, [](char c) { return c == ':' || c == ' '; });
    return plain;
}

Result<core::Event> remove(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::AuthorityEvent(
        core::AuthorityRemovalAsked{plainFingerprint(arguments.text("Fingerprint")), request});
}

Node details(const core::Authority& authority, bool pem) {
    Node node = branchNode("Details", {stringNode("Fingerprint", authority.fingerprint),
                                       stringNode("HashingAlgorithm", "SHA-1"),
                                       stringNode("IssuerName", authority.issuer),
                                       stringNode("SubjectName", authority.subject),
                                       stringNode("Validity", authority.validity)});
    if (pem)
        node.add(stringNode("Certificate", authority.pem));
    return node;
}

Result<std::vector<Node>> show(const Context& context, const Arguments& arguments) {
    std::vector<Node> rows;
    std::uint32_t item = 0;
    for (const auto& [fingerprint, authority] : *context.room.state.authorities.all)
        rows.push_back(listItem(details(authority, arguments.text("Format") == "PEM"), ++item));
    return rows;
}

const std::array kRows{
    CommandRow{"Security Certificates CA Add", kA, {}, true, Action(add)},
    CommandRow{"Security Certificates CA Delete", kA, kDelete, false, Action(remove)},
    CommandRow{"Security Certificates CA Show", kAU, kShow, false, Query(show)},
};

} // namespace

std::span<const CommandRow> certificateCommands() {
    return kRows;
}

} // namespace greenroom::xapi
