// greenroom-replay: a room's day again, through the same core and engine, held against the oracle.
//
//   greenroom-replay FILE [--json]
//
// Exit: 0 all as it should be · 1 a difference · 2 usage, or a file that cannot be read.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "sim/action_json.h"
#include "sim/replay_print.h"
#include "sim/room.h"

namespace {

std::optional<std::string> contentOf(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return std::nullopt;
    std::string text;
    char piece[65536];
    while (text.size() <= greenroom::sim::ReplayLimits::kBytes &&
           (in.read(piece, sizeof piece), in.gcount() > 0))
        text.append(piece, static_cast<std::size_t>(in.gcount()));
    return text;
}

} // namespace

int main(int argc, char** argv) {
    using namespace greenroom;
    std::string file;
    bool json = false;
    bool usage = argc < 2;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--json")
            json = true;
        else if (file.empty() && !word.starts_with("-"))
            file = word;
        else
            usage = true;
    }
    if (usage || file.empty()) {
        std::fputs("usage: tools/replay FILE [--json]\n", stderr);
        return 2;
    }
    const auto text = contentOf(file);
    if (!text) {
        std::fprintf(stderr, "%s: cannot be read\n", file.c_str());
        return 2;
    }
    const auto life = sim::lifeFrom(*text);
    if (!life) {
        std::fprintf(stderr, "%s: %s\n", file.c_str(), life.error().message.c_str());
        return 2;
    }
    sim::Room room(*life, {});
    const auto trouble = room.live();
    std::fputs(json ? sim::replayJson(room.tally(), trouble).c_str()
                    : sim::replayWords(room.tally(), trouble).c_str(),
               stdout);
    return trouble ? 1 : 0;
}
