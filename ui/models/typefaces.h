// What the panel writes with: Inter, and families beside it for the scripts that it lacks.
#pragma once

namespace greenroom::ui::models {

// Once, when the QGuiApplication is there and before anything is drawn. Which family writes a
// script is then the same on every machine that has the packages of tools/packages.txt.
void useTypefaces();

} // namespace greenroom::ui::models
