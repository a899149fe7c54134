// Every reason the agent can give for what it shows, in one file: code, what it means for the
// people in the room, and what an admin can do. Panel, xAPI, web page and documents take them from
// here; the codes are stable, scripts compare them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace greenroom::core {

// What a reason is about.
enum class ReasonKind : std::uint8_t {
    Verdict, // of one booking: why it has, or has not, a Join (core/join_window.h)
    Left,    // an entry that never became a booking, or no longer is one
    Caution, // said beside an open Join
    Finding, // a pattern across the bookings of one source (core/findings.h)
    Health,  // of the room's own means (core/health.h)
};

struct Reason {
    std::string_view code;
    ReasonKind kind;
    std::string_view text; // short words for the panel
    std::string_view fix;  // the admin's next step; empty when there is nothing to fix
};

namespace reason {
inline constexpr std::string_view kJoinable = "JOINABLE";
inline constexpr std::string_view kTooEarly = "TOO_EARLY";
inline constexpr std::string_view kEarlyJoin = "EARLY_JOIN";
inline constexpr std::string_view kEnded = "ENDED";
inline constexpr std::string_view kJoining = "JOINING";
inline constexpr std::string_view kInCall = "IN_CALL";
inline constexpr std::string_view kDeclined = "DECLINED";
inline constexpr std::string_view kNotAccepted = "NOT_ACCEPTED";
inline constexpr std::string_view kAllDayHidden = "ALL_DAY_HIDDEN";
inline constexpr std::string_view kAllDayYields = "ALL_DAY_YIELDS";
inline constexpr std::string_view kNoDialData = "NO_DIAL_DATA";
inline constexpr std::string_view kNoDialPlatform = "NO_DIAL_PLATFORM";
inline constexpr std::string_view kEmptyAddress = "EMPTY_ADDRESS";
inline constexpr std::string_view kUnsupportedProtocol = "UNSUPPORTED_PROTOCOL";
inline constexpr std::string_view kBrowserOnly = "BROWSER_ONLY";
inline constexpr std::string_view kBadAddress = "BAD_ADDRESS";

inline constexpr std::string_view kBadTime = "BAD_TIME";
inline constexpr std::string_view kNoId = "NO_ID";
inline constexpr std::string_view kDuplicateId = "DUPLICATE_ID";
inline constexpr std::string_view kUnreadable = "UNREADABLE";
inline constexpr std::string_view kPoisoned = "POISONED";
inline constexpr std::string_view kRemoved = "REMOVED";
inline constexpr std::string_view kReplaced = "REPLACED";
inline constexpr std::string_view kNoShow = "NO_SHOW";
inline constexpr std::string_view kCheckedOut = "CHECKED_OUT";
inline constexpr std::string_view kDeletedHere = "DELETED_HERE";

inline constexpr std::string_view kCallsDown = "CALLS_DOWN";
inline constexpr std::string_view kListOld = "LIST_OLD";
inline constexpr std::string_view kLikelyToFail = "LIKELY_TO_FAIL";

inline constexpr std::string_view kMostWithoutAddress = "MOST_WITHOUT_ADDRESS";
inline constexpr std::string_view kMostUndiallable = "MOST_UNDIALLABLE";
inline constexpr std::string_view kMostNotAccepted = "MOST_NOT_ACCEPTED";
inline constexpr std::string_view kMostLeftOut = "MOST_LEFT_OUT";
inline constexpr std::string_view kTitlesAreOrganizers = "TITLES_ARE_ORGANIZERS";

inline constexpr std::string_view kOk = "OK";
inline constexpr std::string_view kClockUnsynced = "CLOCK_UNSYNCED";
inline constexpr std::string_view kClockCorrected = "CLOCK_CORRECTED";
inline constexpr std::string_view kClockDisputed = "CLOCK_DISPUTED";
inline constexpr std::string_view kClockBehind = "CLOCK_BEHIND";
inline constexpr std::string_view kNoListYet = "NO_LIST_YET";
inline constexpr std::string_view kSourceFailing = "SOURCE_FAILING";
inline constexpr std::string_view kEngineDown = "ENGINE_DOWN";
inline constexpr std::string_view kCallsOff = "CALLS_OFF";
inline constexpr std::string_view kRegistrationFailed = "REGISTRATION_FAILED";
inline constexpr std::string_view kStoreFailing = "STORE_FAILING";
inline constexpr std::string_view kStoreSetAside = "STORE_SET_ASIDE";
inline constexpr std::string_view kDoorClosed = "DOOR_CLOSED";
inline constexpr std::string_view kFeedbackStopped = "FEEDBACK_STOPPED";
inline constexpr std::string_view kManagerSilent = "MANAGER_SILENT";
inline constexpr std::string_view kManagerUntrusted = "MANAGER_UNTRUSTED";
inline constexpr std::string_view kManagerOtherName = "MANAGER_OTHER_NAME";
inline constexpr std::string_view kManagerExpired = "MANAGER_EXPIRED";
inline constexpr std::string_view kManagerTooEarly = "MANAGER_TOO_EARLY";
inline constexpr std::string_view kManagerLogin = "MANAGER_LOGIN";
inline constexpr std::string_view kManagerRefuses = "MANAGER_REFUSES";
inline constexpr std::string_view kManagerUnreadable = "MANAGER_UNREADABLE";
inline constexpr std::string_view kManagerAddress = "MANAGER_ADDRESS";
inline constexpr std::string_view kManagerMissing = "MANAGER_MISSING";
inline constexpr std::string_view kManagerMoveUndone = "MANAGER_MOVE_UNDONE";
inline constexpr std::string_view kManagerPartRefused = "MANAGER_PART_REFUSED";
inline constexpr std::string_view kHubSilent = "HUB_SILENT";
inline constexpr std::string_view kHubUntrusted = "HUB_UNTRUSTED";
inline constexpr std::string_view kHubRevoked = "HUB_REVOKED";
inline constexpr std::string_view kHubTakenOver = "HUB_TAKEN_OVER";
inline constexpr std::string_view kHubRefuses = "HUB_REFUSES";
inline constexpr std::string_view kHubNotActivated = "HUB_NOT_ACTIVATED";
inline constexpr std::string_view kHubRenewal = "HUB_RENEWAL";
} // namespace reason

[[nodiscard]] std::span<const Reason> allReasons();

// The row of a code; an unknown code gets a row that says so, never a crash.
[[nodiscard]] const Reason& reasonOf(std::string_view code);

} // namespace greenroom::core
