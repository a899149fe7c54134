// libFuzzer target: what a client types in a tsh session.
#include "fuzz/fuzz_target.h"
#include "fuzz/tsh_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenTshPromise, data, size);
}
