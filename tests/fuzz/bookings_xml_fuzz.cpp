// libFuzzer target: the body of /bookingsputxml and of Bookings Put.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/xapi_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view broken =
        greenroom::test::brokenBookingsPromise({reinterpret_cast<const char*>(data), size});
    if (!broken.empty()) {
        std::fprintf(stderr, "%.*s\n", static_cast<int>(broken.size()), broken.data());
        std::abort();
    }
    return 0;
}
