// What every libFuzzer target does with one input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace greenroom::test {

// A promise that is broken ends the program: libFuzzer then keeps the input.
inline int tryInput(std::string_view (*brokenPromise)(std::string_view), const std::uint8_t* data,
                    std::size_t size) {
    const std::string_view broken = brokenPromise({reinterpret_cast<const char*>(data), size});
    if (broken.empty())
        return 0;
    std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(broken.size()), broken.data());
    std::abort();
}

} // namespace greenroom::test
