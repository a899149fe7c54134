// What OpenSSL left in this thread's queue of errors.
#pragma once

#include <string>

namespace greenroom::wire {

// The first of them in its words; the queue is empty afterwards.
[[nodiscard]] std::string takeTlsError();

} // namespace greenroom::wire
