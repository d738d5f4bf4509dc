#pragma once

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/double/ollama_double.hpp"
#include "tests/support/program.hpp"

namespace e2e {

struct Finished {
  int code = -1;
  std::string out, err;
};

// The real program with a state directory of its own, no admin port unless it is given, and no
// model unless use_model() was called.
class WorkerWorld {
 public:
  WorkerWorld() {
    support::write_file(dir_ / "config.toml", "");
    environment = {{"PATH", "/usr/local/bin:/usr/bin:/bin"},
                   {"HOME", dir_.path().string()},
                   {"STATE_DIRECTORY", (dir_ / "state").string()},
                   {"ENRICHMENT_CONFIG", (dir_ / "config.toml").string()},
                   {"REDIS_URL", "embedded"},
                   {"OLLAMA_BASE_URL", "http://127.0.0.1:1"}};
    // A report of a sanitizer is to end the program as well.
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) {
      if (const char* value = std::getenv(name)) environment[name] = value;
    }
  }

  void use_model(ollama_double::Settings settings = {}) {
    model = std::make_unique<ollama_double::OllamaDouble>(std::move(settings));
    environment["OLLAMA_BASE_URL"] = model->url();
  }

  std::vector<std::string> command(const std::vector<std::string>& words) const {
    std::vector<std::string> all{WORKER_BINARY, "--set", "admin.port=0"};
    all.insert(all.end(), words.begin(), words.end());
    return all;
  }
  std::unique_ptr<support::Program> start(const std::vector<std::string>& words) const {
    return std::make_unique<support::Program>(command(words), environment);
  }
  // A running worker that is ready to take jobs.
  std::shared_ptr<support::Program> start_worker(std::vector<std::string> words = {}) {
    words.insert(words.begin(), "run");
    std::shared_ptr<support::Program> worker = start(words);
    workers_.push_back(worker);
    REQUIRE(worker->says("queue reflections:normalized at"));
    return worker;
  }
  // Of each worker that the test still holds: whether it runs, and the end of its log.
  std::string workers_last_words() const {
    constexpr std::size_t kShown = 4000;
    std::string all;
    for (const auto& held : workers_) {
      const auto worker = held.lock();
      if (!worker) continue;
      const std::string log = worker->err();
      all += worker->running()
                 ? "\na worker that runs said last:\n"
                 : fmt::format("\na worker that ended with {} said last:\n", worker->wait());
      all += log.substr(log.size() - std::min(log.size(), kShown));
    }
    return all;
  }
  Finished run(const std::vector<std::string>& words, const std::string& input = "") const {
    support::Program program(command(words), environment, input);
    const int code = program.wait();
    return {code, program.out(), program.err()};
  }
  // The rids that were pushed.
  std::vector<std::string> push(const std::vector<std::string>& texts) const {
    std::string lines;
    for (const auto& text : texts) {
      lines += nlohmann::json{{"normalized_text", text}}.dump() + "\n";
    }
    const auto pushed = run({"push", "-"}, lines);
    CAPTURE(pushed.err);
    REQUIRE(pushed.code == 0);
    std::istringstream words(pushed.out);
    std::vector<std::string> rids;
    for (std::string rid; words >> rid;) rids.push_back(rid);
    return rids;
  }
  nlohmann::json shown(const std::string& rid, const std::string& wait = "20") const {
    const auto show = run({"show", rid, "--wait", wait});
    CAPTURE(show.err);
    REQUIRE(show.code == 0);
    return nlohmann::json::parse(show.out);
  }
  nlohmann::json census() const { return nlohmann::json::parse(run({"queue", "--json"}).out); }

  std::filesystem::path state() const { return dir_ / "state"; }
  std::filesystem::path path(std::string_view name) const { return dir_ / name; }

  std::map<std::string, std::string> environment;
  std::unique_ptr<ollama_double::OllamaDouble> model;

 private:
  support::TempDir dir_;
  std::vector<std::weak_ptr<support::Program>> workers_;
};

}  // namespace e2e
