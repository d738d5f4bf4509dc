#include "tests/bench/peer.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <csignal>
#include <stdexcept>
#include <thread>

#include "infra/digest.hpp"

namespace bench {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::chrono::seconds kPatience{60};
constexpr std::size_t kLeastBytes = 2'200;
constexpr milliseconds kToAcknowledge{100};  // after the last result is there

std::string result_key(const Written& one) { return "peer:reflection:" + one.rid; }

}  // namespace

Peer::Peer(std::string name, int jobs, int processes, FullPath& path,
           const std::filesystem::path& answers)
    : name_(std::move(name)),
      jobs_(jobs),
      path_(path),
      environment_{{"PATH", "/usr/local/bin:/usr/bin:/bin"},
                   {"HOME", answers.parent_path()},
                   {"TMPDIR", std::filesystem::temp_directory_path()},
                   {"LANG", "C.UTF-8"},
                   {"PEERS_DIR", std::getenv("PEERS_DIR")},
                   {"REDIS_SOCKET", path.server.socket()},
                   {"QUEUE", fmt::format("{}-{}", name_, processes)},
                   {"ANSWERS", answers}} {
  for (int i = 0; i < processes; ++i) {
    programs_.push_back(std::make_unique<support::Program>(
        std::vector<std::string>{PEERS_RUN, name_, "work"}, environment_));
    trees_.emplace_back(programs_.back()->pid());
  }
}

Peer::~Peer() { signal(SIGKILL); }

void Peer::fill(const std::vector<Written>& written) {
  std::string lines;
  for (const Written& one : written) lines += one.element + '\n';
  support::Program filler({PEERS_RUN, name_, "fill"}, environment_, lines);
  if (filler.wait() != 0) throw std::runtime_error(filler.err());
}

// Most are asked for once: the last one tells when to begin.
void Peer::await_results(const std::vector<Written>& written) {
  const std::string last = result_key(written.back());
  std::vector<std::string> keys;
  for (const Written& one : written) keys.push_back(result_key(one));
  infra::Words all{"EXISTS"};
  all.insert(all.end(), keys.begin(), keys.end());
  const auto end = steady_clock::now() + kPatience;
  const auto count = [&](const infra::Words& question) {
    const auto reply = path_.web.redis().command(question);
    if (!reply) throw std::runtime_error(reply.error().message);
    return reply->value().integer();
  };
  while (count({"EXISTS", last}) == 0 || count(all) != jobs_) {
    if (steady_clock::now() > end) throw std::runtime_error(complaint());
    std::this_thread::sleep_for(milliseconds(5));
  }
}

void Peer::check(const std::vector<Written>& written) {
  auto& redis = path_.web.redis();
  for (std::size_t i = 0; i < written.size(); i += written.size() / 100 + 1) {
    const auto record = redis.command({"GET", result_key(written[i])});
    const auto ttl = redis.command({"TTL", result_key(written[i])});
    if (!record || !ttl || record->value().text().size() < kLeastBytes ||
        record->value().text().find("complete") == std::string_view::npos ||
        ttl->value().integer() <= 0) {
      throw std::runtime_error("it writes something else than it should");
    }
  }
  Pipeline pipeline(redis);
  for (const Written& one : written) pipeline.add({"DEL", result_key(one)});
  pipeline.flush();
  path_.web.forget(written);
}

PathRun Peer::run() {
  const auto written = path_.web.write(jobs_);
  fill(written);
  const PathRun run = timed(
      path_, written.size(), [this] { return cpu_us(); },
      [&] {
        signal(SIGCONT);
        await_results(written);
      });
  std::this_thread::sleep_for(kToAcknowledge);
  signal(SIGSTOP);
  check(written);
  return run;
}

double Peer::cpu_us() const {
  double us = 0;
  for (const ProcessTree& tree : trees_) us += tree.cpu_us();
  return us;
}

double Peer::pss_mb() const {
  double mb = 0;
  for (const ProcessTree& tree : trees_) mb += tree.pss_mb();
  return mb;
}

void Peer::signal(int number) const {
  for (const ProcessTree& tree : trees_) tree.signal(number);
}

std::string Peer::complaint() const {
  for (const auto& program : programs_) {
    const std::string said = program->err() + program->out();
    if (!said.empty()) return said.substr(0, said.find('\n'));
  }
  return "its jobs do not end";
}

void write_answers(const std::filesystem::path& path) {
  std::string sql = "CREATE TABLE cache(key TEXT PRIMARY KEY, value TEXT NOT NULL); BEGIN;";
  for (int i = 0; i < kTexts; ++i) {
    for (const auto& [stage, value] :
         {std::pair("stage1\n", first_answer()), std::pair("stage2\n", second_answer())}) {
      sql += fmt::format("INSERT INTO cache VALUES('{}', '{}');",
                         infra::sha256_hex(stage + pool_text(i)), value);
    }
  }
  sql += "COMMIT;";
  sqlite3* db = nullptr;
  const bool good = sqlite3_open(path.c_str(), &db) == SQLITE_OK &&
                    sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
  sqlite3_close(db);
  if (!good) throw std::runtime_error("the answers of the peers cannot be written");
}

}  // namespace bench
