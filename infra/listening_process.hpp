#pragma once

#include <filesystem>
#include <optional>
#include <set>

namespace infra {

struct ListeningProcess {
  int pid = 0;
  std::set<int> allowed;  // the CPUs that it may run on, online or not
};

// Who listens on a TCP port of this machine. Another user's sockets cannot be seen without
// privileges: then it is the process named "ollama" of the user whom the socket belongs to. Nothing
// when there is none to be seen, such as with a server in a container or behind a proxy.
std::optional<ListeningProcess> process_listening_on(int port,
                                                     const std::filesystem::path& root = "/");

}  // namespace infra
