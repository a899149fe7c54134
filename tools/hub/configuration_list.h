// A device's whole configuration, as jsxapi would get it, as a list of settings. Pure.
#pragma once

#include <QJsonArray>
#include <QJsonValue>

namespace greenroom::hub {

// [{"path": "Audio DefaultVolume", "value": "50"}, …]. An item of a list is named by its number:
// "Video Input Connector 1 Name". What a device shows as dots is a secret, and is left out. At most
// 5,000, each path at most 512 bytes; deeper than 16 steps nothing is looked at.
[[nodiscard]] QJsonArray configurationList(const QJsonValue& document);

} // namespace greenroom::hub
