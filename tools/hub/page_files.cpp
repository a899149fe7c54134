#include "hub/page_files.h"

#include <algorithm>
#include <array>
#include <string>

#include <QFile>

namespace greenroom::hub {

namespace {

constexpr std::string_view kFolder = "/page/";

struct Type {
    std::string_view ending;
    const char* type;
};

constexpr std::array kTypes{Type{".html", "text/html; charset=utf-8"},
                            Type{".js", "text/javascript; charset=utf-8"},
                            Type{".css", "text/css; charset=utf-8"}, Type{".svg", "image/svg+xml"}};

bool isFileName(std::string_view name) {
    return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    });
}

} // namespace

std::optional<edge::net::Response> pageFile(std::string_view path) {
    std::string_view name = path == "/" ? "index.html" : path;
    if (name.starts_with(kFolder))
        name.remove_prefix(kFolder.size());
    const auto type =
        std::ranges::find_if(kTypes, [&](const Type& one) { return name.ends_with(one.ending); });
    if (!isFileName(name) || type == kTypes.end())
        return std::nullopt;
    QFile file(QString(":/hub/page/") + QString::fromLatin1(name.data(), qsizetype(name.size())));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    edge::net::Response response;
    response.headers.set("Content-Type", type->type);
    response.headers.set("Content-Security-Policy",
                         "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                         "connect-src 'self'; base-uri 'none'; form-action 'none'; "
                         "frame-ancestors 'none'");
    response.headers.set("Referrer-Policy", "no-referrer");
    response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
    response.headers.set("Cross-Origin-Resource-Policy", "same-origin");
    response.body = file.readAll().toStdString();
    return response;
}

} // namespace greenroom::hub
