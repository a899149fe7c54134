// The corpora of the fuzz targets, run as an ordinary test.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "fuzz/agent_frames_check.h"
#include "fuzz/certificates_check.h"
#include "fuzz/control_check.h"
#include "fuzz/ctl_print_check.h"
#include "fuzz/dial_string_check.h"
#include "fuzz/extensions_check.h"
#include "fuzz/http_request_check.h"
#include "fuzz/http_words_check.h"
#include "fuzz/hub_frames_check.h"
#include "fuzz/json_rpc_check.h"
#include "fuzz/manager_reply_check.h"
#include "fuzz/netstring_check.h"
#include "fuzz/panel_check.h"
#include "fuzz/phonebook_check.h"
#include "fuzz/sip_response_check.h"
#include "fuzz/stored_rows_check.h"
#include "fuzz/stored_words_check.h"
#include "fuzz/tsh_check.h"
#include "fuzz/xapi_check.h"

using namespace greenroom::test;

namespace {

struct Target {
    std::string_view name;
    std::string_view (*brokenPromise)(std::string_view);
};

constexpr Target kTargets[] = {
    {"agent_frames", brokenAgentFramesPromise},
    {"bookings_json", brokenBookingsJsonPromise},
    {"bookings_xml", brokenBookingsXmlPromise},
    {"certificates", brokenCertificatesPromise},
    {"command_xml", brokenCommandPromise},
    {"control_lines", brokenControlPromise},
    {"ctl_print", brokenPrintPromise},
    {"dial_string", brokenDialPromise},
    {"extensions_xml", brokenExtensionsPromise},
    {"http_request", brokenPromise},
    {"http_words", brokenWordsPromise},
    {"hub_frames", brokenHubPromise},
    {"json_rpc", brokenRpcPromise},
    {"manager_reply", brokenReplyPromise},
    {"netstring", brokenFramePromise},
    {"panel_frames", brokenPanelPromise},
    {"phonebook_search", brokenPhonebookPromise},
    {"sip_response", brokenSipPromise},
    {"stored_rows", brokenStorePromise},
    {"stored_words", brokenStoredWordsPromise},
    {"tsh", brokenTshPromise},
};

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("every file of every corpus keeps the promises of its parser") {
    for (const Target& target : kTargets) {
        std::size_t files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(
                 std::filesystem::path(FUZZ_CORPUS) / target.name)) {
            INFO(entry.path());
            CHECK(target.brokenPromise(bytesOf(entry.path())) == "");
            ++files;
        }
        INFO(target.name);
        CHECK(files >= 5);
    }
}

TEST_CASE("no corpus is left out") {
    std::set<std::string> folders;
    for (const auto& entry : std::filesystem::directory_iterator(FUZZ_CORPUS))
        folders.insert(entry.path().filename().string());
    std::set<std::string> targets;
    for (const Target& target : kTargets)
        targets.insert(std::string(target.name));
    CHECK(folders == targets);
}
