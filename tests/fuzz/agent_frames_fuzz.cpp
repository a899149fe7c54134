// libFuzzer target: the bytes the agent sends to a panel.
#include "fuzz/agent_frames_check.h"
#include "fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenAgentFramesPromise, data, size);
}
