// The settings the core and the edges act on, as values, and the one table they are described in.
//
// The table is the only place that knows a setting's xConfiguration path, range and default.
// Reading TOML, `--set`, xConfiguration, the settings page and the reference are derived from it.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/secret.h"

namespace greenroom::core {

struct Settings {
    std::string systemName = "Meeting room";
    std::int64_t joinLeadTimeSeconds = 300;
    std::string sourceOrder = "premises cloud calendar local";
    std::int64_t expectedContactSeconds = 0; // 0: none
    std::string adhocBooking = "False";      // False | True
    std::string adhocBookAhead = "False";    // False | True
    std::int64_t adhocTimeoutSeconds = 60;
    std::string adhocTitle = "Ad hoc meeting";
    std::string allowDecline = "All";             // All | InsideOnly | None
    std::string checkIn = "False";                // False | True
    std::string checkInMinutes = "10";            // 5 | 10 | 15 | 20 | 30 | 60
    std::int64_t autoCheckInHours = 8;            // from this length on
    std::string declinableBookings = "AdhocOnly"; // AdhocOnly | All
    std::string extendDuration = "Additional";    // Additional | Total
    std::int64_t maxBookingHours = 0;             // 0: any
    std::string allDayMeetings = "Auto";          // Auto | Hidden
    std::string earlyJoin = "Hidden";             // Auto | Hidden
    std::string nonJoinableMeetings = "Auto";     // Auto | Hidden
    std::string organizerShown = "Auto";          // Auto | Hidden
    std::string tentativeMeetings = "Auto";       // Auto | ListOnly | Hidden
    std::string titleShown = "Auto";              // Auto | Hidden
    std::int64_t maxBookings = 2000;
    std::string feedbackTlsVerify = "On"; // On | Off
    std::string feedbackUseProxy = "On";  // On | Off
    std::int64_t maxBodyBytes = 4 * 1024 * 1024;
    std::string httpProxyUrl;                    // empty: none
    std::string allowLocalTargets = "Off";       // On | Off
    std::string webSocket = "FollowHTTPService"; // FollowHTTPService | Off
    std::string sshMode = "On";                  // On | Off
    std::string callHistory = "On";              // On | Off
    std::string recentsNames = "Auto";           // Auto | Hidden
    std::string timeFormat = "24H";              // 24H | 12H
    std::string timeZone;                        // IANA name; empty: the machine's
    std::string standbyControl = "On";           // On | Off
    std::int64_t standbyDelayMinutes = 10;
    std::int64_t halfwakeDelayMinutes = 2;
    std::string halfwakeMode = "Auto";       // Auto | Manual
    std::string wakeAtMeetingStart = "Auto"; // Auto | Off
    std::string wakeOnMotion = "On";         // On | Off
    std::string officeHours = "On";          // On | Off
    std::string officeHoursStart = "07:00";  // of the room's day
    std::string officeHoursEnd = "19:00";    // earlier than the start: of the next day
    std::string officeDays = "Monday Tuesday Wednesday Thursday Friday";
    std::string panelProfile = "Inside"; // Inside | Outside
    std::string themeName = "Night";     // Night | Light | HighContrast
    std::string textSize = "Normal";     // Normal | Large | Larger | Largest
    std::string reducedMotion = "Off";   // On | Off
    std::string reachMode = "Off";       // On | Off
    std::string language = "English";
    std::string firstDayOfWeek = "Auto"; // Auto | Monday | Saturday | Sunday
    std::string customMessage;
    std::string firstTimeWizard = "Auto"; // Auto | On | Off
    base::Secret servicePasscode;         // 4 to 12 digits; empty: the service menu does nothing
    std::string wallpaper = "None";       // None | Hills | Waves | Dunes | Rings
    std::string brandAccent;              // #RRGGBB; empty: none
    std::string soundEffects = "On";      // On | Off
    std::int64_t ringVolume = 50;
    std::string lightMode = "Auto";      // Auto | Off
    std::string busyColour = "Red";      // Red | Purple
    std::int64_t nightBrightness = 10;   // per cent, of an outside panel
    std::string adhocSlotMinutes = "15"; // 15 | 30 | 60
    std::string checkInExemptTitles;     // words, with a comma between them
    std::string checkInExemptOrganizers; // names or addresses, the same
    std::int64_t defaultVolume = 50;
    std::int64_t doNotDisturbMinutes = 60; // when none is asked for
    std::int64_t sessionsPerUser = 20;
    std::int64_t sessionsInAll = 30;
    std::int64_t dialTimeoutSeconds = 60;
    std::int64_t errorScreenSeconds = 60;

    std::string provisioningMode = "Auto"; // Auto | Off | TMS
    std::string managerAddress;            // a host; empty: what the network offers
    std::string managerPath = "tms/public/external/management/SystemManagementService.asmx";
    std::string managerProtocol = "HTTP"; // HTTP | HTTPS
    std::string managerTlsVerify = "On";  // On | Off
    std::string managerUserName;          // empty: no login
    base::Secret managerPassword;
    std::string managerProductType = "Greenroom Codec";
    std::string managerSoapAction = "On"; // On | Off
    std::string hubMode = "On";           // On | Off
    std::string hubUseProxy = "On";       // On | Off
    std::int64_t hubConfirmSeconds = 120;
    std::string phonebookServerType = "Off"; // Off | TMS
    std::string phonebookServerUrl;
    std::string phonebookPagination = "Enabled"; // Enabled | Disabled
    std::string phonebookTlsVerify = "On";       // On | Off

    std::string sipUri; // empty: not registered, dials directly
    std::string sipDisplayName;
    std::string sipProxyAddress; // host[:port]; none of the four: no registration
    std::string sipProxy2Address;
    std::string sipProxy3Address;
    std::string sipProxy4Address;
    std::string sipTransport = "Auto";     // Auto | UDP | TCP | Tls
    std::string sipTlsVerify = "On";       // On | Off
    std::string sipMinimumTls = "TLSv1.2"; // TLSv1.0 | TLSv1.1 | TLSv1.2 | TLSv1.3
    std::string sipListenPort = "Off";     // Auto | Off | On
    std::string sipMode = "On";            // On | Off
    std::string sipAuthUserName;
    base::Secret sipAuthPassword;
    std::string callsEngine = "Baresip"; // Baresip | Fake; read at start
    std::string callsAudio = "Auto";     // Auto | System | Silent | Tone
    std::string sipListenAddress;        // empty: all interfaces
    std::string dialDomain;              // for numbers; empty: that of the room's own address
    std::string incomingCalls = "Allow"; // Allow | Deny
    std::string autoAnswer = "Off";      // On | Off
    std::int64_t autoAnswerDelaySeconds = 5;
    std::string autoAnswerMute = "On"; // On | Off
    std::int64_t defaultCallRateKbps = 6000;
    std::string encryptionMode = "BestEffort"; // BestEffort | Off | On
    std::int64_t leaveWhenAloneMinutes = 5;    // after the end of the booking; 0: never
    std::string endWarnings = "On";            // On | Off
    std::string preflight = "On";              // On | Off
    std::string microphone = "Auto";           // Auto, or a device's id
    std::string loudspeaker = "Auto";
    std::string camera = "Auto";
    std::string microphonesMuteEnabled = "True"; // InCallOnly | True
    std::string callEndShown = "Auto";           // Auto | Hidden
    std::string callKeypadShown = "Auto";        // Auto | Hidden
    std::string midCallControlsShown = "Auto";   // Auto | Hidden
    std::string callStartShown = "Auto";         // Auto | Hidden

    friend bool operator==(const Settings&, const Settings&) = default;
};

struct IntegerRange {
    std::int64_t min;
    std::int64_t max;
};
struct Literals {
    std::span<const std::string_view> values;
};
struct TextLength {
    std::size_t max;
};

// Some or all of these words, each at most once, with a space or a comma between them; those left
// out follow in their own order.
struct WordOrder {
    std::span<const std::string_view> words;
};

using ValueSpace = std::variant<IntegerRange, Literals, TextLength, WordOrder>;
using SettingField =
    std::variant<std::int64_t Settings::*, std::string Settings::*, base::Secret Settings::*>;

struct SettingRow {
    std::string_view path; // words separated by a space, canonical case
    ValueSpace space;
    SettingField field;
    std::string_view text; // one line for people

    [[nodiscard]] bool secret() const { return field.index() == 2; }
};

[[nodiscard]] std::span<const SettingRow> settingRows();

// Any letter case; null when there is no such setting.
[[nodiscard]] const SettingRow* findSetting(std::string_view path);

// The settings with one value changed. Errors name the path, the value and what is allowed.
[[nodiscard]] base::Result<Settings> withSetting(const Settings& settings, std::string_view path,
                                                 std::string_view value);

// As text; dots for a secret that is set.
[[nodiscard]] std::string settingText(const Settings& settings, const SettingRow& row);

// The same, with secrets readable: for the store alone.
[[nodiscard]] base::Secret settingStored(const Settings& settings, const SettingRow& row);

} // namespace greenroom::core
