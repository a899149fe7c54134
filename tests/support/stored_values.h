// Values that use every field, for what is stored and read back.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <QTemporaryDir>

#include "core/agenda.h"
#include "core/kept.h"
#include "support/builders.h"

namespace greenroom::test {

class ScratchDirectory {
public:
    [[nodiscard]] std::filesystem::path path() const { return directory_.path().toStdString(); }
    [[nodiscard]] std::filesystem::path file(const char* name) const { return path() / name; }

private:
    QTemporaryDir directory_;
};

// No field has its default; texts differ from each other and between bookings.
inline core::Booking fullBooking(int n) {
    const std::string tag = std::to_string(n);
    core::Booking b;
    b.id = core::BookingId("id-" + tag);
    b.meetingId = "meeting-" + tag;
    b.title = "Jahresgespräch 議事 🎉 " + tag;
    b.agenda = "First line\nsecond \"line\"; it's all\t" + tag;
    b.privacy = core::Privacy::Private;
    b.organizer = {"Zoë " + tag, "Ångström", "zoe+" + tag + "@example.net", "org-" + tag};
    b.start = clockAt("09:30:15.250") + base::minutes(n);
    b.end = b.start + base::minutes(25) + base::milliseconds(7);
    b.startBuffer = base::seconds(n % 600 + 1);
    b.endBuffer = base::seconds(86'400);
    b.maximumExtension = base::minutes(30);
    b.extensionAvailability = "Guaranteed";
    b.status = "Warning";
    b.statusMessage = "status of " + tag;
    b.meetingPlatform = "MicrosoftTeams";
    b.cancellable = true;
    b.webex = {true, "https://example.net/" + tag, "1234 567", "webex-secret-" + tag,
               "host-key-" + tag};
    b.encryption = "BestEffortIfPossible";
    b.role = "Master";
    b.recording = "Enabled";
    b.calls = {{"sip:" + tag + "@example.net;transport=tls", core::Protocol::Sip, 6000,
                core::CallType::Video},
               {"", core::Protocol::WebRtc, 0, core::CallType::Audio},
               {"h323:" + tag, core::Protocol::H323, 4'294'967'295U, core::CallType::Video}};
    b.connectMode = core::ConnectMode::Manual;
    b.response = core::Response::Tentative;
    b.allDay = true;
    return b;
}

inline std::shared_ptr<const core::SourceList> fullList(std::uint64_t revision, int count) {
    auto list = std::make_shared<core::SourceList>();
    list->revision = revision;
    list->acceptedAt = clockAt("08:00:00.001") + base::seconds(static_cast<std::int64_t>(revision));
    list->mark = "00ff:" + std::to_string(revision);
    for (int n = 0; n < count; ++n)
        list->bookings.push_back(fullBooking(n + static_cast<int>(revision)));
    list->setAside = {{core::BookingId("#3"), "", "NO_ID", "Id is empty"},
                      {core::BookingId("late"), "Über Mittag", "BAD_TIME", "EndTime 'x'"}};
    return list;
}

inline core::User user(const std::string& name, std::set<core::Role> roles) {
    return {name, base::Secret("scrypt$" + name + "$hash"), std::move(roles)};
}

inline core::KeptValue feedbackSlots(core::FeedbackSlots registered) {
    return std::make_shared<const core::FeedbackSlots>(std::move(registered));
}

} // namespace greenroom::test
