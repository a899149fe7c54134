// Commands that clients know and that this device cannot do: each says why, with the words a person
// can act on. Roles: xAPI guide, the tables of commands.
#include <array>

#include "xapi/commands.h"

namespace greenroom::xapi {

namespace {

constexpr Refusal kNoForward{"This room does not forward calls"};
constexpr Refusal kNoMixing{"This room cannot join or transfer calls"};
constexpr Refusal kNoMessages{"This room cannot send messages into a call"};
constexpr Refusal kSipOnly{"This room joins by SIP: dial the SIP address of the meeting"};
constexpr Refusal kNoPin{"This room cannot answer a meeting's question for a PIN"};
constexpr Refusal kNoContent{"This room has no presentation source"};
constexpr Refusal kNoWeb{"This panel shows no web pages"};
constexpr Refusal kNoPictures{"Pictures of this panel cannot be changed"};
constexpr Refusal kNoReset{"The agent may not reset this machine"};
constexpr Refusal kNoUpgrade{"Software of this machine comes from its system packages"};
constexpr Refusal kNoBanner{"This device shows no banner"};
constexpr Refusal kClockFollows{"The clock of this machine follows its system's time service"};
constexpr Refusal kNoProvisioning{"This device takes part in no such provisioning"};
constexpr Refusal kAdminSets{"An Admin sets passphrases, by UserManagement User Passphrase Set"};
constexpr Refusal kNoCloud{"This device registers with no such cloud"};

template <std::size_t N>
constexpr CommandRow refused(const char (&path)[N], Roles roles, Refusal why,
                             bool multiline = false) {
    return {std::string_view(path, N - 1), roles, {}, multiline, why};
}

const std::array kRows{
    refused("Call FarEndMessage Send", kAU, kNoMessages),
    refused("Call Forward", kAU, kNoForward),
    refused("Call Join", kAU, kNoMixing),
    refused("Call UnattendedTransfer", kAU, kNoMixing),
    refused("Conference Call AuthenticationResponse", kAUI, kNoPin),
    refused("MicrosoftTeams Join", kAUI, kSipOnly),
    refused("Presentation Start", kAU, kNoContent),
    refused("Provisioning CUCM ExtensionMobility Login", kAU, kNoProvisioning),
    refused("Provisioning CUCM ExtensionMobility Logout", kAU, kNoProvisioning),
    refused("Provisioning CompleteUpgrade", kAU, kNoUpgrade),
    refused("Provisioning PostponeUpgrade", kAU, kNoUpgrade),
    refused("Provisioning RoomType Activate", kAI, kNoProvisioning),
    refused("Provisioning Service Fetch", kA, kNoProvisioning),
    refused("Provisioning SetType", kAI, kNoProvisioning),
    refused("SystemUnit FactoryReset", kAU, kNoReset),
    refused("SystemUnit SignInBanner Clear", kA, kNoBanner),
    refused("SystemUnit SignInBanner Get", kAU, kNoBanner),
    refused("SystemUnit SignInBanner Set", kA, kNoBanner, true),
    refused("SystemUnit SoftwareUpgrade", kA, kNoUpgrade),
    refused("SystemUnit WelcomeBanner Clear", kA, kNoBanner),
    refused("SystemUnit WelcomeBanner Get", kAUIRAu, kNoBanner),
    refused("SystemUnit WelcomeBanner Set", kA, kNoBanner, true),
    refused("Time DateTime Set", kAU, kClockFollows),
    refused("UserInterface Branding Clear", kAI, kNoPictures),
    refused("UserInterface Branding Delete", kAUI, kNoPictures),
    refused("UserInterface Branding Upload", kAUI, kNoPictures, true),
    refused("UserInterface Extensions WebApp Save", kAIR, kNoWeb),
    refused("UserInterface Extensions WebWidget Remove", kAIR, kNoWeb),
    refused("UserInterface Extensions WebWidget Save", kAIR, kNoWeb),
    refused("UserInterface Presentation ExternalSource Add", kAIR, kNoContent),
    refused("UserInterface Presentation ExternalSource List", kAIR, kNoContent),
    refused("UserInterface Presentation ExternalSource Remove", kAIR, kNoContent),
    refused("UserInterface Presentation ExternalSource RemoveAll", kAIR, kNoContent),
    refused("UserInterface Presentation ExternalSource Select", kAUIR, kNoContent),
    refused("UserInterface Presentation ExternalSource State Set", kAIR, kNoContent),
    refused("UserInterface WebView Clear", kAUI, kNoWeb),
    refused("UserInterface WebView Display", kAUI, kNoWeb),
    refused("UserManagement User Passphrase Change", kAUIRAu, kAdminSets),
    refused("WebRTC Join", kAUI, kSipOnly),
    refused("Webex Join", kAUI, kSipOnly),
    refused("Webex Registration Airgap Prepare", kA, kNoCloud),
    refused("Webex Registration Cancel", kA, kNoCloud),
    refused("Webex Registration ConvertToCloud", kA, kNoCloud),
    refused("Webex Registration Logout", kA, kNoCloud),
    refused("Webex Registration Start", kA, kNoCloud),
    refused("Zoom Join", kAUI, kSipOnly),
};

} // namespace

std::span<const CommandRow> refusedCommands() {
    return kRows;
}

} // namespace greenroom::xapi
