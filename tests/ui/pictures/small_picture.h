// What is kept of a picture of the panel: a quarter of its width and height, in colours as fine as
// a person sees them.
#pragma once

#include <QByteArray>
#include <QImage>

namespace greenroom::ui::testing {

inline constexpr int kShrink = 4;

// Each dot is the mean of kShrink x kShrink dots.
[[nodiscard]] QImage smaller(const QImage& picture);

// As a PNG.
[[nodiscard]] QByteArray packed(const QImage& picture);

} // namespace greenroom::ui::testing
