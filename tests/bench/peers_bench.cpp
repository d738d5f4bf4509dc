// The whole worker on hits beside those that others would have written on a queue of theirs:
//   peers-bench [--quick] [--json]      exit 1: something required is missed
// PEERS_DIR is where tests/peers/install has put them.
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include "tests/bench/peer.hpp"
#include "tests/bench/redis_process.hpp"

namespace {

using bench::PathRun;
using bench::Report;
using bench::Spread;

// Jobs take a second or so of each repetition.
struct Kind {
  const char* installed;  // under which name
  const char* name;       // for tests/peers/run
  const char* label;
  int jobs;
  int processes;
  double required;  // times as fast is what ours should be; 0: not said
};
constexpr Kind kKinds[] = {
    {"bullmq", "bullmq", "BullMQ, concurrency 50", 6'000, 1, 4},
    {"bullmq", "bullmq", "    2 processes", 6'000, 2, 0},
    {"sidekiq", "sidekiq", "Sidekiq, 10 threads", 4'000, 1, 8},
    {"sidekiq", "sidekiq", "    2 processes", 6'000, 2, 0},
    {"celery", "celery", "Celery, 2 prefork processes", 1'500, 1, 0},
    {"rq", "rq-simple", "RQ, SimpleWorker", 700, 1, 0},
    {"rq", "rq", "    a process for each job", 60, 1, 0},
    {"loop", "loop", "the Python loop", 2'000, 1, 20},
};

struct Runner {
  const Kind& kind;
  std::unique_ptr<bench::Peer> peer;  // none: skipped
  std::string reason;
  std::vector<PathRun> runs;
};

std::filesystem::path peers_directory() {
  const char* said = std::getenv("PEERS_DIR");
  if (said == nullptr) throw std::runtime_error("no PEERS_DIR; scripts/bench peers sets it");
  return said;
}

// One line of a file that the installation left; empty: none.
std::string left(const std::string& file) {
  const std::string text = support::read_file(peers_directory() / file);
  return text.substr(0, text.find('\n'));
}

bool is_asked_for(std::string_view installed) {
  std::istringstream names(left("asked"));
  return std::find(std::istream_iterator<std::string>(names), {}, installed) !=
         std::istream_iterator<std::string>();
}

// Empty: there is nothing to keep it from running.
std::string why_skipped(const std::string& installed) {
  if (!is_asked_for(installed)) return "skipped: not asked for";
  if (!left(installed + ".version").empty()) return "";
  return "skipped: " + left(installed + ".skipped");
}

std::vector<Report::Fact> versions(bench::FullPath& path) {
  std::vector<Report::Fact> facts{
      {"redis-server", bench::server_info(path.web.redis(), "redis_version")},
      {"SQLite", sqlite3_libversion()}};
  for (const Kind& kind : kKinds) {
    if (facts.back().first != kind.installed) {
      const std::string reason = why_skipped(kind.installed);
      facts.emplace_back(kind.installed,
                         reason.empty() ? left(fmt::format("{}.version", kind.installed)) : reason);
    }
  }
  return facts;
}

// The first run only warms it. One that fails is skipped from then on.
void run_once(Runner& one, bool warming) {
  if (!one.reason.empty()) return;
  try {
    const PathRun run = one.peer->run();
    if (!warming) one.runs.push_back(run);
  } catch (const std::exception& e) {
    one.peer.reset();
    one.runs.clear();
    one.reason = fmt::format("skipped: it does not run: {}", e.what());
  }
}

std::vector<Runner> start_all(bench::FullPath& path, const std::filesystem::path& answers,
                              bool quick) {
  std::vector<Runner> runners;
  for (const Kind& kind : kKinds) {
    Runner& one = runners.emplace_back(Runner{kind, nullptr, why_skipped(kind.installed), {}});
    if (!one.reason.empty()) continue;
    bench::progress(fmt::format("starting {}, processes: {}", kind.name, kind.processes));
    one.peer = std::make_unique<bench::Peer>(kind.name, quick ? kind.jobs / 3 : kind.jobs,
                                             kind.processes, path, answers);
    run_once(one, true);
  }
  return runners;
}

constexpr std::size_t kMemory = 3;  // columns
constexpr std::size_t kRatio = 4;

Report::Row row(std::string name, const std::vector<PathRun>& runs,
                const std::vector<PathRun>& ours) {
  Report::Row row{std::move(name), std::vector<std::optional<Spread>>(kRatio + 1)};
  if (runs.empty()) return row;
  row.figures = {spread(runs, &PathRun::jobs_per_s), spread(runs, &PathRun::worker_us),
                 spread(runs, &PathRun::redis_us), std::nullopt,
                 spread(ratios(ours, runs), &PathRun::jobs_per_s)};
  return row;
}

void report_on(const Runner& one, const std::vector<PathRun>& ours, Report::Table& table,
               Report& report) {
  Report::Row& shown = table.rows.emplace_back(row(one.kind.label, one.runs, ours));
  std::optional<double> ratio;
  if (one.peer) {
    shown.figures[kMemory] = bench::spread_of({one.peer->pss_mb()});
    ratio = shown.figures[kRatio]->median;
  } else {
    report.notes.push_back(
        fmt::format("{}, processes: {}: {}", one.kind.name, one.kind.processes, one.reason));
  }
  if (one.kind.required == 0) return;
  report.requirements.push_back({fmt::format("times as fast as {}", one.kind.label),
                                 Report::Bound::at_least, one.kind.required, ratio});
}

Report run(const bench::Options& options) {
  const int jobs = options.quick ? 6'400 : 19'200;
  const int repetitions = options.quick ? 3 : 5;
  bench::FullPath path;
  Report report(versions(path));
  path.warm();
  const support::TempDir directory;
  bench::write_answers(directory / "answers.db");
  bench::BareWorker bare(path.server.socket(), directory / "bare.db",
                         bench::BareWorker::Reader::nlohmann);
  std::vector<Runner> runners = start_all(path, directory / "answers.db", options.quick);
  bench::RedisCommands commands;
  std::vector<PathRun> ours, bares;
  for (int i = 0; i < repetitions; ++i) {
    bench::progress(fmt::format("all in turn: {} of {}", i + 1, repetitions));
    ours.push_back(full_run(path, path.web.write(jobs), commands));
    bares.push_back(bare_run(path, jobs, bare));
    for (Runner& one : runners) run_once(one, false);
  }
  Report::Table table{
      "a backlog of hits",
      {"jobs/s", "worker CPU us/job", "Redis CPU us/job", "PSS, MB", "ours / theirs, jobs/s"}};
  const bench::ProcessTree worker(path.worker->pid());
  table.rows.push_back(row("worker, the whole path", ours, ours));
  table.rows.back().figures[kMemory] = bench::spread_of({worker.pss_mb()});
  table.rows.push_back(row("bare worker, in this process", bares, ours));
  for (const Runner& one : runners) report_on(one, ours, table, report);
  report.tables.push_back(std::move(table));
  report.notes.push_back(
      "one redis-server on a unix socket, nothing persisted; everyone is warm and finds all jobs "
      "waiting, in turns; ours merges, fences, tells and logs besides");
  return report;
}

}  // namespace

int main(int argc, char** argv) { return bench::run_main("peers-bench", argc, argv, run); }
