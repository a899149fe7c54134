// libFuzzer target: what a phone book server answers.
#include "fuzz/fuzz_target.h"
#include "fuzz/phonebook_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenPhonebookPromise, data, size);
}
