// libFuzzer target: addresses as calendars and people write them.
#include "fuzz/dial_string_check.h"
#include "fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenDialPromise, data, size);
}
