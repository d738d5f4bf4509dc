#include "worker/tuning.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <deque>
#include <map>

#include "tests/support/temp_dir.hpp"
#include "worker/config.hpp"
#include "worker/thread_choice.hpp"
#include "worker/tune_report.hpp"

using support::TempDir;
using worker::Config;
using worker::ThreadSpeed;
using worker::Tuning;

namespace {

// A server whose speeds the test lays out, by thread count; one it does not know cannot be loaded.
struct FakeTrialServer final : worker::TrialServer {
  infra::Status load(int num_thread) override {
    loaded.push_back(num_thread);
    if (!speeds.contains(num_thread)) return infra::transient("no memory");
    return infra::ok();
  }
  infra::Result<double> generate() override {
    ++generations;
    auto& of = speeds[loaded.back()];
    const double speed = of.front();
    if (of.size() > 1) of.pop_front();
    if (speed < 0) return infra::transient("connection lost");
    return speed;
  }
  std::map<int, std::deque<double>> speeds;
  std::vector<int> loaded;
  int generations = 0;
};

infra::ComputeCores cores(int count, int most) {
  infra::ComputeCores cores;
  cores.count = count;
  cores.most = most;
  return cores;
}

Tuning tuning_of(const Config& config) {
  Tuning tuning;
  tuning.cpu = worker::machine_of_model(config);
  tuning.server_version = "0.30.0";
  tuning.model = "phi3";
  tuning.model_digest = "4f222292793889a9a40a020799cfd28d53f3e01af25d48e06c5e708610fc47e9";
  tuning.num_thread = 1;
  tuning.measured_at = "2026-01-02T03:04:05Z";
  tuning.speeds = {{1, 30.5, {30, 30.5, 31}}, {2, 12, {12}}};
  return tuning;
}

worker::ServerFacts facts_of(const Tuning& tuning) {
  return {tuning.server_version, tuning.model_digest};
}

}  // namespace

TEST_CASE("tuning: candidates are few, within the quota, and the recommended one is the first") {
  using Counts = std::vector<int>;
  CHECK(worker::thread_candidates(cores(6, 14)) == Counts{6, 5, 3, 14});
  CHECK(worker::thread_candidates(cores(8, 8)) == Counts{8, 7, 4});
  CHECK(worker::thread_candidates(cores(3, 3)) == Counts{3, 2});
  CHECK(worker::thread_candidates(cores(2, 2)) == Counts{2, 1});
  CHECK(worker::thread_candidates(cores(1, 1)) == Counts{1});
}

TEST_CASE("tuning: each candidate is loaded once, measured thrice, and counts by its median") {
  FakeTrialServer server;
  server.speeds = {{6, {30, 90, 33}}, {5, {31}}, {3, {20}}};
  std::vector<worker::TrialStep> steps;
  const std::vector<int> candidates{6, 5, 3};
  const auto speeds =
      worker::try_threads(candidates, server, [&](const auto& step) { steps.push_back(step); });
  REQUIRE(speeds);
  REQUIRE(speeds->size() == 3);
  CHECK(speeds->front().num_thread == 3);
  CHECK(speeds->back().tokens_per_second == 33);
  CHECK(speeds->back().runs == std::vector<double>{30, 90, 33});
  CHECK(server.loaded == candidates);
  REQUIRE(steps.size() == 12);
  CHECK(steps.front().generation == 0);
  CHECK(steps.back().candidate == 3);
  CHECK(steps.back().generation == 3);
}

TEST_CASE("tuning: a hopeless candidate is measured once only") {
  FakeTrialServer server;
  server.speeds = {{6, {30}}, {14, {1}}};
  const auto speeds =
      worker::try_threads(std::vector<int>{6, 14}, server, [](const worker::TrialStep&) {});
  REQUIRE(speeds);
  CHECK(server.generations == 4);
  CHECK(speeds->back().runs.size() == 1);
}

TEST_CASE("tuning: a server that fails ends it") {
  FakeTrialServer server;
  server.speeds = {{6, {30, -1}}};
  const auto ignore = [](const worker::TrialStep&) {};
  CHECK(worker::try_threads(std::vector<int>{6}, server, ignore).error().message ==
        "connection lost");
  CHECK(worker::try_threads(std::vector<int>{7}, server, ignore).error().message == "no memory");
}

TEST_CASE("tuning: of equally fast counts the lowest is the best") {
  const auto best = [](std::vector<ThreadSpeed> speeds) {
    return worker::best_of(speeds).num_thread;
  };
  CHECK(best({{3, 20}, {5, 33}, {6, 33.4}, {14, 17}}) == 5);
  CHECK(best({{3, 20}, {5, 31}, {6, 33.4}}) == 6);
  CHECK(best({{1, 0.5}}) == 1);
}

TEST_CASE("tuning: written for this user alone, and read as it was written") {
  const TempDir dir;
  const auto file = dir / "state/tuned.json";
  CHECK_FALSE(worker::read_tuning(file)->has_value());
  const Tuning tuning = tuning_of(Config());
  REQUIRE(worker::write_tuning(file, tuning));
  struct stat info {};
  REQUIRE(::stat(file.c_str(), &info) == 0);
  CHECK((info.st_mode & 0777U) == 0600U);
  const auto read = worker::read_tuning(file);
  REQUIRE(read);
  CHECK(worker::to_json(**read) == worker::to_json(tuning));
  CHECK((*read)->tokens_per_second() == 30.5);
  REQUIRE(worker::write_tuning(file, tuning));
  const auto files = std::filesystem::directory_iterator(dir / "state");
  CHECK(std::distance(begin(files), end(files)) == 1);  // nothing half-written is left
}

TEST_CASE("tuning: the file holds what was measured and for what") {
  Tuning tuning = tuning_of(Config());
  tuning.cpu = "CPU";
  tuning.model_digest = "4f22";
  CHECK(worker::to_json(tuning) ==
        R"({"cpu":"CPU","server_version":"0.30.0","model":"phi3","model_digest":"4f22",)"
        R"("num_thread":1,"measured_at":"2026-01-02T03:04:05Z","speeds":[{"num_thread":1,)"
        R"("tokens_per_second":30.5,"runs":[30.0,30.5,31.0]},{"num_thread":2,)"
        R"("tokens_per_second":12.0,"runs":[12.0]}]})");
}

TEST_CASE("tuning: a damaged file is told, with the remedy") {
  const TempDir dir;
  for (const char* text : {"", "{", "[]", "{\"num_thread\":0,\"model\":\"m\"}",
                           "{\"num_thread\":257,\"model\":\"m\"}", "{\"num_thread\":\"6\"}"}) {
    CAPTURE(text);
    support::write_file(dir / "tuned.json", text);
    const auto read = worker::read_tuning(dir / "tuned.json");
    REQUIRE_FALSE(read);
    CHECK(read.error().message.find("is damaged: remove it, or run") != std::string::npos);
  }
  Config config;
  config.state.dir = dir.path().string();
  const auto choice = worker::choose_threads(config);
  CHECK(choice.num_thread);
  CHECK(choice.complaint.find("is damaged") != std::string::npos);
}

TEST_CASE("tuning: auto obeys it while everything is as it was measured, and says so") {
  const Config config;
  const Tuning good = tuning_of(config);
  const auto choice = worker::choose_threads(config, good, facts_of(good));
  CHECK(choice.num_thread == 1);
  CHECK(choice.why == "measured by tune at 2026-01-02T03:04:05Z, 30.5 tokens/s");
  CHECK(choice.complaint.empty());

  const auto unchecked = worker::choose_threads(config, good, {});
  CHECK(unchecked.num_thread == 1);
  CHECK(unchecked.why.ends_with("; Ollama did not say whether that still holds"));
}

TEST_CASE("tuning: auto does not obey what was measured for something else") {
  const Config config;
  const auto machine_count = worker::choose_threads(config, {}, {}).num_thread;
  const struct {
    void (*change)(Tuning&);
    const char* complaint;
  } rows[] = {
      {[](Tuning& t) { t.cpu = "Other"; }, "measured with the CPU Other, which is "},
      {[](Tuning& t) { t.model = "llama3"; }, "the model llama3, which is phi3:latest now"},
      {[](Tuning& t) { t.server_version = "0.29"; }, "with Ollama 0.29, which is 0.30.0 now: run "},
      {[](Tuning& t) { t.model_digest = "9"; }, "the model's digest 9, which is 4f2222927938 now"},
      {[](Tuning& t) { t.num_thread = 256; }, "measured 256 threads, and only "},
  };
  for (const auto& row : rows) {
    CAPTURE(row.complaint);
    Tuning tuning = tuning_of(config);
    const auto facts = facts_of(tuning);
    row.change(tuning);
    const auto choice = worker::choose_threads(config, tuning, facts);
    CHECK(choice.num_thread == machine_count);
    CHECK(choice.complaint.find(row.complaint) != std::string::npos);
    CHECK(choice.complaint.ends_with(": run `enrichment-worker tune --apply` again"));
  }
}

TEST_CASE("tuning: a configured number counts whatever was measured") {
  Config config;
  const Tuning tuning = tuning_of(config);
  config.inference.num_threads = "4";
  const auto choice = worker::choose_threads(config, tuning, facts_of(tuning));
  CHECK(choice.num_thread == 4);
  CHECK(choice.why == "as configured");
}

TEST_CASE("tuning: another machine's count is sent only when it was measured there") {
  Config config;
  config.ollama.base_url = "http://gpu.example:11434";
  CHECK_FALSE(worker::choose_threads(config, {}, {}).num_thread);
  Tuning tuning = tuning_of(config);
  CHECK(tuning.cpu == "http://gpu.example:11434");
  tuning.num_thread = 96;
  CHECK(worker::choose_threads(config, tuning, facts_of(tuning)).num_thread == 96);
  tuning.cpu = worker::machine_of_model(Config());
  CHECK_FALSE(worker::choose_threads(config, tuning, facts_of(tuning)).num_thread);
}

TEST_CASE("tuning: which server is on this machine") {
  using worker::local_port;
  CHECK(local_port("http://127.0.0.1:11434") == 11434);
  CHECK(local_port("http://localhost:11435/") == 11435);
  CHECK(local_port("http://[::1]:11434") == 11434);
  CHECK(local_port("http://localhost") == 80);
  CHECK(local_port("https://127.0.1.1/ollama:9") == 443);
  CHECK_FALSE(local_port("http://gpu.example:11434"));
  CHECK_FALSE(local_port("http://localhost.example"));
  CHECK_FALSE(local_port("http://[::2]:11434"));
  CHECK_FALSE(local_port(""));
}

TEST_CASE("tuning: the report has a bar for each count and marks the best") {
  Tuning tuning = tuning_of(Config());
  tuning.cpu = "CPU";
  tuning.speeds = {{3, 20, {20}}, {14, 10, {10}}};
  tuning.num_thread = 3;
  CHECK(worker::tune_report(tuning, false) ==
        "phi3 on Ollama 0.30.0\n"
        "CPU\n\n"
        "  threads  tokens/s\n"
        "        3      20.0  ########################################  best\n"
        "       14      10.0  ####################\n");
}
