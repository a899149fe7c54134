// The real window on a scene, drawn offscreen, with time that passes only when it is told to.
#pragma once

#include "gallery/scene.h"
#include "look.h"
#include "models/room_model.h"

#include <QImage>
#include <QQuickWindow>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace greenroom::ui::walk {

struct NamedScene {
    QString name;
    gallery::Scene scene;
};

[[nodiscard]] std::vector<NamedScene> allScenes();

class Shown {
public:
    Shown(const NamedScene& scene, const Look& look);
    Shown(const Shown&) = delete;
    Shown& operator=(const Shown&) = delete;
    Shown(Shown&&) = delete;
    Shown& operator=(Shown&&) = delete;
    ~Shown();

    [[nodiscard]] const NamedScene& scene() const { return scene_; }
    [[nodiscard]] const Look& look() const { return look_; }
    // Nothing when the window could not be made: then the complaints say why.
    [[nodiscard]] QQuickWindow* window() const { return window_.get(); }
    // What Qt warned of since it was made.
    [[nodiscard]] static QStringList complaints();

    // Lets animations and pauses that run now come to their end.
    static void settle();
    // Lays everything out as well.
    QImage grab() const; // NOLINT(modernize-use-nodiscard)
    void pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

private:
    const NamedScene& scene_;
    const Look& look_;
    models::RoomModel room_;
    std::unique_ptr<QQuickWindow> window_;
};

} // namespace greenroom::ui::walk
