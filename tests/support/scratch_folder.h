// A folder for one test, gone with it. For tests that do without Qt.
#pragma once

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace greenroom::test {

class ScratchFolder {
public:
    ScratchFolder() {
        // mkdtemp(3) replaces the last six letters.
        std::string name =
            (std::filesystem::temp_directory_path() / "test-").string() + std::string(6, 'X');
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~ScratchFolder() { std::filesystem::remove_all(path_); }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace greenroom::test
