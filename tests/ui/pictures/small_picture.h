// What is kept of a picture of the panel: a quarter of its width and height, in at most 256
// colours.
#pragma once

#include <QByteArray>
#include <QImage>

namespace greenroom::ui::testing {

inline constexpr int kShrink = 4;

// Each dot is the mean of kShrink x kShrink dots.
[[nodiscard]] QImage smaller(const QImage& picture);

// As a PNG with a palette: the commonest colours, none of them off by more than a person could see
// as long as there are no more than 256.
[[nodiscard]] QByteArray packed(const QImage& picture);

} // namespace greenroom::ui::testing
