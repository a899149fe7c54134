// The table of core/settings.h.
#include <array>

#include "core/settings.h"

namespace greenroom::core {

namespace {

constexpr std::array<std::string_view, 2> kOnOff{"On", "Off"};
constexpr std::array<std::string_view, 2> kTimeFormats{"24H", "12H"};
constexpr std::array<std::string_view, 4> kTransports{"Auto", "UDP", "TCP", "Tls"};
constexpr std::array<std::string_view, 4> kTlsVersions{"TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"};
constexpr std::array<std::string_view, 3> kAutoOffOn{"Auto", "Off", "On"};
constexpr std::array<std::string_view, 2> kAllowDeny{"Allow", "Deny"};
constexpr std::array<std::string_view, 3> kEncryption{"BestEffort", "Off", "On"};
constexpr std::array<std::string_view, 2> kMuteEnabled{"InCallOnly", "True"};
constexpr std::array<std::string_view, 2> kEngines{"Baresip", "Fake"};
constexpr std::array<std::string_view, 4> kAudio{"Auto", "System", "Silent", "Tone"};

constexpr std::array<std::string_view, 2> kAutoHidden{"Auto", "Hidden"};
constexpr std::array<std::string_view, 3> kTentative{"Auto", "ListOnly", "Hidden"};
constexpr std::array<std::string_view, 4> kSources{"premises", "cloud", "calendar", "local"};

constexpr std::array<std::string_view, 2> kWebSocketModes{"FollowHTTPService", "Off"};
constexpr std::array<std::string_view, 2> kTruth{"False", "True"};
constexpr std::array<std::string_view, 3> kDecline{"All", "InsideOnly", "None"};
constexpr std::array<std::string_view, 2> kDeclinable{"AdhocOnly", "All"};
constexpr std::array<std::string_view, 6> kCheckInMinutes{"5", "10", "15", "20", "30", "60"};
constexpr std::array<std::string_view, 2> kExtendDuration{"Additional", "Total"};
constexpr std::array<std::string_view, 3> kProvisioning{"Auto", "Off", "TMS"};
constexpr std::array<std::string_view, 2> kProtocols{"HTTP", "HTTPS"};
constexpr std::array<std::string_view, 2> kPhonebookServers{"Off", "TMS"};
constexpr std::array<std::string_view, 2> kPagination{"Disabled", "Enabled"};
constexpr IntegerRange kBodyBytes{64 * 1024, 64 * 1024 * 1024};
constexpr std::array<std::string_view, 2> kAutoManual{"Auto", "Manual"};
constexpr std::array<std::string_view, 2> kAutoOff{"Auto", "Off"};
constexpr std::array<std::string_view, 3> kSlotMinutes{"15", "30", "60"};
constexpr std::array<std::string_view, 2> kProfiles{"Inside", "Outside"};
constexpr std::array<std::string_view, 3> kThemes{"Night", "Light", "HighContrast"};
constexpr std::array<std::string_view, 4> kTextSizes{"Normal", "Large", "Larger", "Largest"};
constexpr std::array<std::string_view, 4> kFirstDays{"Auto", "Monday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 2> kBusyColours{"Red", "Purple"};
constexpr std::array<std::string_view, 3> kWizard{"Auto", "On", "Off"};
constexpr std::array<std::string_view, 5> kWallpapers{"None", "Hills", "Waves", "Dunes", "Rings"};
constexpr IntegerRange kStandbyMinutes{1, 480};

const std::array kRows{
    SettingRow{"Audio DefaultVolume", IntegerRange{0, 100}, &Settings::defaultVolume,
               "Loudness that a fresh start and Audio Volume SetToDefault give"},
    SettingRow{"Audio Loudspeaker Device", TextLength{255}, &Settings::loudspeaker,
               "Loudspeaker for calls: Auto, or the id of one that Media Devices lists"},
    SettingRow{"Audio Microphone Device", TextLength{255}, &Settings::microphone,
               "Microphone for calls: Auto, or the id of one that Media Devices lists"},
    SettingRow{"Audio Microphones Mute Enabled", Literals{kMuteEnabled},
               &Settings::microphonesMuteEnabled,
               "Whether the microphones can be muted at any time, or in a call alone"},
    SettingRow{"Audio SoundsAndAlerts RingVolume", IntegerRange{0, 100}, &Settings::ringVolume,
               "Loudness of the ring of a call and of the chime of Join; 0: silent"},
    SettingRow{"Bookings AdhocBooking BookAhead Enabled", Literals{kTruth},
               &Settings::adhocBookAhead,
               "Whether Book may make bookings that begin later than now"},
    SettingRow{"Bookings AdhocBooking BookingTimeout", IntegerRange{60, 300},
               &Settings::adhocTimeoutSeconds,
               "Seconds within which a booking made in the room is kept safely, or has failed"},
    SettingRow{"Bookings AdhocBooking Enabled", Literals{kTruth}, &Settings::adhocBooking,
               "Whether bookings can be made in the room"},
    SettingRow{"Bookings AllowDecline", Literals{kDecline}, &Settings::allowDecline,
               "Whether bookings can be deleted in the room; over xAPI counts as inside"},
    SettingRow{"Bookings CheckIn AutoCheckInDuration", IntegerRange{8, 24},
               &Settings::autoCheckInHours,
               "Hours from which on a booking is so long that nobody has to check in"},
    SettingRow{"Bookings CheckIn Enabled", Literals{kTruth}, &Settings::checkIn,
               "Whether a booking is given back when nobody checks in or joins"},
    SettingRow{"Bookings CheckIn ExemptOrganizers", TextLength{512},
               &Settings::checkInExemptOrganizers,
               "Names or addresses of organizers, with commas, to whose bookings nobody has to "
               "check in"},
    SettingRow{"Bookings CheckIn ExemptTitles", TextLength{512}, &Settings::checkInExemptTitles,
               "Words, with commas: to bookings with one of them in the title nobody has to check "
               "in"},
    SettingRow{"Bookings CheckIn WindowDuration", Literals{kCheckInMinutes},
               &Settings::checkInMinutes,
               "Minutes after its start by which somebody has to check in to a booking"},
    SettingRow{"Bookings DeclinableBookingType", Literals{kDeclinable},
               &Settings::declinableBookings,
               "Which bookings can be deleted in the room: those made in it, or all"},
    SettingRow{"Bookings ExpectedContactInterval", IntegerRange{0, 86'400},
               &Settings::expectedContactSeconds,
               "Seconds within which a source of bookings is heard of; its list counts as old "
               "after that. 0: no expectation"},
    SettingRow{"Bookings ExtendDuration", Literals{kExtendDuration}, &Settings::extendDuration,
               "What the Duration of Bookings Extend is: minutes to add, or the new whole"},
    SettingRow{"Bookings JoinLeadTime", IntegerRange{0, 3600}, &Settings::joinLeadTimeSeconds,
               "Seconds before its start that a booking without a start buffer can be joined"},
    SettingRow{"Bookings MaxBookings", IntegerRange{1, 100'000}, &Settings::maxBookings,
               "Most bookings taken in one list"},
    SettingRow{"Bookings MaxDuration", IntegerRange{0, 24}, &Settings::maxBookingHours,
               "Most hours of a booking made in the room; 0: any"},
    SettingRow{"Bookings SourceOrder", WordOrder{kSources}, &Settings::sourceOrder,
               "Whose record of a meeting wins when several sources know it, first one first"},
    SettingRow{"CallHistory Mode", Literals{kOnOff}, &Settings::callHistory,
               "Whether calls are remembered"},
    SettingRow{"CallHistory Recents DisplayName", Literals{kAutoHidden}, &Settings::recentsNames,
               "Names in the list of recent calls: shown, or left out"},
    SettingRow{
        "Calls Audio", Literals{kAudio}, &Settings::callsAudio,
        "Microphone and loudspeaker: the system's, silence, a test tone, or whichever is there"},
    SettingRow{"Calls Engine", Literals{kEngines}, &Settings::callsEngine,
               "Call engine; Fake connects nothing. Read at start"},
    SettingRow{"Conference AutoAnswer Delay", IntegerRange{0, 50},
               &Settings::autoAnswerDelaySeconds,
               "Seconds that a call rings before it is answered by itself"},
    SettingRow{"Conference AutoAnswer Mode", Literals{kOnOff}, &Settings::autoAnswer,
               "Whether calls are answered by themselves"},
    SettingRow{"Conference AutoAnswer Mute", Literals{kOnOff}, &Settings::autoAnswerMute,
               "Whether the microphones are muted when a call is answered by itself"},
    SettingRow{"Conference DefaultCall Domain", TextLength{255}, &Settings::dialDomain,
               "Domain in which numbers are called; empty: that of SIP URI"},
    SettingRow{"Conference DefaultCall Rate", IntegerRange{64, 6000},
               &Settings::defaultCallRateKbps,
               "Kilobits per second of a call whose booking asks for no other"},
    SettingRow{"Conference DialTimeout", IntegerRange{5, 300}, &Settings::dialTimeoutSeconds,
               "Seconds a call may ring before it is given up"},
    SettingRow{"Conference DoNotDisturb DefaultTimeout", IntegerRange{1, 1440},
               &Settings::doNotDisturbMinutes,
               "Minutes of do not disturb, when whoever asks for it says no other"},
    SettingRow{"Conference Encryption Mode", Literals{kEncryption}, &Settings::encryptionMode,
               "Encrypted sound and picture: when the far end can, never, or always"},
    SettingRow{"Conference EndWarnings", Literals{kOnOff}, &Settings::endWarnings,
               "Whether the panel tells in a call that the meeting ends in 5 minutes and in 1"},
    SettingRow{"Conference IncomingCalls", Literals{kAllowDeny}, &Settings::incomingCalls,
               "Whether others can call the room"},
    SettingRow{"Conference LeaveWhenAlone", IntegerRange{0, 60}, &Settings::leaveWhenAloneMinutes,
               "Minutes after the end of a booking from which on its call is left when nobody "
               "speaks; 0: never"},
    SettingRow{"Conference Preflight", Literals{kOnOff}, &Settings::preflight,
               "Whether the address of the next meeting is tried a quarter of an hour before"},
    SettingRow{"HttpFeedback TlsVerify", Literals{kOnOff}, &Settings::feedbackTlsVerify,
               "Whether a server that is told of changes must have a certificate that is trusted"},
    SettingRow{"HttpFeedback UseHttpProxy", Literals{kOnOff}, &Settings::feedbackUseProxy,
               "Whether such a server is reached by way of NetworkServices HTTP Proxy Url"},
    SettingRow{"Hub ConfirmTimeout", IntegerRange{10, 600}, &Settings::hubConfirmSeconds,
               "Seconds within which the hub must be reached after a plan of it was applied, or "
               "the plan is taken back"},
    SettingRow{"Hub Mode", Literals{kOnOff}, &Settings::hubMode,
               "Whether this device connects to the hub it was activated for"},
    SettingRow{"Hub UseHttpProxy", Literals{kOnOff}, &Settings::hubUseProxy,
               "Whether the hub is reached by way of NetworkServices HTTP Proxy Url"},
    SettingRow{"NetworkServices HTTP MaxBodySize", kBodyBytes, &Settings::maxBodyBytes,
               "Most bytes in the body of one request"},
    SettingRow{"NetworkServices HTTP Proxy Url", TextLength{255}, &Settings::httpProxyUrl,
               "http://HOST:PORT by which this device reaches servers outside; empty: directly"},
    SettingRow{"NetworkServices OutboundHTTP AllowLocalTargets", Literals{kOnOff},
               &Settings::allowLocalTargets,
               "Whether servers that are told of changes may be this machine itself or on a "
               "link-local address"},
    SettingRow{"NetworkServices SIP Mode", Literals{kOnOff}, &Settings::sipMode,
               "Whether calls are made and taken at all"},
    SettingRow{"NetworkServices SSH Mode", Literals{kOnOff}, &Settings::sshMode,
               "xAPI over SSH; the address and port are those of [ssh] in the agent's file"},
    SettingRow{"NetworkServices Websocket", Literals{kWebSocketModes}, &Settings::webSocket,
               "JSON-RPC clients over WebSocket, on the port of HTTP"},
    SettingRow{"Phonebook Server 1 Pagination", Literals{kPagination},
               &Settings::phonebookPagination,
               "Disabled: the phone book server is asked once for a search, for at most 100"},
    SettingRow{"Phonebook Server 1 TlsVerify", Literals{kOnOff}, &Settings::phonebookTlsVerify,
               "Whether the phone book server must have a certificate that is trusted"},
    SettingRow{"Phonebook Server 1 Type", Literals{kPhonebookServers},
               &Settings::phonebookServerType, "The kind of server that holds a phone book"},
    SettingRow{"Phonebook Server 1 URL", TextLength{255}, &Settings::phonebookServerUrl,
               "Where the phone book server is asked"},
    SettingRow{"Provisioning ExternalManager Address", TextLength{64}, &Settings::managerAddress,
               "Name or address of the manager of this device; empty: the one the network names "
               "by DHCP option 242"},
    SettingRow{"Provisioning ExternalManager Path", TextLength{255}, &Settings::managerPath,
               "Where on the manager its service is"},
    SettingRow{"Provisioning ExternalManager ProductType", TextLength{64},
               &Settings::managerProductType,
               "What this device calls its type to the manager, for managers that know only some"},
    SettingRow{"Provisioning ExternalManager Protocol", Literals{kProtocols},
               &Settings::managerProtocol, "How the manager is reached"},
    SettingRow{"Provisioning ExternalManager SoapAction", Literals{kOnOff},
               &Settings::managerSoapAction,
               "Whether requests to the manager name their action in a header (SOAP 1.1, 6.1.1)"},
    SettingRow{"Provisioning LoginName", TextLength{80}, &Settings::managerUserName,
               "User name for the manager, if it wants one"},
    SettingRow{"Provisioning Mode", Literals{kProvisioning}, &Settings::provisioningMode,
               "Whether this device has a manager: TMS, none, or Auto: when an address is set or "
               "offered by the network"},
    SettingRow{"Provisioning Password", TextLength{64}, &Settings::managerPassword,
               "Password for the manager"},
    SettingRow{"Provisioning TlsVerify", Literals{kOnOff}, &Settings::managerTlsVerify,
               "Whether the manager must have a certificate that is trusted"},
    SettingRow{"SIP Authentication Password", TextLength{128}, &Settings::sipAuthPassword,
               "Password for the SIP proxy"},
    SettingRow{"SIP Authentication UserName", TextLength{128}, &Settings::sipAuthUserName,
               "User name for the SIP proxy; empty: the user part of SIP URI"},
    SettingRow{"SIP DefaultTransport", Literals{kTransports}, &Settings::sipTransport,
               "Transport towards the proxy or the far end"},
    SettingRow{"SIP DisplayName", TextLength{550}, &Settings::sipDisplayName,
               "Name shown to the far end; empty: SystemUnit Name"},
    SettingRow{"SIP ListenAddress", TextLength{64}, &Settings::sipListenAddress,
               "Address[:port] for SIP; empty: every interface"},
    SettingRow{"SIP ListenPort", Literals{kAutoOffOn}, &Settings::sipListenPort,
               "Calls that come straight to the room on port 5060: taken, refused, or taken while "
               "it is registered nowhere"},
    SettingRow{"SIP MinimumTLSVersion", Literals{kTlsVersions}, &Settings::sipMinimumTls,
               "Oldest version of TLS towards SIP servers"},
    SettingRow{"SIP Proxy 1 Address", TextLength{255}, &Settings::sipProxyAddress,
               "Proxy and registrar; empty: dial directly, without registering"},
    SettingRow{"SIP Proxy 2 Address", TextLength{255}, &Settings::sipProxy2Address,
               "Asked when proxy 1 does not take the room"},
    SettingRow{"SIP Proxy 3 Address", TextLength{255}, &Settings::sipProxy3Address,
               "Asked when proxies 1 and 2 do not take the room"},
    SettingRow{"SIP Proxy 4 Address", TextLength{255}, &Settings::sipProxy4Address,
               "Asked when none of the others takes the room"},
    SettingRow{"SIP TlsVerify", Literals{kOnOff}, &Settings::sipTlsVerify,
               "Whether a SIP server must have a certificate that is trusted and its own"},
    SettingRow{"SIP URI", TextLength{255}, &Settings::sipUri, "The room's own SIP address"},
    SettingRow{"Security Session MaxSessionsPerUser", IntegerRange{1, 20},
               &Settings::sessionsPerUser, "Most sessions that one user has open"},
    SettingRow{"Security Session MaxTotalSessions", IntegerRange{1, 30}, &Settings::sessionsInAll,
               "Most sessions that are open"},
    SettingRow{"Standby Control", Literals{kOnOff}, &Settings::standbyControl,
               "Whether the room goes to half-wake and standby by itself"},
    SettingRow{"Standby Delay", kStandbyMinutes, &Settings::standbyDelayMinutes,
               "Minutes without anybody after which the room goes to standby"},
    SettingRow{"Standby Halfwake Mode", Literals{kAutoManual}, &Settings::halfwakeMode,
               "Whether the room goes to half-wake by itself before it goes to standby"},
    SettingRow{"Standby HalfwakeDelay", kStandbyMinutes, &Settings::halfwakeDelayMinutes,
               "Minutes without anybody after which the room goes to half-wake"},
    SettingRow{"Standby OfficeHours Days", TextLength{64}, &Settings::officeDays,
               "Days of the week on which there are office hours"},
    SettingRow{"Standby OfficeHours End", TextLength{5}, &Settings::officeHoursEnd,
               "When they end, by the room's clock; not later than the start: on the next day"},
    SettingRow{"Standby OfficeHours Mode", Literals{kOnOff}, &Settings::officeHours,
               "Whether the room goes to standby after two minutes outside office hours"},
    SettingRow{"Standby OfficeHours Start", TextLength{5}, &Settings::officeHoursStart,
               "When office hours begin, by the room's clock"},
    SettingRow{"Standby WakeupAtMeetingStart", Literals{kAutoOff}, &Settings::wakeAtMeetingStart,
               "Whether the room wakes when a Join opens"},
    SettingRow{"Standby WakeupOnMotionDetection", Literals{kOnOff}, &Settings::wakeOnMotion,
               "Whether the room wakes when a sensor sees somebody"},
    SettingRow{"SystemUnit FirstTimeWizard Mode", Literals{kWizard}, &Settings::firstTimeWizard,
               "Whether the panel asks what a new room needs to know. Auto: on a device that holds "
               "nothing yet; On: until that is answered"},
    SettingRow{"SystemUnit Name", TextLength{64}, &Settings::systemName, "The room's name"},
    SettingRow{"Time TimeFormat", Literals{kTimeFormats}, &Settings::timeFormat,
               "Clock of 24 or 12 hours"},
    SettingRow{
        "Time Zone", TextLength{64}, &Settings::timeZone,
        "Zone of the room's clock, by its IANA name; empty, or one that this machine does not "
        "know: the machine's"},
    SettingRow{"UserInterface Accessibility ReachMode", Literals{kOnOff}, &Settings::reachMode,
               "Whether what is touched on the panel lies in its lower half"},
    SettingRow{"UserInterface Accessibility ReducedMotion", Literals{kOnOff},
               &Settings::reducedMotion, "Whether nothing moves on the panel"},
    SettingRow{"UserInterface Accessibility TextSize", Literals{kTextSizes}, &Settings::textSize,
               "Size of text on the panel"},
    SettingRow{"UserInterface Bookings AdhocBooking DefaultTitle", TextLength{32},
               &Settings::adhocTitle, "Title of a booking that is made without one"},
    SettingRow{"UserInterface Bookings AdhocBooking TimeSlotSize", Literals{kSlotMinutes},
               &Settings::adhocSlotMinutes, "Minutes that a booking made on the panel begins with"},
    SettingRow{"UserInterface Bookings Visibility AllDayMeetings", Literals{kAutoHidden},
               &Settings::allDayMeetings, "All-day entries: shown, or hidden"},
    SettingRow{"UserInterface Bookings Visibility EarlyJoin", Literals{kAutoHidden},
               &Settings::earlyJoin,
               "Auto: any meeting of the day can be joined before its Join opens"},
    SettingRow{"UserInterface Bookings Visibility NonJoinableMeetings", Literals{kAutoHidden},
               &Settings::nonJoinableMeetings,
               "Meetings without an address to call: shown, or hidden"},
    SettingRow{"UserInterface Bookings Visibility Organizer", Literals{kAutoHidden},
               &Settings::organizerShown, "Organizers: shown, or left out"},
    SettingRow{"UserInterface Bookings Visibility TentativeMeetings", Literals{kTentative},
               &Settings::tentativeMeetings,
               "Meetings the room has not accepted: with Join, in the list without Join, or "
               "hidden"},
    SettingRow{"UserInterface Bookings Visibility Title", Literals{kAutoHidden},
               &Settings::titleShown, "Titles: shown, or replaced by Scheduled meeting"},
    SettingRow{"UserInterface Branding Accent", TextLength{7}, &Settings::brandAccent,
               "Colour of the house on the panel; empty: none"},
    SettingRow{"UserInterface CustomMessage", TextLength{512}, &Settings::customMessage,
               "A line of the house on the panel; empty: none"},
    SettingRow{"UserInterface ErrorScreen Timeout", IntegerRange{10, 600},
               &Settings::errorScreenSeconds,
               "Seconds until the panel leaves the error screen by itself"},
    SettingRow{"UserInterface Features Call End", Literals{kAutoHidden}, &Settings::callEndShown,
               "The way to end a call on the panel: shown, or hidden"},
    SettingRow{"UserInterface Features Call Keypad", Literals{kAutoHidden},
               &Settings::callKeypadShown, "The keypad in a call: shown, or hidden"},
    SettingRow{"UserInterface Features Call MidCallControls", Literals{kAutoHidden},
               &Settings::midCallControlsShown, "Hold and camera in a call: shown, or hidden"},
    SettingRow{"UserInterface Features Call Start", Literals{kAutoHidden},
               &Settings::callStartShown, "Join by address on the panel: shown, or hidden"},
    SettingRow{"UserInterface FirstDayOfWeek", Literals{kFirstDays}, &Settings::firstDayOfWeek,
               "The day that weeks begin with on the panel; Auto: as the language has it"},
    SettingRow{"UserInterface Language", TextLength{32}, &Settings::language,
               "Language of the panel, by its English name; one it does not speak: English"},
    SettingRow{"UserInterface Light BusyColor", Literals{kBusyColours}, &Settings::busyColour,
               "Colour of the room's light when the room is in use"},
    SettingRow{"UserInterface Light Mode", Literals{kAutoOff}, &Settings::lightMode,
               "Whether the room's light shows if the room is free"},
    SettingRow{"UserInterface Panel NightBrightness", IntegerRange{1, 100},
               &Settings::nightBrightness,
               "Brightness in percent of a panel at the door from 21:00 to 07:00"},
    SettingRow{"UserInterface Panel Profile", Literals{kProfiles}, &Settings::panelProfile,
               "Where the panel hangs: in the room, or outside at its door"},
    SettingRow{
        "UserInterface ServiceMenu Passcode", TextLength{12}, &Settings::servicePasscode,
        "Digits that the panel's service menu asks for; empty: there is nothing to be done in "
        "it, only to be read"},
    SettingRow{"UserInterface SoundEffects Mode", Literals{kOnOff}, &Settings::soundEffects,
               "Whether a chime tells that a Join has opened"},
    SettingRow{"UserInterface Theme Name", Literals{kThemes}, &Settings::themeName,
               "Colours of the panel"},
    SettingRow{"UserInterface Wallpaper", Literals{kWallpapers}, &Settings::wallpaper,
               "Drawing behind the panel's pages, in the colour of the house"},
    SettingRow{"Video Camera Device", TextLength{255}, &Settings::camera,
               "Camera for calls: Auto, or the id of one that Media Devices lists"},
};

} // namespace

std::span<const SettingRow> settingRows() {
    return kRows;
}

} // namespace greenroom::core
