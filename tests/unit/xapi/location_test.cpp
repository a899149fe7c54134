#include <catch2/catch.hpp>

#include "xapi/location.h"
#include "xapi/tree.h"

using namespace greenroom::xapi;

TEST_CASE("locations are read in every form that clients use") {
    struct Case {
        std::string text;
        std::string path; // as textOf() writes it; empty: refused
    };
    const auto c = GENERATE(values<Case>({
        {"/Status/Call[1]/Status", "/Status/Call[1]/Status"},
        {"Status/Audio", "/Status/Audio"},
        {"/Status/", "/Status"},
        {" /Status/SystemUnit ", "/Status/SystemUnit"},
        {"/Configuration/Video/Input/Connector[@item='1']/Name",
         "/Configuration/Video/Input/Connector[1]/Name"},
        {"/Configuration/SIP/Proxy[@item=\"2\"]", "/Configuration/SIP/Proxy[2]"},
        {"", ""},
        {"/", ""},
        {"//Status", ""},
        {"/Status/Call[x]", ""},
        {"/Status/Call[1", ""},
        {"/Status/Call[@item='1]", ""},
        {"/Status/Call[@item=']", ""},
        {"/Status/Call[99999999999]", ""},
        {"/Status/*", ""},
        {"/Status/Call text()", ""},
        {"/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a", ""},
        {std::string(2000, 'a'), ""},
    }));
    INFO(c.text);
    const auto path = parseLocation(c.text);
    CHECK((path ? textOf(*path) : "") == c.path);
}
