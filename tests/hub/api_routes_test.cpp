#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <regex>
#include <set>

#include "hub/api_routes.h"

using namespace greenroom::hub;

namespace {

std::string nameOf(const Route& route) {
    return std::string(route.method) + " " + std::string(route.pattern);
}

Caller callerOf(Role role) {
    return {Caller::Proof::Token, "somebody", role, {}};
}

std::string sample(std::string_view pattern) {
    std::string out(pattern);
    for (auto at = out.find('{'); at != std::string::npos; at = out.find('{'))
        out.replace(at, out.find('}') - at + 1, "x1");
    return out;
}

} // namespace

TEST_CASE("every route is found, with what stands in its path") {
    std::set<std::string> names;
    for (const Route& route : apiRoutes()) {
        INFO(nameOf(route));
        CHECK(names.insert(nameOf(route)).second);
        const RouteMatch match = findRoute(route.method, sample(route.pattern));
        REQUIRE(match.route != nullptr);
        CHECK(nameOf(*match.route) == nameOf(route));
        const bool hasPart = route.pattern.find('{') != std::string_view::npos;
        CHECK(match.parts ==
              (hasPart ? std::vector<std::string>{"x1"} : std::vector<std::string>()));
        const bool isServed = route.serve != nullptr || route.waits != Waits::No;
        CHECK(isServed);
    }
}

TEST_CASE("paths that are none are not found") {
    for (const char* path :
         {"", "/", "workspaces", "/workspaces/", "/workspaces/a/", "//workspaces",
          "/workspaces/a/b", "/bookings/", "/bookings/a/", "/bookings/a/b/c", "/devices/a/b",
          "/session/x", "/mailboxes/a/b", "/Workspaces"}) {
        INFO(path);
        CHECK(findRoute("GET", path).route == nullptr);
    }
    CHECK(findRoute("GET", "/bookings/s1/20261124T090000Z").parts ==
          std::vector<std::string>{"s1/20261124T090000Z"});
    CHECK(findRoute("BREW", "/workspaces").allowed == "GET, POST");
}

TEST_CASE("every role may use every route of its own and of the roles below, and no other") {
    const std::map<Access, int> levels{
        {Access::Anyone, -1}, {Access::Viewer, 0}, {Access::Operator, 1}, {Access::Admin, 2}};
    for (const Route& route : apiRoutes()) {
        INFO(nameOf(route));
        const int level = levels.at(route.access);
        CHECK(mayUse(route, Caller()) == (level == -1));
        for (const Role role : {Role::Viewer, Role::Operator, Role::Admin})
            CHECK(mayUse(route, callerOf(role)) == (static_cast<int>(role) >= level));
    }
}

// Written apart from the table: what must not be open to whom.
TEST_CASE("the table gives no role more than was meant") {
    const std::set<std::string> anyone{"GET /claim", "POST /claim", "POST /session",
                                       "GET /authority", "POST /activations"};
    const std::set<std::string> operatorChanges{"POST /workspaces/{id}/activation-codes",
                                                "POST /activation-codes/bulk",
                                                "POST /workspaces/{id}/bookings",
                                                "PATCH /bookings/{id}",
                                                "DELETE /bookings/{id}",
                                                "POST /devices/{id}/commands"};
    const std::set<std::string> operatorReads{"GET /workspaces/{id}/activation-codes",
                                              "GET /devices/{id}/log",
                                              "GET /devices/{id}/configuration"};
    const std::set<std::string> adminReads{"GET /tokens", "GET /users", "GET /audit"};
    for (const Route& route : apiRoutes()) {
        const std::string name = nameOf(route);
        INFO(name);
        Access meant = route.method == "GET" ? Access::Viewer : Access::Admin;
        if (anyone.contains(name))
            meant = Access::Anyone;
        else if (operatorChanges.contains(name) || operatorReads.contains(name))
            meant = Access::Operator;
        else if (adminReads.contains(name))
            meant = Access::Admin;
        else if (name == "DELETE /session")
            meant = Access::Viewer;
        CHECK(route.access == meant);
    }
}

TEST_CASE("every change has a name in the audit log") {
    for (const Route& route : apiRoutes()) {
        INFO(nameOf(route));
        // The activation writes its own lines.
        if (route.method != "GET" && route.pattern != "/activations")
            CHECK_FALSE(route.action.empty());
    }
}

TEST_CASE("openapi.yaml has every route with its role, and no other") {
    std::set<std::string> documented;
    std::ifstream file(HUB_OPENAPI);
    REQUIRE(file);
    std::string path;
    std::string method;
    std::smatch at;
    for (std::string line; std::getline(file, line) && line != "components:";) {
        if (std::regex_match(line, at, std::regex("  (/[^:]*):")))
            path = at[1];
        else if (std::regex_match(line, at, std::regex("    (get|post|put|patch|delete):")))
            method = at[1];
        else if (std::regex_match(line, at, std::regex("      x-role: (\\w+)")))
            documented.insert(method + " " + path + " " + at[1].str());
    }
    const std::map<Access, std::string> words{{Access::Anyone, "anyone"},
                                              {Access::Viewer, "viewer"},
                                              {Access::Operator, "operator"},
                                              {Access::Admin, "admin"}};
    std::set<std::string> served;
    for (const Route& route : apiRoutes()) {
        std::string line = nameOf(route) + " " + words.at(route.access);
        for (std::size_t i = 0; i < route.method.size(); ++i)
            line[i] = static_cast<char>(line[i] - 'A' + 'a');
        served.insert(line);
    }
    CHECK(documented == served);
}
