// What the agent said, in the panel's language. The agent speaks English; a sentence it made up of
// parts is taken apart by its pattern and put together anew. One that no translator was given is
// shown as it came: names, addresses, titles, and what a later agent may say.
#pragma once

#include <QString>

namespace greenroom::ui::models {

class AgentWords {
public:
    [[nodiscard]] static QString translated(const QString& said);
    // For what may also be people's own words: whole sentences alone are taken for the agent's.
    [[nodiscard]] static QString title(const QString& said);
};

} // namespace greenroom::ui::models
