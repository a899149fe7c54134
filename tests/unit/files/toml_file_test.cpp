#include <catch2/catch.hpp>

#include <fstream>

#include "files/toml_file.h"
#include "support/scratch_folder.h"

using greenroom::files::TomlFile;

namespace {

struct Read {
    std::string text = "default";
    std::vector<std::string> texts;
    std::filesystem::path path;
    std::uint16_t number = 7;
    int word = 0;
    std::string error;
};

Read readFrom(const char* content) {
    const greenroom::test::ScratchFolder scratch;
    const std::filesystem::path path = scratch.path() / "f.toml";
    std::ofstream(path) << content;
    Read read;
    auto file = TomlFile::open(path);
    if (file) {
        file->text("a", "text", read.text);
        file->texts("a", "texts", read.texts);
        file->path("a", "path", read.path);
        file->number("a", "number", 1, 9, read.number);
        file->word<int>("a", "word", {{"one", 1}, {"two", 2}}, read.word);
    }
    const auto outcome =
        file ? file->finish() : greenroom::base::Status(tl::unexpected(file.error()));
    if (!outcome)
        read.error = outcome.error().message.substr(scratch.path().string().size() + 1);
    return read;
}

} // namespace

TEST_CASE("keys that are there are taken, others leave what was") {
    const Read read =
        readFrom("[a]\ntexts = [\"x\", \"y\"]\npath = \"/p\"\nnumber = 9\nword = \"two\"\n");
    CHECK(read.error.empty());
    CHECK(read.text == "default");
    CHECK(read.texts == std::vector<std::string>{"x", "y"});
    CHECK(read.path == "/p");
    CHECK(read.number == 9);
    CHECK(read.word == 2);
}

TEST_CASE("what is wrong is said with file, line and key") {
    struct Case {
        const char* content;
        const char* error;
    };
    const Case c = GENERATE(values<Case>({
        {"[a]\ntext = \"\"\n", "f.toml:2: [a] text must be text that is not empty"},
        {"[a]\ntexts = [1]\n", "f.toml:2: [a] texts must be a list of texts"},
        {"[a]\nnumber = 10\n", "f.toml:2: [a] number must be a whole number from 1 to 9"},
        {"[a]\nword = \"six\"\n", "f.toml:2: [a] word must be one of one, two"},
        {"[a]\nnumbr = 1\n", "f.toml:2: [a] numbr is not a key of this program"},
        {"[b]\nnumber = 1\n", "f.toml:2: [b] number is not a key of this program"},
    }));
    CHECK(readFrom(c.content).error == c.error);
    CHECK(readFrom(c.content).number == 7);
}
