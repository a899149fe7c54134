// Eyes and a finger for tests: --input takes touches and screenshot requests, --frames tells what
// each frame showed. Only in builds with GREENROOM_TEST_HOOKS. The formats are in ui/README.md.
#pragma once

#include <QString>

#include <memory>

class QQuickWindow;

namespace greenroom::ui::models {
class RoomModel;
}

namespace greenroom::ui::hooks {

class FrameLog;
class TouchInput;

class Hooks {
public:
    // An empty path leaves that hook out. Window and room must live as long.
    Hooks(QQuickWindow& window, const models::RoomModel& room, const QString& inputPath,
          const QString& framesPath);
    ~Hooks();

    [[nodiscard]] QString problem() const { return problem_; } // empty when all is well

private:
    std::unique_ptr<FrameLog> frames_;
    std::unique_ptr<TouchInput> input_;
    QString problem_;
};

} // namespace greenroom::ui::hooks
