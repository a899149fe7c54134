// The gallery's model over all scenes, for Quick Tests.
#pragma once

#include "models/gallery_model.h"
#include "models/languages.h"

namespace greenroom::ui::testing {

class TestGallery : public QObject {
    Q_OBJECT
    Q_PROPERTY(greenroom::ui::models::GalleryModel* model READ model CONSTANT)

public:
    explicit TestGallery(QObject* parent = nullptr);

    [[nodiscard]] models::GalleryModel* model() { return &model_; }

private:
    models::Languages languages_;
    models::GalleryModel model_;
};

} // namespace greenroom::ui::testing
