#include "hub/device_report.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>

#include "proto/cloud.pb.h"

namespace greenroom::hub {

namespace {

namespace wire = cloud::v1;

constexpr std::size_t kWord = 128;      // ids, names, codes, versions
constexpr std::size_t kSentence = 1024; // what people read
constexpr std::size_t kCsr = 16 * 1024;
constexpr std::size_t kResult = 1024 * 1024;
constexpr int kHealthItems = 64;
constexpr int kRefusedBookings = 100;
constexpr int kKeys = 2000;
constexpr int kLogLines = 2000;

// Not within a character of UTF-8.
std::string cut(const std::string& text, std::size_t most) {
    if (text.size() <= most)
        return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

std::optional<PlanOutcome> outcomeOf(wire::PlanOutcome outcome) {
    switch (outcome) {
    case wire::PLAN_OUTCOME_REFUSED:
        return PlanOutcome::Refused;
    case wire::PLAN_OUTCOME_CHECKED:
        return PlanOutcome::Checked;
    case wire::PLAN_OUTCOME_APPLIED:
        return PlanOutcome::Applied;
    case wire::PLAN_OUTCOME_CONFIRMED:
        return PlanOutcome::Confirmed;
    case wire::PLAN_OUTCOME_REVERTED:
        return PlanOutcome::Reverted;
    default:
        return std::nullopt;
    }
}

BookingsStored storedOf(const wire::BookingsStored& in) {
    BookingsStored out{in.revision(), {}};
    for (int i = 0; i < std::min(in.refused_size(), kRefusedBookings); ++i)
        out.refused.push_back({cut(in.refused(i).id(), kWord), cut(in.refused(i).code(), kWord),
                               cut(in.refused(i).text(), kSentence)});
    return out;
}

std::optional<DeviceReport> verdictOf(const wire::PlanVerdict& in) {
    const std::optional<PlanOutcome> outcome = outcomeOf(in.outcome());
    if (!outcome)
        return std::nullopt;
    PlanVerdict out{PushId(cut(in.id(), kWord)), *outcome, cut(in.text(), kSentence), {}};
    for (int i = 0; i < std::min(in.keys_size(), kKeys); ++i) {
        const wire::KeyResult& key = in.keys(i);
        if (key.verdict() >= wire::KEY_VERDICT_OK && key.verdict() <= wire::KEY_VERDICT_NOT_ALLOWED)
            out.keys.push_back({cut(key.path(), kSentence),
                                static_cast<KeyVerdict>(static_cast<int>(key.verdict()) - 1),
                                cut(key.text(), kSentence)});
    }
    return out;
}

CommandResult resultOf(const wire::CommandResult& in) {
    constexpr std::string_view kTooLong = R"({"text":"The answer is too long."})";
    if (in.json().size() > kResult)
        return {CommandId(cut(in.id(), kWord)), false, std::string(kTooLong)};
    return {CommandId(cut(in.id(), kWord)), in.ok(), in.json()};
}

CommandResult linesOf(const wire::LogLines& in) {
    QJsonArray lines;
    for (int i = 0; i < std::min(in.lines_size(), kLogLines); ++i)
        lines.append(QString::fromStdString(cut(in.lines(i), kSentence)));
    return {CommandId(cut(in.id(), kWord)), true,
            QJsonDocument(lines).toJson(QJsonDocument::Compact).toStdString()};
}

DeviceStatus statusOf(const wire::StatusReport& in, base::WallTime now) {
    DeviceStatus out;
    out.receivedAt = now;
    out.softwareVersion = cut(in.software_version(), kWord);
    out.startedMs = in.started_ms();
    for (int i = 0; i < std::min(in.health_size(), kHealthItems); ++i) {
        const wire::HealthItem& item = in.health(i);
        out.health.push_back({cut(item.name(), kWord), cut(item.level(), kWord),
                              cut(item.code(), kWord), cut(item.text(), kSentence),
                              item.since_ms()});
    }
    out.inCall = in.in_call();
    out.standby = in.standby();
    out.bookingsHeld = in.bookings_held();
    out.joinShown = in.join_shown();
    out.calendarOwner = cut(in.calendar_owner(), kWord);
    return out;
}

Call callOf(const wire::CallReport& in) {
    return {cut(in.call_id(), kWord),
            cut(in.booking_id(), kSentence),
            cut(in.address(), kSentence),
            in.started_ms(),
            in.ended_ms(),
            in.connected(),
            in.incoming(),
            cut(in.cause(), kSentence)};
}

} // namespace

HelloFacts readHello(const wire::Hello& hello) {
    return {cut(hello.serial_number(), kWord), cut(hello.software_version(), kWord),
            cut(hello.product(), kWord), hello.bookings_revision(),
            cut(hello.bookings_epoch(), kWord)};
}

std::optional<DeviceReport> readReport(const wire::DeviceFrame& frame, base::WallTime now) {
    switch (frame.body_case()) {
    case wire::DeviceFrame::kBookingsStored:
        return storedOf(frame.bookings_stored());
    case wire::DeviceFrame::kReconcile:
        return ReconcileWanted{};
    case wire::DeviceFrame::kPlanVerdict:
        return verdictOf(frame.plan_verdict());
    case wire::DeviceFrame::kCommandResult:
        return resultOf(frame.command_result());
    case wire::DeviceFrame::kStatus:
        return statusOf(frame.status(), now);
    case wire::DeviceFrame::kCall:
        return callOf(frame.call());
    case wire::DeviceFrame::kLogLines:
        return linesOf(frame.log_lines());
    case wire::DeviceFrame::kCertificateRequest:
        return CertificateWanted{cut(frame.certificate_request().csr_pem(), kCsr)};
    default:
        return std::nullopt;
    }
}

} // namespace greenroom::hub
