// What is measured of a scene that is shown, each rule of the panel in words beside its measure.
#pragma once

#include "finding.h"
#include "stage.h"
#include "tree.h"

#include <QImage>

#include <set>

namespace greenroom::ui::walk {

// Targets: 20 mm high for Join, End and Cancel, 12 mm for what else is pressed, nothing below 10
// mm; 2 mm apart, End 5 mm from anything; Join, End and Cancel 10 mm from every edge.
void measureTargets(const Tree& tree, const Look& look, Findings& into);

// Words: none is cut, runs out of what it stands on, or lies over others. Only what people wrote
// (titles, names, messages) may end in an ellipsis.
void measureWords(const Tree& tree, const Look& look, const std::set<QString>& written,
                  Findings& into);

// Everything that people outside wrote into the scene.
[[nodiscard]] std::set<QString> writtenOutside(const link::PanelView& view);

// Contrast, from what was drawn with words and shapes and without them: words 4.5:1, large ones and
// shapes 3:1; in high contrast words 7:1.
void measureContrast(const Tree& tree, const Look& look, const QImage& with, const QImage& without,
                     Findings& into);

// Tab reaches everything that can be pressed once, in reading order, and shows where it is. One of
// the rings, another one from scene to scene, is looked for in the picture.
void measureFocus(const Tree& tree, Shown& shown, std::size_t ring, const QImage& before,
                  Findings& into);

// Everything that can be pressed has a name of its own, in words.
void measureNames(const Tree& tree, const QQuickWindow& window, Findings& into);

// From right to left everything stands where a mirror shows it; keys keep their places.
void measureMirroring(const Tree& tree, Shown& shown, Findings& into);

} // namespace greenroom::ui::walk
