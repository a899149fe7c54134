// One scene in one look, measured in every way there is.
#pragma once

#include "stage.h"

#include <QString>

namespace greenroom::ui::walk {

// A line for each finding; empty: all is well. number: chooses what is looked at closer. wording:
// whether words are cut or lie over others, and what a mirror shows, in place of all else.
[[nodiscard]] QString walk(const NamedScene& scene, const Look& look, std::size_t number,
                           bool wording);

} // namespace greenroom::ui::walk
