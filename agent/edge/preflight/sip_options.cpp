#include "edge/preflight/sip_options.h"

#include "core/text.h"

namespace greenroom::edge::preflight {

namespace {

std::string viaWord(core::Transport transport) {
    switch (transport) {
    case core::Transport::Udp:
        return "UDP";
    case core::Transport::Tcp:
        return "TCP";
    case core::Transport::Tls:
        break;
    }
    return "TLS";
}

// Of the scheme that the address has (RFC 3261, section 8.1.1.8).
std::string contactUri(const CheckPlan& plan, const RequestMarks& marks) {
    return std::string(plan.secure ? "sips:" : "sip:") +
           (plan.user.empty() ? "" : plan.user + "@") + marks.sentBy +
           ";transport=" + core::lowered(viaWord(plan.transport));
}

} // namespace

std::string optionsRequest(const CheckPlan& plan, const RequestMarks& marks) {
    std::string text = "OPTIONS " + plan.requestUri + " SIP/2.0\r\n";
    const auto add = [&text](const char* name, const std::string& value) {
        text.append(name).append(": ").append(value).append("\r\n");
    };
    // rport: RFC 3581, so that the answer finds back through address translation.
    add("Via", "SIP/2.0/" + viaWord(plan.transport) + " " + marks.sentBy +
                   ";rport;branch=" + marks.branch);
    add("Max-Forwards", "70");
    if (!plan.route.empty())
        add("Route", "<" + plan.route + ">");
    add("From", "<" + plan.from + ">;tag=" + marks.tag);
    add("To", "<" + plan.to + ">");
    add("Call-ID", marks.callId);
    add("CSeq", std::to_string(marks.sequence) + " OPTIONS");
    add("Contact", "<" + contactUri(plan, marks) + ">");
    add("Accept", "application/sdp");
    add("User-Agent", "Greenroom");
    if (!marks.authorization.empty())
        text.append(marks.authorization).append("\r\n");
    add("Content-Length", "0");
    return text + "\r\n";
}

} // namespace greenroom::edge::preflight
