#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace infra {

// "0-1,10-19" as the kernel writes it; what cannot be read is left out.
std::set<int> parse_cpu_list(std::string_view text);
// The same numbers with `separator` between their ranges; "" for none.
std::string format_cpu_list(const std::set<int>& cpus, std::string_view separator = ",");

// A file of /sys that holds such a list; nothing when there is no such file.
std::optional<std::set<int>> read_cpu_list(const std::filesystem::path& file);
// The first line of a small file; nothing when it cannot be read.
std::optional<std::string> first_line(const std::filesystem::path& file);

std::set<int> intersection(const std::set<int>& a, const std::set<int>& b);
std::set<int> difference(const std::set<int>& a, const std::set<int>& b);

}  // namespace infra
