// Where the panel is drawn and how many of its dots make a millimetre.
#pragma once

#include <QSize>
#include <QSizeF>

namespace greenroom::ui {

// Sets QT_QPA_PLATFORM to offscreen when there is neither a display server nor a frame buffer to
// draw on. Before the application object is made.
void choosePlatform();

// From --dpi when it is given (not 0), else from the screen's own word, else (a screen that tells
// no size, or an impossible one) from the usual glass of that resolution: 7 inches across up to 600
// dots high, 10.1 inches above.
[[nodiscard]] double dotsPerMm(QSize dots, QSizeF screenMm, QSize screenDots, double dpi);

} // namespace greenroom::ui
