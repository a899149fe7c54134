// libFuzzer target: the bytes a panel sends to the agent.
#include "fuzz/fuzz_target.h"
#include "fuzz/panel_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenPanelPromise, data, size);
}
