#include "base/secret.h"

namespace greenroom::base {

Secret::~Secret() {
    // volatile, or the compiler may drop writes to memory that is about to be freed.
    volatile char* bytes = value_.data();
    for (std::size_t i = 0; i < value_.size(); ++i)
        bytes[i] = 0;
}

bool Secret::equals(std::string_view other) const {
    unsigned difference = value_.size() == other.size() ? 0 : 1;
    for (std::size_t i = 0; i < value_.size(); ++i) {
        const char theirs = i < other.size() ? other[i] : '\0';
        difference |= static_cast<unsigned>(static_cast<unsigned char>(value_[i]) ^
                                            static_cast<unsigned char>(theirs));
    }
    return difference == 0;
}

} // namespace greenroom::base
