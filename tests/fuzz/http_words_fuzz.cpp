// libFuzzer target: request targets, Authorization headers, document paths, times.
#include "fuzz/fuzz_target.h"
#include "fuzz/http_words_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenWordsPromise, data, size);
}
