// Text from outside made fit for a screen: control characters and direction overrides are taken
// out, line breaks become spaces, and nothing is longer than the room it could ever be given.
#pragma once

#include <QString>

namespace greenroom::ui::link {

// At most `limit` UTF-16 units, never ending inside a character.
[[nodiscard]] QString safeText(const QString& text, qsizetype limit);

// The same, but '\n' stays: words that were given in lines.
[[nodiscard]] QString safeLines(const QString& text, qsizetype limit);

} // namespace greenroom::ui::link
