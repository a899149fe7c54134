#include "hooks/hooks.h"

#include "hooks/frame_log.h"
#include "hooks/touch_input.h"

namespace greenroom::ui::hooks {

Hooks::Hooks(QQuickWindow& window, const models::RoomModel& room, const QString& inputPath,
             const QString& framesPath) {
    if (!framesPath.isEmpty()) {
        frames_ = std::make_unique<FrameLog>(window, room);
        if (!frames_->open(framesPath)) {
            problem_ = QStringLiteral("--frames: %1 cannot be written").arg(framesPath);
        }
    }
    if (!inputPath.isEmpty()) {
        input_ = std::make_unique<TouchInput>(window, frames_.get());
        if (!input_->open(inputPath)) {
            problem_ = QStringLiteral("--input: no FIFO can be made at %1").arg(inputPath);
        }
    }
}

Hooks::~Hooks() = default;

} // namespace greenroom::ui::hooks
