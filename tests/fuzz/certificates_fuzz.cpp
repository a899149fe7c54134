// libFuzzer target: the body of Security Certificates CA Add.
#include "fuzz/certificates_check.h"
#include "fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return greenroom::test::tryInput(greenroom::test::brokenCertificatesPromise, data, size);
}
