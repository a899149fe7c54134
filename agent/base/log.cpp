#include "base/log.h"

#include <atomic>
#include <cstdio>
#include <mutex>

namespace greenroom::base {

namespace {

std::atomic<LogLevel> g_least{LogLevel::Info};

struct SinkHolder {
    std::mutex mutex;
    LogSink sink;
};

SinkHolder& holder() {
    static SinkHolder instance;
    return instance;
}

// Quotes what would break the line into something else: spaces, quotes, control characters.
void appendValue(std::string& line, const std::string& value) {
    bool plain = !value.empty();
    for (const char c : value)
        plain = plain && static_cast<unsigned char>(c) > ' ' && c != '"' && c != '=' && c != '\x7f';
    if (plain) {
        line += value;
        return;
    }
    line += '"';
    for (const char c : value) {
        if (c == '"' || c == '\\')
            line += '\\';
        line += static_cast<unsigned char>(c) < ' ' ? '?' : c;
    }
    line += '"';
}

} // namespace

std::string_view toText(LogLevel level) {
    switch (level) {
    case LogLevel::Debug:
        return "debug";
    case LogLevel::Info:
        return "info";
    case LogLevel::Warning:
        return "warning";
    case LogLevel::Error:
        return "error";
    }
    return "error";
}

void setLogSink(LogSink sink) {
    const std::lock_guard lock(holder().mutex);
    holder().sink = std::move(sink);
}

void setLogLevel(LogLevel least) {
    g_least = least;
}

void log(LogLevel level, std::string_view category, std::string_view sentence,
         std::initializer_list<LogField> fields) {
    if (level < g_least.load(std::memory_order_relaxed))
        return;
    std::string line(toText(level));
    line += ' ';
    line += category;
    line += ": ";
    line += sentence;
    for (const LogField& field : fields) {
        line += ' ';
        line += field.key();
        line += '=';
        appendValue(line, field.value());
    }
    const std::lock_guard lock(holder().mutex);
    if (holder().sink) {
        holder().sink(level, line);
        return;
    }
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace greenroom::base
