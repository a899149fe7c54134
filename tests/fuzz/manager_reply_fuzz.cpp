// libFuzzer target: what a manager answers to a PostEvent.
#include "fuzz/fuzz_target.h"
#include "fuzz/manager_reply_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenReplyPromise, data, size);
}
