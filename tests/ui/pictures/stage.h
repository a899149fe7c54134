// A panel that shows scenes, drawn in software and out of time: an animation is over as soon as it
// has begun, and nothing waits.
#pragma once

#include "models/room_model.h"

#include <QImage>
#include <QQmlApplicationEngine>
#include <QSet>
#include <QString>

#include <memory>

class QQuickItem;
class QQuickWindow;

namespace greenroom::ui::testing {

class PassingTime;

// The application that pictures are drawn in, with the packaged fonts whatever else is installed;
// made when first asked for.
void needStage();

class Stage {
public:
    explicit Stage(QSize size);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    // False when there is no scene of that name.
    bool put(const QString& scene);
    // The scene of that name as a panel of this size draws it; null when there is none.
    [[nodiscard]] QImage show(const QString& scene);
    // The same once more, with what has been done to it since.
    [[nodiscard]] QImage again();

    [[nodiscard]] QQuickWindow& window() { return *window_; }
    // On the present scene, by its object name; null: there is none.
    [[nodiscard]] QQuickItem* item(const QString& name) const;
    // The text that says these words.
    [[nodiscard]] QQuickItem* words(const QString& text) const;
    // The QML files that what is on show is made of, without their endings.
    [[nodiscard]] QSet<QString> parts() const;

private:
    std::unique_ptr<PassingTime> time_;
    std::unique_ptr<models::RoomModel> room_;
    std::unique_ptr<QQmlApplicationEngine> engine_;
    QQuickWindow* window_ = nullptr;
};

// Of all scenes, in order.
[[nodiscard]] QStringList sceneNames();

} // namespace greenroom::ui::testing
