#include "hub/api_call.h"

#include <charconv>

namespace greenroom::hub {

ApiResult<std::size_t> queryNumber(const edge::net::Request& request, std::string_view name,
                                   std::size_t otherwise, std::size_t least, std::size_t most) {
    const auto given = request.queryValue(name);
    if (!given)
        return otherwise;
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), value);
    if (error != std::errc{} || end != given->data() + given->size() || value < least ||
        value > most)
        return invalid(std::string(name), "A whole number from " + std::to_string(least) + " to " +
                                              std::to_string(most) + " is wanted.");
    return value;
}

} // namespace greenroom::hub
