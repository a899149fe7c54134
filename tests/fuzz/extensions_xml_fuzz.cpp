// libFuzzer target: the body of UserInterface Extensions Set and Panel Save.
#include "fuzz/extensions_check.h"
#include "fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenExtensionsPromise, data, size);
}
