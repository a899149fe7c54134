// libFuzzer target: the bytes of the call engine's control connection.
#include "fuzz/fuzz_target.h"
#include "fuzz/netstring_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenFramePromise, data, size);
}
