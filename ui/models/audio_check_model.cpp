#include "models/audio_check_model.h"

#include "models/call_wording.h"

namespace greenroom::ui::models {

void AudioCheckModel::show(const link::AudioCheck& check) {
    if (check != check_) {
        check_ = check;
        Q_EMIT changed();
    }
}

int AudioCheckModel::level() const {
    return check_.running ? static_cast<int>(check_.level) : 0;
}

QString AudioCheckModel::levelWord() const {
    return check_.running ? CallWording::level(check_.level) : QString();
}

} // namespace greenroom::ui::models
