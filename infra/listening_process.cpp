#include "infra/listening_process.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "infra/cpu_list.hpp"

namespace infra {
namespace {

namespace fs = std::filesystem;

struct ListeningSocket {
  std::string user;
  std::string link;  // as it stands in /proc/PID/fd: "socket:[4711]"
};

std::optional<ListeningSocket> listening_socket(const fs::path& root, int port) {
  const std::string wanted = fmt::format(":{:04X}", port);
  constexpr std::string_view kListening = "0A";
  for (const char* table : {"proc/net/tcp", "proc/net/tcp6"}) {
    std::ifstream lines(root / table);
    for (std::string line; std::getline(lines, line);) {
      std::istringstream fields(line);
      std::string number, local, remote, state, queues, timer, retransmits, user, timeout, inode;
      fields >> number >> local >> remote >> state >> queues >> timer >> retransmits >> user >>
          timeout >> inode;
      if (fields && state == kListening && local.ends_with(wanted)) {
        return ListeningSocket{user, fmt::format("socket:[{}]", inode)};
      }
    }
  }
  return std::nullopt;
}

// The numbers under /proc, lowest first.
std::vector<int> process_ids(const fs::path& root) {
  std::vector<int> ids;
  std::error_code problem;
  for (fs::directory_iterator entry(root / "proc", problem), end; !problem && entry != end;
       entry.increment(problem)) {
    const std::string name = entry->path().filename().string();
    int id = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), id);
    if (read.ec == std::errc{} && read.ptr == name.data() + name.size()) ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

// Whether the process has the socket open; nothing when we are not allowed to look.
std::optional<bool> has_open(const fs::path& process, const std::string& link) {
  std::error_code problem;
  fs::directory_iterator entry(process / "fd", problem);
  if (problem) return std::nullopt;
  for (const fs::directory_iterator end; !problem && entry != end; entry.increment(problem)) {
    std::error_code unreadable;
    if (fs::read_symlink(entry->path(), unreadable) == link) return true;
  }
  return false;
}

// The part of a line of /proc/PID/status behind "NAME:", without blanks before it.
std::string status_field(const fs::path& process, std::string_view name) {
  std::ifstream lines(process / "status");
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(name) || line.size() <= name.size() || line[name.size()] != ':') continue;
    const std::size_t start = line.find_first_not_of(" \t", name.size() + 1);
    return start == std::string::npos ? std::string() : line.substr(start);
  }
  return {};
}

}  // namespace

std::optional<ListeningProcess> process_listening_on(int port, const fs::path& root) {
  const auto socket = listening_socket(root, port);
  if (!socket) return std::nullopt;
  int likely = 0;
  int found = 0;
  for (const int id : process_ids(root)) {
    const fs::path process = root / "proc" / std::to_string(id);
    std::string user;
    std::istringstream(status_field(process, "Uid")) >> user;
    if (user != socket->user) continue;
    const auto open = has_open(process, socket->link);
    if (open.value_or(false)) {
      found = id;
      break;
    }
    // The server is older than the processes it starts, which bear the same name.
    const bool named = status_field(process, "Name") == "ollama";
    if (!open.has_value() && named && likely == 0) likely = id;
  }
  const int id = found != 0 ? found : likely;
  if (id == 0) return std::nullopt;
  ListeningProcess result{
      id, parse_cpu_list(status_field(root / "proc" / std::to_string(id), "Cpus_allowed_list"))};
  if (result.allowed.empty()) return std::nullopt;
  return result;
}

}  // namespace infra
