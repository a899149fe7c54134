#include "models/gallery_model.h"

#include "models/languages.h"

#include <array>
#include <cmath>

namespace greenroom::ui::models {

namespace {

constexpr double kMmPerInch = 25.4;

// What panels have been made of, from the smallest that is supported to a board on the wall.
struct Glass {
    int width;
    int height;
    double inches;
};
constexpr std::array<Glass, 8> kGlasses{{{0, 0, 0}, // the window
                                         {800, 480, 7},
                                         {1280, 800, 8},
                                         {1280, 800, 10.1},
                                         {800, 1280, 10.1},
                                         {1920, 1200, 10.1},
                                         {1920, 1080, 15.6},
                                         {1920, 1080, 27}}};

const QStringList& themes() {
    static const QStringList names{{}, "Night", "Light", "HighContrast"};
    return names;
}

const QStringList& textSizes() {
    static const QStringList names{{}, "Normal", "Large", "Larger", "Largest"};
    return names;
}

QString after(const QStringList& names, const QString& name) {
    return names[(names.indexOf(name) + 1) % names.size()];
}

} // namespace

GalleryModel::GalleryModel(std::vector<Entry> entries, Languages& languages, QObject* parent)
    : QObject(parent), entries_(std::move(entries)), languages_(languages),
      room_(std::make_unique<RoomModel>()) {
    connect(&languages_, &Languages::changed, this, [this] {
        room_->retranslate();
        Q_EMIT changed();
        Q_EMIT lookChanged();
    });
    load();
}

void GalleryModel::begin(const QString& theme, const QString& textSize) {
    theme_ = themes().contains(theme) ? theme : QString();
    textSize_ = textSizes().contains(textSize) ? textSize : QString();
    Q_EMIT lookChanged();
}

QString GalleryModel::name() const {
    return entries_.empty() ? QString() : entries_[at_].name;
}

QString GalleryModel::position() const {
    return tr("%1 of %2").arg(entries_.empty() ? 0 : at_ + 1).arg(entries_.size());
}

QString GalleryModel::language() const {
    return languages_.spoken();
}

QString GalleryModel::glass() const {
    const Glass& glass = kGlasses.at(glass_);
    return glass_ == 0
               ? QString()
               : tr("%1x%2, %3 inches").arg(glass.width).arg(glass.height).arg(glass.inches);
}

QSize GalleryModel::glassSize() const {
    return {kGlasses.at(glass_).width, kGlasses.at(glass_).height};
}

double GalleryModel::glassDotsPerMm() const {
    const Glass& glass = kGlasses.at(glass_);
    return glass_ == 0 ? 0 : std::hypot(glass.width, glass.height) / (glass.inches * kMmPerInch);
}

void GalleryModel::first() {
    at_ = 0;
    load();
}

void GalleryModel::last() {
    at_ = entries_.empty() ? 0 : entries_.size() - 1;
    load();
}

void GalleryModel::nextTheme() {
    theme_ = after(themes(), theme_);
    Q_EMIT lookChanged();
}

void GalleryModel::nextTextSize() {
    textSize_ = after(textSizes(), textSize_);
    Q_EMIT lookChanged();
}

void GalleryModel::nextLanguage() {
    languages_.speak(after(languages_.names() << Languages::kPseudo, languages_.spoken()));
}

void GalleryModel::nextGlass() {
    glass_ = (glass_ + 1) % kGlasses.size();
    Q_EMIT lookChanged();
}

void GalleryModel::step(std::size_t by) {
    if (entries_.empty()) {
        return;
    }
    at_ = (at_ + by) % entries_.size();
    load();
}

void GalleryModel::load() {
    // A model of its own, so that no scene shows what another one left behind. The old one goes
    // when QML has let go of it.
    std::unique_ptr<RoomModel> fresh = std::make_unique<RoomModel>();
    if (!entries_.empty()) {
        if (entries_[at_].view) {
            fresh->show(*entries_[at_].view);
        }
        fresh->setLink(entries_[at_].link);
        fresh->open(RoomModel::sheetNamed(entries_[at_].sheet));
    }
    room_.swap(fresh);
    Q_EMIT changed();
    fresh.release()->deleteLater();
}

} // namespace greenroom::ui::models
