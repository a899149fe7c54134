#include "icons/icon_item.h"

#include <catch2/catch.hpp>

using greenroom::ui::icons::iconPath;

TEST_CASE("every icon has a shape, and one that is not known a neutral one") {
    for (const char* name :
         {"Briefing", "Camera",     "Concierge", "Disc",      "Handset",  "Help",   "Helpdesk",
          "Home",     "Hvac",       "Info",      "Input",     "Language", "Laptop", "Lightbulb",
          "Media",    "Microphone", "Power",     "Proximity", "Record",   "Spark",  "Tv",
          "Webex",    "play_pause", "up",        "close"}) {
        INFO(name);
        CHECK_FALSE(iconPath(name).isEmpty());
        CHECK(iconPath(name) != iconPath("General"));
        CHECK(QRectF(0, 0, 24, 24).contains(iconPath(name).boundingRect()));
    }
    CHECK(iconPath("NoSuchIcon") == iconPath("General"));
    CHECK(iconPath("") == iconPath("General"));
}
