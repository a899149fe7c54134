// libFuzzer target: password hashes, sealed secrets and the record of the call engine.
#include "fuzz/fuzz_target.h"
#include "fuzz/stored_words_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenStoredWordsPromise, data, size);
}
