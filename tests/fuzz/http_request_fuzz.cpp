// libFuzzer target: the bytes of one HTTP connection.
#include "fuzz/fuzz_target.h"
#include "fuzz/http_request_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenPromise, data, size);
}
