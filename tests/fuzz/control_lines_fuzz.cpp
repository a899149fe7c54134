// libFuzzer target: the lines of control.sock.
#include "fuzz/control_check.h"
#include "fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenControlPromise, data, size);
}
