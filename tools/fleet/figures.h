// Figures from samples, and lines of JSON for who reads them.
#pragma once

#include <vector>

#include <QJsonObject>

namespace greenroom::fleet {

// {p50, p99, max, n, unit}: nearest rank, a value that was really seen. None: null in place of
// figures.
[[nodiscard]] QJsonObject figures(std::vector<double> samples, const char* unit = "ms");

// On stdout, at once.
void printLine(const QJsonObject& object);

} // namespace greenroom::fleet
