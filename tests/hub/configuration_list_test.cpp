#include <catch2/catch.hpp>

#include <QJsonDocument>
#include <QJsonObject>

#include "hub/configuration_list.h"

using namespace greenroom::hub;

namespace {

std::string listOf(const QByteArray& json) {
    std::string out;
    for (const QJsonValue& row : configurationList(QJsonDocument::fromJson(json).object()))
        out += row["path"].toString().toStdString() + "=" + row["value"].toString().toStdString() +
               ";";
    return out;
}

} // namespace

TEST_CASE("a configuration is told as a list of settings") {
    struct Case {
        QByteArray json;
        std::string list;
    };
    const auto c = GENERATE(values<Case>({
        {"{}", ""},
        {R"({"Audio":{"DefaultVolume":50,"Mode":"On"}})", "Audio DefaultVolume=50;Audio Mode=On;"},
        {R"({"Video":{"Connector":[{"id":1,"Name":"HDMI"},{"id":"2","Name":"DP"}]}})",
         "Video Connector 1 Name=HDMI;Video Connector 2 Name=DP;"},
        {R"({"Users":[{"id":3,"Value":"x"}]})", "Users 3=x;"},
        {R"({"SIP":{"Password":"••••••","User":""}})", "SIP User=;"},
        {R"({"SIP":{"Password":"***","On":true}})", "SIP On=True;"},
        {R"({"A":{"B":{"Value":"1","status":"OK"}}})", "A B=1;"},
    }));
    INFO(c.json.toStdString());
    CHECK(listOf(c.json) == c.list);
}

TEST_CASE("a configuration without end is cut") {
    QByteArray deep = "1";
    for (int i = 0; i < 100; ++i)
        deep = "{\"a\":" + deep + "}";
    CHECK(listOf(deep).empty());
    QByteArray wide = "{\"a\":[";
    for (int i = 0; i < 6000; ++i)
        wide += (i == 0 ? "" : ",") + QByteArray("{\"id\":1,\"Value\":\"x\"}");
    CHECK(configurationList(QJsonDocument::fromJson(wide + "]}").object()).size() == 5000);
}
