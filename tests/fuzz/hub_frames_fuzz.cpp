// libFuzzer target: frames of the hub.
#include "fuzz/fuzz_target.h"
#include "fuzz/hub_frames_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenHubPromise, data, size);
}
