#include "fleet/options.h"

#include <charconv>
#include <functional>
#include <map>

namespace greenroom::fleet {

namespace {

using base::ErrorCode;

base::Result<std::uint64_t> number(const std::string& text, std::uint64_t most) {
    std::uint64_t value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || value > most)
        return base::fail(ErrorCode::InvalidInput,
                          "\"" + text + "\" is no number up to " + std::to_string(most));
    return value;
}

template <typename T>
auto into(T& target, std::uint64_t most) {
    return [&target, most](const std::string& text) -> base::Status {
        const auto value = number(text, most);
        if (!value)
            return tl::unexpected(value.error());
        target = static_cast<T>(*value);
        return {};
    };
}

auto intoText(std::string& target) {
    return [&target](const std::string& text) -> base::Status {
        target = text;
        return {};
    };
}

template <typename Duration>
auto intoTime(Duration& target) {
    return [&target](const std::string& text) -> base::Status {
        const auto value = number(text, 86'400'000);
        if (!value)
            return tl::unexpected(value.error());
        target = Duration(static_cast<std::int64_t>(*value));
        return {};
    };
}

auto intoPlace(Place& target) {
    return [&target](const std::string& text) -> base::Status {
        const auto colon = text.rfind(':');
        if (colon == text.npos || colon == 0)
            return base::fail(ErrorCode::InvalidInput, "\"" + text + "\" is not ADDRESS:PORT");
        const auto port = number(text.substr(colon + 1), 65'535);
        if (!port)
            return tl::unexpected(port.error());
        target = {text.substr(0, colon), static_cast<std::uint16_t>(*port)};
        return {};
    };
}

base::Status readPhases(const std::string& text, std::vector<Phase>& phases) {
    std::string rest = text;
    while (!rest.empty()) {
        const auto comma = std::min(rest.find(','), rest.size());
        std::string word = rest.substr(0, comma);
        rest.erase(0, comma + 1);
        Phase phase;
        if (const auto colon = word.find(':'); colon != word.npos) {
            const auto value = number(word.substr(colon + 1), 1'000'000);
            if (!value)
                return tl::unexpected(value.error());
            phase.number = static_cast<std::size_t>(*value);
            word.erase(colon);
        }
        phase.name = word;
        const bool bare = word == "ramp" || word == "storm";
        const bool numbered = word == "hold" || word == "push" || word == "bookings";
        if ((!bare && !numbered) || numbered != (phase.number > 0))
            return base::fail(ErrorCode::InvalidInput,
                              "no phase \"" + word +
                                  "\": ramp, hold:SECONDS, push:ROUNDS, bookings:COUNT, storm");
        phases.push_back(phase);
    }
    return {};
}

base::Status complete(const Options& options) {
    const auto want = [](bool given, const char* what) -> base::Status {
        if (given)
            return {};
        return base::fail(ErrorCode::InvalidInput, std::string(what) + " is missing");
    };
    if (auto given = want(!options.folder.empty(), "--folder"); !given)
        return given;
    if (options.verb == Options::Verb::Enroll) {
        if (auto given = want(!options.authorityFile.empty(), "--authority"); !given)
            return given;
        if (auto given = want(options.devices > 0, "--devices"); !given)
            return given;
        if (auto given = want(!options.token.empty(), "--token"); !given)
            return given;
        return want(options.api.port != 0, "--api");
    }
    if (auto given = want(options.link.port != 0, "--link"); !given)
        return given;
    return want(!options.phases.empty(), "--phases");
}

} // namespace

const char* usage() {
    return "usage: greenroom-fleet enroll --api ADDRESS:PORT --authority FILE --token TOKEN\n"
           "                              --folder DIR --devices N [--sources N]\n"
           "       greenroom-fleet run    --folder DIR --link ADDRESS:PORT --phases LIST\n"
           "                              [--api ADDRESS:PORT --token TOKEN]\n"
           "       greenroom-fleet mqtt   --folder DIR --link ADDRESS:PORT --phases LIST\n"
           "                              [--payload BYTES]\n"
           "options: --server-name NAME --devices N --sources N --rate N --at-once N\n"
           "         --longest-pause-ms N --apply-ms N --limit-s N\n"
           "phases:  ramp, hold:SECONDS, push:ROUNDS, bookings:COUNT, storm; with commas\n";
}

base::Result<Options> readOptions(const std::vector<std::string>& words) {
    Options options;
    std::uint32_t rate = 0;
    static const std::map<std::string, Options::Verb> kVerbs{{"enroll", Options::Verb::Enroll},
                                                             {"run", Options::Verb::Run},
                                                             {"mqtt", Options::Verb::Mqtt}};
    const auto verb = words.empty() ? kVerbs.end() : kVerbs.find(words.front());
    if (verb == kVerbs.end())
        return base::fail(ErrorCode::InvalidInput, "enroll, run or mqtt comes first");
    options.verb = verb->second;
    const std::map<std::string, std::function<base::Status(const std::string&)>> readers{
        {"--folder", intoText(options.folder)},
        {"--api", intoPlace(options.api)},
        {"--link", intoPlace(options.link)},
        {"--server-name", intoText(options.serverName)},
        {"--token", intoText(options.token)},
        {"--authority", intoText(options.authorityFile)},
        {"--devices", into(options.devices, 1'000'000)},
        {"--sources", into(options.sources, 60'000)},
        {"--rate", into(rate, 1'000'000)},
        {"--at-once", into(options.atOnce, 100'000)},
        {"--longest-pause-ms", intoTime(options.longestPause)},
        {"--apply-ms", intoTime(options.applyTime)},
        {"--limit-s", intoTime(options.limit)},
        {"--payload", into(options.payload, 1'000'000)},
        {"--phases", [&](const std::string& text) { return readPhases(text, options.phases); }},
    };
    for (std::size_t i = 1; i < words.size(); i += 2) {
        const auto reader = readers.find(words[i]);
        if (reader == readers.end())
            return base::fail(ErrorCode::InvalidInput, "no option " + words[i]);
        if (i + 1 == words.size())
            return base::fail(ErrorCode::InvalidInput, words[i] + " wants a value");
        if (auto read = reader->second(words[i + 1]); !read)
            return tl::unexpected(read.error().withContext(words[i]));
    }
    options.rate = rate;
    options.sources = std::max<std::size_t>(options.sources, 1);
    options.atOnce = std::max<std::size_t>(options.atOnce, 1);
    if (auto whole = complete(options); !whole)
        return tl::unexpected(whole.error());
    return options;
}

} // namespace greenroom::fleet
