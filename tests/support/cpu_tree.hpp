#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

#include "infra/cpu_list.hpp"
#include "tests/support/temp_dir.hpp"

namespace support {

// Makes a machine's /proc and /sys, as far as they are read, below `root` from a description: lines
// of "PATH<tab>TEXT", "#" before what is for people. "[0-3,8]" in a path stands for each of these
// numbers, and "%" in the text for that number. Lines of one path follow each other in the file,
// and
// "-> X" makes a link to X.
inline void expand_cpu_tree(const std::filesystem::path& description,
                            const std::filesystem::path& root) {
  std::ifstream lines(description);
  if (!lines) throw std::runtime_error("no " + description.string());
  std::map<std::string, std::string> files;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    const std::string path = line.substr(0, tab);
    const std::string text = line.substr(tab + 1);
    const std::size_t open = path.find('[');
    if (open == std::string::npos) {
      files[path] += text + "\n";
      continue;
    }
    const std::size_t close = path.find(']', open);
    for (const int cpu : infra::parse_cpu_list(path.substr(open + 1, close - open - 1))) {
      const std::string number = std::to_string(cpu);
      files[path.substr(0, open) + number + path.substr(close + 1)] +=
          (text == "%" ? number : text) + "\n";
    }
  }
  constexpr std::string_view kLink = "-> ";
  for (const auto& [path, text] : files) {
    if (!text.starts_with(kLink)) {
      write_file(root / path, text);
      continue;
    }
    std::filesystem::create_directories((root / path).parent_path());
    std::filesystem::create_symlink(text.substr(kLink.size(), text.size() - kLink.size() - 1),
                                    root / path);
  }
}

// A directory that holds such a machine.
class CpuTree {
 public:
  explicit CpuTree(const std::string& name) {
    expand_cpu_tree(fmt::format("{}/tests/infra/cpu_trees/{}", SOURCE_DIR, name), root_.path());
  }
  const std::filesystem::path& path() const { return root_.path(); }

 private:
  TempDir root_;
};

}  // namespace support
