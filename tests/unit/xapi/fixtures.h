// Documents of fixtures/, and lists written around one booking.
#pragma once

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

namespace greenroom::test {

inline std::string fileText(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string fixture(const std::string& name) {
    return fileText(XAPI_FIXTURES "/" + name);
}

// A list of one booking with these fields beside Id 42, 09:30 to 10:00.
inline std::string listWith(const std::string& fields,
                            const std::string& time = "<StartTime>2026-03-04T09:30:00Z</StartTime>"
                                                      "<EndTime>2026-03-04T10:00:00Z</EndTime>") {
    return "<Bookings><Booking><Id>42</Id><Time>" + time + "</Time>" + fields +
           "</Booking></Bookings>";
}

} // namespace greenroom::test
