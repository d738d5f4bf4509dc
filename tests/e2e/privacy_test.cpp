#include <doctest/doctest.h>
#include <fmt/format.h>

#include "infra/http_client.hpp"
#include "tests/e2e/worker_world.hpp"
#include "tests/support/redis_server.hpp"

using e2e::WorkerWorld;
using support::eventually;

namespace {

// Words that nobody else uses, and pieces of them.
constexpr const char* kCanary = "zanzibar quokka 93117";
constexpr const char* kFragments[] = {"zanzibar", "quokka", "93117"};

// Everything a person or a machine could look at that is no record and no queue body.
class Seen {
 public:
  void add(std::string_view where, std::string text) {
    for (const std::string_view fragment : kFragments) {
      CHECK_MESSAGE(text.find(fragment) == std::string::npos, where, " tells ", fragment);
    }
    bytes_ += text.size();
  }
  void add_page(const std::string& url) {
    infra::HttpClient client;
    const infra::Stop never;
    for (const char* accept : {"Accept: text/html", "Accept: application/json"}) {
      infra::HttpRequest request;
      request.url = url;
      request.headers = {accept};
      auto answer = client.send(request, never);
      REQUIRE(std::holds_alternative<infra::HttpResponse>(answer));
      add(url, std::get<infra::HttpResponse>(answer).body);
    }
  }
  void add_files(const std::filesystem::path& directory) {
    for (const auto& file : std::filesystem::recursive_directory_iterator(directory)) {
      if (file.is_regular_file()) add(file.path().string(), support::read_file(file));
    }
  }
  std::size_t bytes() const { return bytes_; }

 private:
  std::size_t bytes_ = 0;
};

}  // namespace

TEST_CASE("privacy: no fragment of a text gets anywhere but into its record and its queue") {
  const support::RedisServer server;
  WorkerWorld world;
  world.environment["REDIS_URL"] = server.url();
  // Every few questions something goes wrong, and some answers say nothing.
  world.use_model({.faults = "chat=ok*2,chat=error,chat=garbage,chat=empty,chat=giant"});
  const std::string port = fmt::format("admin.port={}", support::free_port());
  const std::vector<std::string> words{
      "--log-level", "debug",          "--set", port,
      "--set",       "worker.slots=2", "--set", "queue.lease_seconds=3"};
  Seen seen;
  auto redis = server.connect();
  const auto push_raw = [&](const std::string& payload) {
    REQUIRE(redis.command({"RPUSH", "reflections:normalized", payload}));
  };
  const std::string text = std::string("I feel lonely in ") + kCanary;
  std::string url;
  {
    auto worker = world.start_worker(words);
    // A miss, a hit, a guest, danger, danger and a hit at once.
    for (int round = 0; round < 2; ++round) {
      for (const auto& rid : world.push({text, std::string("I want to die in ") + kCanary,
                                         std::string("So proud of my ") + kCanary})) {
        static_cast<void>(world.shown(rid));
      }
    }
    push_raw(fmt::format(R"({{"rid":"g1","sid":"sid_u7","normalized_text":"{}"}})", text));
    // What cannot be processed: broken, incomplete, of a wrong type, in an array, deep.
    for (const std::string& bad :
         {fmt::format("{{\"normalized_text\":\"{}\"", kCanary), fmt::format("\"{}\"", kCanary),
          fmt::format("[{{\"rid\":\"{0}\"}},\"{0}\",7]", kCanary),
          fmt::format(R"({{"rid":"r","sid":"s","normalized_text":["{}"]}})", kCanary),
          std::string("\xff\xfe") + kCanary}) {
      push_raw(bad);
    }
    // A record that is none.
    REQUIRE(redis.command({"SET", "reflection:bad", kCanary}));
    push_raw(fmt::format(R"({{"rid":"bad","sid":"s","normalized_text":"{}"}})", text));
    REQUIRE(eventually([&] { return world.census()["dead"] >= 6; }));
    worker->signal(SIGHUP);
    worker->signal(SIGQUIT);
    CHECK(worker->says("jobs in hand"));
    const std::string log = worker->err();
    const std::size_t admin = log.find("http://", log.find("admin "));
    url = log.substr(admin, log.find('/', admin + 7) - admin);
    for (const char* page :
         {"/", "/metrics", "/healthz", "/readyz", "/version", "/api/stats", "/api/cache/stats"}) {
      seen.add_page(url + page);
    }
    for (const char* file : {"cmdline", "environ", "status"}) {
      seen.add("process", support::read_file(fmt::format("/proc/{}/{}", worker->pid(), file)));
    }
    // It dies with a text in hand.
    world.model->set_faults("chat=hang*");
    static_cast<void>(world.push({std::string("something new in ") + kCanary}));
    worker->signal(SIGKILL);
    worker->wait();
    world.model->set_faults("");
    seen.add("log", worker->err());
  }
  auto worker = world.start_worker(words);
  for (const auto& rid : world.push({text})) static_cast<void>(world.shown(rid));
  for (const std::vector<std::string>& command : {std::vector<std::string>{"queue"},
                                                  {"queue", "--json"},
                                                  {"queue", "dead", "list"},
                                                  {"cache-stats", "-v", "--top", "50"},
                                                  {"cache-stats", "--json", "--top", "50"},
                                                  {"cache-stats", "--prometheus"},
                                                  {"doctor"},
                                                  {"config"}}) {
    const auto told = world.run(command);
    seen.add(command.front(), told.out + told.err);
  }
  seen.add_files(world.state() / "cache");  // the file and its log, which are still in use
  seen.add_files(world.state() / "run");
  worker->signal(SIGTERM);
  CHECK(worker->wait() == 0);
  seen.add("log", worker->err());
  seen.add_files(world.state());
  // What Redis keeps besides records and bodies.
  for (const char* key : {"{reflections:normalized}:meta", "{reflections:normalized}:ctl"}) {
    const auto all = redis.command({"HGETALL", key});
    for (std::size_t i = 0; i < all->value().size(); ++i) {
      seen.add(key, std::string((*all)[i].text()));
    }
  }
  const auto history = redis.command({"KEYS", "reflections:history:*"});
  for (std::size_t i = 0; i < history->value().size(); ++i) {
    const auto lines = redis.command({"LRANGE", (*history)[i].text(), "0", "-1"});
    for (std::size_t j = 0; j < lines->value().size(); ++j) {
      seen.add("history", std::string((*lines)[j].text()));
    }
  }
  CHECK(seen.bytes() > 100'000);
}
