#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/e2e/worker_world.hpp"
#include "tests/support/loopback.hpp"

using e2e::WorkerWorld;

namespace {

// Holds a port of 127.0.0.1; 0 takes a free one.
class TakenPort {
 public:
  explicit TakenPort(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address = support::loopback(port);
    // When somebody has the wanted port already, it is taken as well.
    static_cast<void>(::bind(socket_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address));
    static_cast<void>(::listen(socket_.get(), 1));
    socklen_t size = sizeof address;
    ::getsockname(socket_.get(), reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
  }
  int port() const { return port_; }

 private:
  infra::FileDescriptor socket_;
  int port_ = 0;
};

void check_one_line(const std::string& text) {
  CAPTURE(text);
  CHECK(std::count(text.begin(), text.end(), '\n') == 1);
}

}  // namespace

TEST_CASE("bad input: each mistake has one line, a remedy and its exit code") {
  WorkerWorld world;
  const struct {
    std::vector<std::string> words;
    int code;
    std::string_view said;
  } rows[] = {
      {{"run", "--drian"}, 2, "did you mean --drain?"},
      {{"run", "--config", "/no/such.toml"}, 78, "/no/such.toml: cannot read the configuration"},
      {{"run", "--set", "queue.ulr=x"}, 78, "did you mean queue.url?"},
      {{"run", "--set", "state.dir=/dev/null/x"}, 1, "set state.dir to a directory of this user"},
      {{"run", "--set", "queue.url=redis://"}, 78, "write redis://host:6379/0"},
      {{"show", "refl_none", "--set", "queue.url=unix:///no/socket"}, 1, "unix:///no/socket"},
      {{"metrics", "--set", "admin.port=1"}, 1, "is `enrichment-worker run` running"},
      {{"metrics"}, 1, "admin.port is 0"},
      {{"enrich", "a", "b"}, 2, "quotes"},
      {{"enrich", " "}, 1, "empty"},
      {{"tune"}, 1, "is Ollama running there? (systemctl start ollama)"},
      {{"tune", "--apply", "--threads", "0"}, 2, "--threads takes 1 to 6 counts within 1..256"},
      {{"tune", "--threads", "256"}, 2, "would share cores or a quota here"},
      {{"tune", "--set", "ollama.base_url=http://gpu.example"}, 1, "such as --threads 4,6,8"},
      {{"push"}, 2, "give --text, a FILE, or - for stdin"},
      {{"push", "/no/such/file"}, 1, "cannot read /no/such/file"},
      {{"push", "--text", "x", "file"}, 2, "give --text, a FILE, or - for stdin"},
      {{"push", "--text", "long", "--set", "queue.max_text_bytes=3"}, 1, "length:"},
      {{"show", "r", "--wait", "nan"}, 2, "--wait takes seconds"},
      {{"run", "--set", "ollama.base_url=http://u:p@h"}, 78, "use ollama.api_key"},
      {{"queue", "dead", "retry"}, 2, "give job IDs, or --all"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.words.front());
    CAPTURE(row.said);
    const auto finished = world.run(row.words);
    CAPTURE(finished.err);
    CHECK(finished.code == row.code);
    CHECK(finished.err.find(row.said) != std::string::npos);
    CHECK(finished.out.empty());
    check_one_line(finished.err);
  }
  CHECK_FALSE(std::filesystem::exists(world.state()));  // nothing half-started is left
}

TEST_CASE("bad input: a result that cannot be written is no success, a reader that left is none") {
  WorkerWorld world;
  const auto shell = [&](const std::string& line) {
    support::Program program({"sh", "-c", std::string(WORKER_BINARY) + " " + line},
                             world.environment);
    const int code = program.wait();
    return std::pair(code, program.err());
  };
  for (const std::string command : {"config", "--help", "cache-stats", "--version"}) {
    CAPTURE(command);
    const auto [code, err] = shell(command + " >/dev/full");
    CHECK(code == 1);
    CHECK(err.find("cannot write") != std::string::npos);
  }
  CHECK(shell("config | true").second.empty());
  CHECK(shell("cache-stats --watch | head -n 1").first == 0);
}

TEST_CASE("bad input: somebody else's directory is no place for the embedded socket") {
  WorkerWorld world;
  const std::string deep = (world.path("") / std::string(120, 'd')).string();
  world.environment["XDG_RUNTIME_DIR"] = world.path("runtime").string();
  std::filesystem::create_directories(world.path("runtime") / "enrichment-worker");
  std::filesystem::permissions(world.path("runtime") / "enrichment-worker",
                               std::filesystem::perms::all);
  for (const std::string command : {"run", "queue"}) {
    const auto finished = world.run({command, "--set", "state.dir=" + deep});
    CHECK(finished.code == 1);
    CHECK(finished.err.find("is not this user's alone") != std::string::npos);
  }
  std::filesystem::permissions(world.path("runtime") / "enrichment-worker",
                               std::filesystem::perms::owner_all);
  CHECK(world.run({"run", "--drain", "--set", "state.dir=" + deep}).code == 0);
}

TEST_CASE("bad input: no redis-server to embed") {
  WorkerWorld world;
  world.environment["PATH"] = "/nonexistent";
  const auto finished = world.run({"run"});
  CHECK(finished.code == 1);
  CHECK(finished.err.find("apt-get install redis-server") != std::string::npos);
}

TEST_CASE("bad input: a command without a running worker says how to get one") {
  WorkerWorld world;
  const auto finished = world.run({"queue"});
  CHECK(finished.code == 1);
  CHECK(finished.err.find("start `enrichment-worker run --embedded`") != std::string::npos);
}

TEST_CASE("bad input: a chosen admin port that is taken ends the worker, and its Redis with it") {
  WorkerWorld world;
  const TakenPort taken(0);
  const auto finished = world.run({"run", "--set", "admin.port=" + std::to_string(taken.port())});
  CHECK(finished.code == 1);
  CHECK(finished.err.find("set admin.port to another one") != std::string::npos);
  CHECK(world.run({"queue"}).code == 1);
}

TEST_CASE("bad input: the usual admin port taken is only a warning") {
  WorkerWorld world;
  const TakenPort taken(8717);
  support::Program worker({WORKER_BINARY, "run", "--embedded"}, world.environment);
  CHECK(worker.says("going on without"));
  CHECK(worker.says("queue reflections:normalized at"));
  worker.signal(SIGTERM);
  CHECK(worker.wait() == 0);
}

TEST_CASE("bad input: one bad line of a file, and nothing of it is pushed") {
  WorkerWorld world;
  auto worker = world.start_worker();
  world.run({"queue", "pause"});
  const std::string fine = "{\"normalized_text\":\"fine\"}";
  const struct {
    std::string line;
    std::string_view problem;
  } rows[] = {
      {"{\"text\":\"?\"}", "missing: no normalized_text"},
      {"{\"normalized_text\":7}", "type: normalized_text is not a string"},
      {"[" + fine + "]", "type: an array; write each object on a line of its own"},
      {"7", "type: not an object"},
      {"\"text\"", "type: not an object"},
      {"null", "type: not an object"},
      {"some text", "json: not valid JSON"},
      {fine + "\r" + fine, "json: not valid JSON"},
      {fine.substr(0, fine.size() - 1), "json: not valid JSON"},
      {fine + std::string(1, '\0'), "json: a NUL byte; is this UTF-16?"},
      {"{\"normalized_text\":\"\xff\"}", "utf8: the element is not valid UTF-8"},
      {"\xef\xbb\xbf" + fine, "json: not valid JSON"},  // not at the start of the file
  };
  std::string lines = "\xef\xbb\xbf" + fine + "\r\n\r\n";
  std::string said = "enrichment-worker: nothing was pushed:\n";
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    lines += rows[i].line + "\n";
    said += fmt::format("-:{}: {}\n", i + 3, rows[i].problem);
  }
  const auto finished = world.run({"push", "-"}, lines + fine);
  CHECK(finished.code == 1);
  CHECK(finished.out.empty());
  CHECK(finished.err == said);

  std::string many;
  for (int i = 0; i < 1000; ++i) many += "?\n";
  const auto long_file = world.run({"push", "-"}, many);
  CHECK(long_file.err.find("-:20: json") != std::string::npos);
  CHECK(long_file.err.find("-:21:") == std::string::npos);
  CHECK(long_file.err.ends_with("and 980 more\n"));
  CHECK(world.census()["waiting"] == 0);
}

TEST_CASE("bad input: a sid that is no UTF-8 is not pushed") {
  WorkerWorld world;
  const auto finished = world.run({"push", "--text", "x", "--sid", "\xff"});
  CHECK(finished.code == 1);
  CHECK(finished.err.find("--sid: utf8") != std::string::npos);
}

TEST_CASE("bad input: a run that must end gives up on a Redis that stays away") {
  WorkerWorld world;
  const auto finished = world.run({"run", "--drain", "--set", "queue.url=unix:///no/socket"});
  CHECK(finished.code == 1);
  CHECK(finished.err.find("waiting for Redis") != std::string::npos);
  CHECK(finished.err.find("gave up") != std::string::npos);
}
