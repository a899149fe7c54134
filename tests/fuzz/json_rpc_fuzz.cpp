// libFuzzer target: the texts of WebSocket clients.
#include "fuzz/fuzz_target.h"
#include "fuzz/json_rpc_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenRpcPromise, data, size);
}
