#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "tests/e2e/worker_world.hpp"
#include "tests/support/certificates.hpp"
#include "tests/support/redis_server.hpp"

using e2e::WorkerWorld;
using nlohmann::json;

namespace {}  // namespace

TEST_CASE(
    "commands: enrich needs no Redis, reads an argument or stdin, and answers from the cache") {
  WorkerWorld world;
  world.use_model();
  const auto first = world.run({"enrich", "I feel lonely"});
  REQUIRE(first.code == 0);
  const auto document = json::parse(first.out);
  CHECK(document["status"] == "complete");
  const int asked = world.model->chats();
  const auto second = world.run({"enrich", "-"}, "  I feel   lonely\n");
  CHECK(json::parse(second.out)["final"] == document["final"]);
  CHECK(world.model->chats() == asked);
  const auto stats = json::parse(world.run({"cache-stats", "--json"}).out);
  CHECK(stats["hits"]["total"] == 2);
  CHECK(stats["lookups"] == 4);
  CHECK(json::parse(world.run({"enrich", "I want to die"}).out)["post_enrichment"]["crisis"] ==
        true);
}

TEST_CASE("commands: caching off keeps nothing") {
  WorkerWorld world;
  CHECK(world.run({"enrich", "I feel lonely", "--set", "caching.enabled=false"}).code == 0);
  CHECK_FALSE(std::filesystem::exists(world.state() / "cache"));
  const auto stats = world.run({"cache-stats", "--json"});
  CHECK(stats.code == 0);
  CHECK(json::parse(stats.out)["lookups"] == 0);
  CHECK(json::parse(stats.out)["database"]["path"] ==
        (world.state() / "cache" / "perf_cache.db").string());
}

TEST_CASE("commands: what root does in somebody's state directory stays theirs") {
  if (::geteuid() != 0) {
    MESSAGE("SKIP: only root can become somebody else");
    return;
  }
  constexpr uid_t kNobody = 65534;
  WorkerWorld world;
  std::filesystem::create_directories(world.state());
  std::filesystem::permissions(world.path(""), std::filesystem::perms(0755));
  REQUIRE(::chown(world.state().c_str(), kNobody, kNobody) == 0);
  CHECK(world.run({"enrich", "I feel lonely"}).code == 0);
  CHECK(world.run({"run", "--drain"}).code == 0);
  int seen = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(world.state())) {
    struct stat info {};
    REQUIRE(::lstat(file.path().c_str(), &info) == 0);
    CAPTURE(file.path().string());
    CHECK(info.st_uid == kNobody);
    ++seen;
  }
  CHECK(seen > 3);
}

TEST_CASE("commands: clear and purge-expired say what they did") {
  WorkerWorld world;
  CHECK(world.run({"cache", "clear"}).out.starts_with("0 entries removed; there is no cache"));
  static_cast<void>(world.run({"enrich", "I feel lonely"}));
  CHECK(world.run({"cache", "purge-expired"}).out.starts_with("0 expired entries removed"));
  CHECK(world.run({"cache", "clear"}).out.starts_with("1 entries removed"));
  CHECK(json::parse(world.run({"cache-stats", "--json"}).out)["evicted"]["invalidated"] == 1);
}

TEST_CASE("commands: push, show, and the dead-letter queue") {
  WorkerWorld world;
  auto worker = world.start_worker({"--set", "queue.max_text_bytes=20"});
  const auto pushed = world.run({"push", "--text", "glad", "--sid", "sid_u9"});
  const std::string rid = pushed.out.substr(0, pushed.out.find('\n'));
  const auto missing = world.run({"show", rid});
  CHECK(missing.code == 1);
  CHECK(missing.err.find("--sid") != std::string::npos);
  const auto shown = world.run({"show", rid, "--sid", "sid_u9", "--wait", "20", "--brief"});
  CHECK(shown.code == 0);
  CHECK(shown.out.find("complete_with_fallback") != std::string::npos);

  world.push({"a text that is longer than twenty bytes"});
  REQUIRE(support::eventually([&] { return world.census()["dead"] == 1; }));
  const auto dead = json::parse(world.run({"queue", "dead", "list", "--json"}).out);
  const std::string id = dead[0]["id"];
  CHECK(dead[0]["reason"].get<std::string>().starts_with("length:"));
  CHECK(world.run({"queue", "dead", "show", id}).out.find("longer than") == std::string::npos);
  CHECK(world.run({"queue", "dead", "show", id, "--payload"}).out.find("longer than") !=
        std::string::npos);
  CHECK(world.run({"queue", "dead", "retry", id}).out == "1 put back\n");
  REQUIRE(support::eventually([&] { return world.census()["dead"] == 1; }));
  CHECK(world.run({"queue", "dead", "drop", "--all"}).out == "1 removed\n");
  CHECK(world.run({"queue", "dead", "drop", id}).code == 1);
  CHECK(world.run({"queue"}).out.find("waiting            0") != std::string::npos);
}

TEST_CASE("commands: push takes lines as editors and other systems write them") {
  WorkerWorld world;
  auto worker = world.start_worker();
  world.run({"queue", "pause"});
  const std::string line = "{\"rid\":\"r1\",\"normalized_text\":\"glad\"}";
  const struct {
    std::string file;
    int pushed;
  } rows[] = {
      {line, 1},
      {line + "\n", 1},
      {line + "\r\n\r\n" + line + "\r\n", 2},
      {"\xef\xbb\xbf" + line, 1},
      {"\n \n" + line + "\n\n", 1},
      {"", 0},
      {"\xef\xbb\xbf", 0},
      {"\r\n\n", 0},
  };
  int waiting = 0;
  for (const auto& row : rows) {
    CAPTURE(row.file);
    const auto finished = world.run({"push", "-"}, row.file);
    CHECK(finished.code == 0);
    CHECK(std::count(finished.out.begin(), finished.out.end(), '\n') == row.pushed);
    CHECK(finished.err == (row.pushed > 0 ? "" : "enrichment-worker: - holds no reflections\n"));
    waiting += row.pushed;
    CHECK(world.census()["waiting"] == waiting);
  }
}

TEST_CASE("commands: doctor tells what stops the worker from what only makes it less") {
  WorkerWorld world;
  const auto fine = world.run({"doctor"});
  CHECK(fine.code == 0);
  CHECK(fine.out.find("ok   redis   embedded; starts with the worker") != std::string::npos);
  CHECK(fine.out.find("warn ollama  nobody answers") != std::string::npos);
  CHECK(fine.out.find("connect to server; is Ollama running there? (systemctl start ollama) "
                      "Not installed: https://ollama.com, then") != std::string::npos);
  world.environment["OLLAMA_BASE_URL"] = "http://gpu.invalid:11434";
  CHECK(world.run({"doctor"}).out.find("running there, and for other machines? (OLLAMA_HOST") !=
        std::string::npos);
  world.use_model();
  world.environment["http_proxy"] = "http://127.0.0.1:1";  // not for what is on this machine
  const auto good = world.run({"doctor"});
  CAPTURE(good.out);
  for (const char* line :
       {"ok   ollama  http://127.0.0.1:", "is installed (", "is not loaded now"}) {
    CHECK(good.out.find(line) != std::string::npos);
  }
  world.environment["OLLAMA_MODEL"] = "other";
  CHECK(world.run({"doctor"}).out.find("ollama pull other") != std::string::npos);
  const auto broken = world.run({"doctor", "--json", "--set", "queue.url=unix:///no/socket"});
  CHECK(broken.code == 1);
  CHECK(json::parse(broken.out)[2]["verdict"] == "fail");
}

TEST_CASE("commands: doctor tells what the server lacks") {
  const support::RedisServer server(
      {"--rename-command", "BLMOVE", "", "--maxmemory-policy", "allkeys-lru"});
  WorkerWorld world;
  world.environment["REDIS_URL"] = server.url();
  const auto lacking = world.run({"doctor"});
  CAPTURE(lacking.out);
  CHECK(lacking.code == 1);
  for (const char* line :
       {"ok   redis   unix://", "warn redis   maxmemory-policy is allkeys-lru",
        "warn redis   persistence is off",
        "fail redis   Redis lacks BLMOVE: needs Redis 6.2 or newer, or Valkey"}) {
    CHECK(lacking.out.find(line) != std::string::npos);
  }
}

TEST_CASE("commands: doctor tells whether the queue may be used, and what stands in it") {
  const support::RedisServer server;
  WorkerWorld world;
  world.environment["REDIS_URL"] = server.url();
  const auto says = [&](std::string_view line) {
    const auto doctor = world.run({"doctor"});
    CAPTURE(doctor.out);
    CHECK(doctor.out.find(line) != std::string::npos);
    return doctor.code;
  };
  CHECK(says("ok   queue   reflections:normalized: 0 waiting, 0 dead\n") == 0);
  world.run({"queue", "pause"});
  CHECK(says("0 dead; paused, nothing is taken: enrichment-worker queue resume\n") == 0);
  auto admin = server.connect();
  REQUIRE(admin.command({"ACL", "SETUSER", "narrow", "on", ">pw", "~other:*", "+@all"}));
  world.environment["REDIS_URL"] = "unix://narrow:pw@" + server.socket();
  CHECK(says("fail queue   Redis at unix://" + server.socket() + ": script: NOPERM") == 1);
}

TEST_CASE("commands: a password that is missing is asked for, whatever was to be done") {
  const support::RedisServer server({"--requirepass", "pw"});
  WorkerWorld world;
  world.environment["REDIS_URL"] = server.url();
  const std::vector<std::vector<std::string>> commands{
      {"queue"}, {"push", "--text", "x"}, {"run", "--drain"}};
  for (const auto& words : commands) {
    CAPTURE(words[0]);
    const auto refused = world.run(words);
    CHECK(refused.code == 1);
    CHECK(refused.err.find("(put user and password into queue.url: redis://user:pass") !=
          std::string::npos);
  }
  world.environment["REDIS_PASSWORD"] = "pw";
  CHECK(world.census()["waiting"] == 0);
}

TEST_CASE("commands: doctor warns of a readable file only when a password is in it") {
  WorkerWorld world;
  const auto warns = [&] {
    return world.run({"doctor"}).out.find("holds a password") != std::string::npos;
  };
  world.environment["ADMIN_TOKEN"] = "t";
  CHECK_FALSE(warns());
  support::write_file(world.path("config.toml"), "[ollama]\napi_key = \"k\"\n");
  std::filesystem::permissions(world.path("config.toml"), std::filesystem::perms(0644));
  CHECK(warns());
  std::filesystem::permissions(world.path("config.toml"), std::filesystem::perms(0640));
  CHECK_FALSE(warns());
}

TEST_CASE("commands: the queue over TLS, as the settings say") {
  const support::Certificates made;
  const support::RedisServer server(
      {"--tls-cert-file", made.crt("server"), "--tls-key-file", made.key("server"),
       "--tls-ca-cert-file", made.crt("ca"), "--tls-auth-clients", "yes"},
      "--tls-port");
  WorkerWorld world;
  world.environment["REDIS_URL"] = "rediss://localhost:" + server.tcp_address().port;
  const auto unknown = world.run({"doctor"});
  CHECK(unknown.code == 1);
  CHECK(unknown.out.find("set queue.tls_ca_file to the CA that signed it\n") != std::string::npos);
  support::write_file(world.path("config.toml"),
                      fmt::format("[queue]\ntls_ca_file = \"{}\"\ntls_cert_file = \"{}\"\n"
                                  "tls_key_file = \"{}\"\n",
                                  made.crt("ca"), made.crt("client"), made.key("client")));
  CHECK(world.run({"doctor"}).out.find("ok   redis   rediss://localhost:") != std::string::npos);
  world.push({"I feel lonely"});
  CHECK(world.run({"run", "--drain"}).code == 0);
  CHECK(world.census()["waiting"] == 0);
  CHECK(world.run({"doctor", "--set", "queue.tls_key_file="}).code == 78);
}

TEST_CASE("commands: config shows every value with its origin") {
  WorkerWorld world;
  const auto shown = world.run({"config"});
  CHECK(shown.code == 0);
  CHECK(shown.out.find("# environment OLLAMA_BASE_URL") != std::string::npos);
  CHECK(shown.out.find("# --set") != std::string::npos);
  CHECK(world.run({"config", "--check"}).out.starts_with("configuration is good"));
  CHECK(json::parse(world.run({"config", "--json"}).out)["log.level"]["value"] == "\"info\"");
}

TEST_CASE("commands: every task of the editor is a command line that the program takes") {
  const auto tasks =
      json::parse(support::read_file(std::string(SOURCE_DIR) + "/.vscode/tasks.json"));
  WorkerWorld world;
  std::vector<std::string> labels;
  for (const auto& task : tasks["tasks"]) {
    labels.push_back(task["label"]);
    CAPTURE(labels.back());
    const std::string program = task["command"];
    if (const std::string scripts = "${workspaceFolder}/scripts/"; program.starts_with(scripts)) {
      const auto file = std::string(SOURCE_DIR) + "/scripts/" + program.substr(scripts.size());
      CHECK(::access(file.c_str(), X_OK) == 0);
      continue;
    }
    REQUIRE(program == "${workspaceFolder}/build/enrichment-worker");
    std::vector<std::string> words = task.value("args", std::vector<std::string>{});
    words.push_back("--help");
    CHECK(world.run(words).code == 0);
  }
  for (const char* label :
       {"Show Cache Stats", "Show Performance Metrics", "Clear Cache",
        "Clear Expired Cache Entries", "Start Enrichment Worker", "Run Tests", "Doctor"}) {
    CHECK(std::find(labels.begin(), labels.end(), label) != labels.end());
  }
}
