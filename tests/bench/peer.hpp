#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/path_runs.hpp"
#include "tests/bench/process_tree.hpp"

namespace bench {

// A worker of somebody else's that tests/peers/run starts, which does what BareWorker does in the
// words of its own queue. It stands still (SIGSTOP) but for its runs, so that it takes no time from
// others and can be given a backlog that it finds all at once.
class Peer {
 public:
  // `name` as tests/peers/run knows it. Its queue is its own: who stands still may have been given
  // a job already.
  Peer(std::string name, int jobs, int processes, FullPath& path,
       const std::filesystem::path& answers);
  ~Peer();
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  // The first run warms it. Throws when it does not do its work.
  PathRun run();
  double pss_mb() const;

 private:
  void fill(const std::vector<Written>& written);
  void await_results(const std::vector<Written>& written);
  // Throws unless some of them are what was to be written.
  void check(const std::vector<Written>& written);
  double cpu_us() const;
  void signal(int number) const;
  std::string complaint() const;

  std::string name_;
  int jobs_;
  FullPath& path_;
  std::map<std::string, std::string> environment_;
  std::vector<std::unique_ptr<support::Program>> programs_;
  std::vector<ProcessTree> trees_;
};

// A file of SQLite with the answers to all texts of the pool, by the hexadecimal SHA-256 of
// "stage1" or "stage2", a line feed and the text.
void write_answers(const std::filesystem::path& path);

}  // namespace bench
