// libFuzzer target: the answers that greenroomctl prints.
#include "fuzz/ctl_print_check.h"
#include "fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenPrintPromise, data, size);
}
