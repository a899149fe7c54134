// libFuzzer target: what the far end of a check answers.
#include "fuzz/fuzz_target.h"
#include "fuzz/sip_response_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenSipPromise, data, size);
}
