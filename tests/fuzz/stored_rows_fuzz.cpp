// libFuzzer target: the database of the store, with damaged values and flipped bytes.
#include "fuzz/fuzz_target.h"
#include "fuzz/stored_rows_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenStorePromise, data, size);
}
