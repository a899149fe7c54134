// How much of xAPI there is, for greenroomctl.
#pragma once

#include <QJsonObject>

namespace greenroom::edge::control {

// {schema, commands{works, accepted, refuses}, status, configuration, events, accepted_for[{path,
// who}], refused[{path, why}]}
[[nodiscard]] QJsonObject coverageJson();

} // namespace greenroom::edge::control
