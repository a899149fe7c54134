#include "fleet/figures.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <QJsonDocument>

namespace greenroom::fleet {

QJsonObject figures(std::vector<double> samples, const char* unit) {
    std::ranges::sort(samples);
    const auto at = [&](double share) -> QJsonValue {
        if (samples.empty())
            return QJsonValue::Null;
        const auto rank = std::ceil(share * static_cast<double>(samples.size()));
        const double value = samples[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
        return std::round(value * 1000) / 1000;
    };
    return {{"p50", at(0.5)},
            {"p99", at(0.99)},
            {"max", at(1)},
            {"n", static_cast<qint64>(samples.size())},
            {"unit", unit}};
}

void printLine(const QJsonObject& object) {
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace greenroom::fleet
