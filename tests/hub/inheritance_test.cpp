#include <catch2/catch.hpp>

#include "hub/inheritance.h"

using namespace greenroom;
using namespace greenroom::hub;

namespace {

Workspace place() {
    Workspace out;
    out.id = WorkspaceId("w1");
    out.name = "Aspen";
    out.site = "Oslo";
    out.tags = {"north", "huddle"};
    return out;
}

Template layer(const std::string& name, const std::string& scope, const std::string& value,
               bool locked = false, const std::string& path = "Audio DefaultVolume") {
    const auto parsed = parseScope(scope);
    REQUIRE(parsed);
    Template out;
    out.id = TemplateId(name);
    out.name = name;
    out.scope = parsed->kind;
    out.scopeName = parsed->name;
    out.settings = {{path, base::Secret(value), false, false, locked, false}};
    return out;
}

} // namespace

TEST_CASE("the innermost setting counts, unless an outer one is locked") {
    struct Case {
        std::string name;
        std::vector<Template> layers;
        std::string value; // empty: none
        std::string from;
        std::vector<std::string> passedOver;
    };
    const auto c = GENERATE(values<Case>({
        {"nothing", {}, "", "", {}},
        {"organisation alone", {layer("o", "organisation", "1")}, "1", "o", {}},
        {"site over organisation",
         {layer("s", "site:Oslo", "2"), layer("o", "organisation", "1")},
         "2",
         "s",
         {"o"}},
        {"tag over site",
         {layer("t", "tag:north", "3"), layer("s", "site:Oslo", "2")},
         "3",
         "t",
         {"s"}},
        {"workspace over all",
         {layer("w", "workspace:w1", "4"), layer("t", "tag:north", "3"),
          layer("s", "site:Oslo", "2"), layer("o", "organisation", "1")},
         "4",
         "w",
         {"o", "s", "t"}},
        {"another site's",
         {layer("s", "site:Rome", "2"), layer("o", "organisation", "1")},
         "1",
         "o",
         {}},
        {"another workspace's", {layer("w", "workspace:w2", "4")}, "", "", {}},
        {"a tag it has not", {layer("t", "tag:south", "3")}, "", "", {}},
        {"locked outside",
         {layer("w", "workspace:w1", "4"), layer("o", "organisation", "1", true)},
         "1",
         "o",
         {"w"}},
        {"locked in the middle",
         {layer("w", "workspace:w1", "4"), layer("s", "site:Oslo", "2", true),
          layer("o", "organisation", "1")},
         "2",
         "s",
         {"o", "w"}},
        {"a lock inside binds nobody outside",
         {layer("w", "workspace:w1", "4", true), layer("o", "organisation", "1")},
         "4",
         "w",
         {"o"}},
        {"two tags: by the tag's name, the later wins",
         {layer("a", "tag:north", "3"), layer("b", "tag:huddle", "5")},
         "3",
         "a",
         {"b"}},
        {"one scope twice: by the template's name, the later wins",
         {layer("b", "organisation", "2"), layer("a", "organisation", "1")},
         "2",
         "b",
         {"a"}},
        {"a lock binds its own scope too",
         {layer("b", "organisation", "2"), layer("a", "organisation", "1", true)},
         "1",
         "a",
         {"b"}},
    }));
    INFO(c.name);
    const auto effective = effectiveSettings(c.layers, place());
    REQUIRE(effective);
    REQUIRE(effective->size() == (c.value.empty() ? 0 : 1));
    if (c.value.empty())
        return;
    CHECK(effective->front().setting.value.reveal() == c.value);
    CHECK(effective->front().templateName == c.from);
    CHECK(effective->front().passedOver == c.passedOver);
}

TEST_CASE("paths are one setting in any letter case, and come in order") {
    const auto effective =
        effectiveSettings({layer("o", "organisation", "1", false, "sip Proxy"),
                           layer("w", "workspace:w1", "2", false, "SIP proxy"),
                           layer("x", "organisation", "3", false, "Audio Volume")},
                          place());
    REQUIRE(effective);
    REQUIRE(effective->size() == 2);
    CHECK(effective->at(0).setting.path == "Audio Volume");
    CHECK(effective->at(1).setting.path == "SIP proxy");
    CHECK(effective->at(1).setting.value.reveal() == "2");
}

TEST_CASE("values are filled in; one that cannot be names its template and path alone") {
    const auto filled =
        effectiveSettings({layer("o", "organisation", "{{name}} {{desk}} {{site}}")}, [] {
            Workspace room = place();
            room.variables = {{"desk", "7"}, {"name", "x"}};
            return room;
        }());
    REQUIRE(filled);
    CHECK(filled->front().setting.value.reveal() == "Aspen 7 Oslo");
    const auto failed = effectiveSettings({layer("o", "organisation", "hidden {{desk}}")}, place());
    REQUIRE_FALSE(failed);
    CHECK(failed.error().message == "template o: Audio DefaultVolume: no value for: desk");
    // What does not count needs no value.
    CHECK(effectiveSettings(
        {layer("o", "organisation", "{{desk}}"), layer("w", "workspace:w1", "1")}, place()));
}

TEST_CASE("scopes are read as they are written") {
    for (const std::string text : {"organisation", "site:Oslo", "tag:a:b", "workspace:w1"}) {
        const auto scope = parseScope(text);
        REQUIRE(scope);
        CHECK(toText(*scope) == text);
    }
    for (const std::string text : {"", "Organisation", "site", "site:", "room:1", "organisation:x"})
        CHECK_FALSE(parseScope(text));
    CHECK_FALSE(parseScope("site:" + std::string(129, 'x')));
}
