// libFuzzer target: the JSON body of Bookings Put.
#include "fuzz/fuzz_target.h"
#include "fuzz/xapi_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenBookingsJsonPromise, data, size);
}
