// Answers laid out for people: aligned columns, no decoration. Times of day are the room's.
#pragma once

#include <QJsonObject>
#include <QString>

#include "ctl/command_line.h"

namespace greenroom::ctl {

// Whole lines, ready to be written.
[[nodiscard]] QString forPeople(Answer answer, const QJsonObject& result);

} // namespace greenroom::ctl
