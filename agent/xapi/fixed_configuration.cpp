// Paths and values: xAPI guide, the tables of configuration.
#include "xapi/fixed_configuration.h"

#include <algorithm>
#include <array>

#include "xapi/tree.h"

namespace greenroom::xapi {

namespace {

constexpr std::array<std::string_view, 2> kOnOff{"Off", "On"};
constexpr std::array<std::string_view, 3> kAutoOffOn{"Auto", "Off", "On"};
constexpr std::array<std::string_view, 2> kTruth{"False", "True"};
constexpr std::array<std::string_view, 4> kProtocols{"Auto", "H323", "Sip", "Spark"};
constexpr std::array<std::string_view, 2> kPriority{"Auto", "WebRTC"};
constexpr std::array<std::string_view, 3> kConnectivity{"Auto", "External", "Internal"};
constexpr std::array<std::string_view, 2> kJoin{"SIP", "Webex"};

constexpr std::string_view kNoIce = "Calls go straight, or by the proxy";
constexpr std::string_view kNoMacros = "This device runs no macros";
constexpr std::string_view kNoClient = "This device sends no requests of clients";
constexpr std::string_view kSipOnly = "This room joins by SIP";
constexpr std::string_view kOneBook = "A phone book server is known by its address alone";
constexpr std::string_view kOneManager = "This device has one manager";
constexpr std::string_view kNoDomain = "Managers of this kind ask for no domain";
constexpr std::string_view kDirect = "The manager is reached at its address";

const std::array kRows{
    FixedSetting{"Bookings ProtocolPriority", LiteralSpace{kPriority}, "Auto", kSipOnly},
    FixedSetting{"Conference DefaultCall Protocol", LiteralSpace{kProtocols}, "Sip", kSipOnly},
    FixedSetting{"HttpClient Mode", LiteralSpace{kOnOff}, "Off", kNoClient},
    FixedSetting{"Macros AutoStart", LiteralSpace{kOnOff}, "Off", kNoMacros},
    FixedSetting{"Macros Mode", LiteralSpace{kOnOff}, "Off", kNoMacros},
    FixedSetting{"Phonebook Server 1 ID", TextSpace{0, 64}, "", kOneBook},
    FixedSetting{"Provisioning Connectivity", LiteralSpace{kConnectivity}, "Auto", kDirect},
    FixedSetting{"Provisioning ExternalManager AlternateAddress", TextSpace{0, 64}, "",
                 kOneManager},
    FixedSetting{"Provisioning ExternalManager Domain", TextSpace{0, 64}, "", kNoDomain},
    FixedSetting{"SIP Ice Mode", LiteralSpace{kAutoOffOn}, "Off", kNoIce},
    FixedSetting{"SIP Turn Server", TextSpace{0, 255}, "", kNoIce},
    FixedSetting{"UserInterface Features HideAll", LiteralSpace{kTruth}, "False",
                 "The panel always shows what the room needs"},
    FixedSetting{"Webex Meetings JoinProtocol", LiteralSpace{kJoin}, "SIP", kSipOnly},
};

} // namespace

std::span<const FixedSetting> fixedSettings() {
    return kRows;
}

const FixedSetting* findFixed(const Path& path) {
    const auto at = std::ranges::find_if(kRows, [&](const FixedSetting& row) {
        const Path own = pathOfWords(row.path);
        return own.size() == path.size() && selects(path, own);
    });
    return at == kRows.end() ? nullptr : &*at;
}

} // namespace greenroom::xapi
