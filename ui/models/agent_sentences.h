// What the agent says in English, as a translator is given it: every sentence of its own that can
// reach the panel. Those of a booking's reason and of a failed call stand in core/reason.cpp and
// core/call_cause.cpp of the agent, and a test compares them.
#pragma once

#include <vector>

namespace greenroom::ui::models {

// Word for word.
[[nodiscard]] const std::vector<const char*>& agentSentences();
// With %n for a number and %1 for anything else; of two that fit, the first is meant.
[[nodiscard]] const std::vector<const char*>& agentPatterns();

} // namespace greenroom::ui::models
