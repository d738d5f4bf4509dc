#include "worker/config.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/temp_dir.hpp"
#include "worker/settings.hpp"

using support::TempDir;
using support::write_file;
using worker::Config;
using worker::ConfigRequest;
using worker::Environment;
using worker::load_config;

namespace {

// A file of its own, so that the directory the tests run in does not matter.
struct World {
  TempDir dir;
  Environment environment{{"HOME", "/home/x"}};
  ConfigRequest request;

  infra::Result<Config> load(std::string_view file) {
    write_file(dir / "c.toml", file);
    request.file = (dir / "c.toml").string();
    return load_config(request, environment);
  }
  std::string problems(std::string_view file) {
    auto config = load(file);
    REQUIRE_FALSE(config);
    return config.error().message;
  }
  std::string at(int line) const { return fmt::format("{}:{}: ", (dir / "c.toml").string(), line); }
};

std::string origin(const Config& config, std::string_view key) {
  for (const auto& shown : worker::shown_settings(config)) {
    if (shown.key == key) return shown.origin;
  }
  return "no such key";
}

std::string shown(const Config& config, std::string_view key) {
  for (const auto& setting : worker::shown_settings(config)) {
    if (setting.key == key) return setting.value;
  }
  return "no such key";
}

}  // namespace

TEST_CASE(
    "config: flag beats environment beats file beats default, and each says where it is from") {
  World world;
  const std::string_view file = "[ollama]\ntext_model = \"file\"\n[queue]\nlease_seconds = 20\n";
  auto config = world.load(file);
  CHECK(config->ollama.text_model == "file");
  CHECK(origin(*config, "ollama.text_model") == world.at(2).substr(0, world.at(2).size() - 2));
  CHECK(origin(*config, "queue.source") == "default");
  world.environment["OLLAMA_MODEL"] = "environment";
  config = world.load(file);
  CHECK(config->ollama.text_model == "environment");
  CHECK(origin(*config, "ollama.text_model") == "environment OLLAMA_MODEL");
  world.request.assignments = {"ollama.text_model=flag", "queue.lease_seconds=30"};
  config = world.load(file);
  CHECK(config->ollama.text_model == "flag");
  CHECK(config->queue.lease_seconds == 30);
  CHECK(origin(*config, "ollama.text_model") == "--set");
}

TEST_CASE("config: all mistakes of a file are told at once, each with file, line, key and remedy") {
  World world;
  const auto problems = world.problems(
      "[queue]\nurl = 7\nsorce = \"x\"\nmax_attempts = 0\n[inference]\nnum_ctx = 4294967297\n"
      "temperature = 3\nkeep_alive = \"30\"\nnum_threads = \"many\"\n[cachng]\nenabled = true\n"
      "[caching]\nenabled = \"yes\"\nnamespace = \"mine\"\n[networking]\nretry_backoff_ms = [-1]\n"
      "[worker]\ntimezone = \"Mars/Base\"\n[ollama]\nbase_url = \"localhost\"\n");
  const std::string expected[] = {
      world.at(2) + "queue.url must be a text in quotes, is a whole number",
      world.at(3) + "unknown setting queue.sorce; did you mean queue.source?",
      world.at(4) + "queue.max_attempts must be within 1..1000, is 0",
      world.at(6) + "inference.num_ctx must be within 512..131072, is 4294967297",
      world.at(7) + "inference.temperature must be within 0..2, is 3",
      world.at(8) + "inference.keep_alive must be a duration",
      world.at(9) + "inference.num_threads must be \"auto\" or within 1..256",
      world.at(11) + "unknown setting cachng.enabled; did you mean caching.enabled?",
      world.at(13) + "caching.enabled must be true or false, is a text in quotes",
      world.at(14) + "caching.namespace must be one of shared, per-user, is \"mine\"",
      world.at(16) + "networking.retry_backoff_ms must hold numbers within 0..60000, has -1",
      world.at(18) + "worker.timezone must be a time zone",
      world.at(20) + "ollama.base_url must be like http://",
  };
  for (const std::string& line : expected) {
    CAPTURE(line);
    CHECK(problems.find(line) != std::string::npos);
  }
  CHECK(std::count(problems.begin(), problems.end(), '\n') + 1 == std::ssize(expected));
}

TEST_CASE("config: a certificate without its key is a mistake, and the other way round") {
  World world;
  CHECK(world.problems("[queue]\ntls_cert_file = \"/c\"\n") ==
        world.at(2) + "queue.tls_cert_file needs queue.tls_key_file as well");
  world.request.assignments = {"queue.tls_key_file=/k"};
  CHECK(world.problems("") == "--set: queue.tls_key_file needs queue.tls_cert_file as well");
  CHECK(world.load("[queue]\ntls_cert_file = \"/c\"\n"));
}

TEST_CASE("config: a typo far from every key points to the list") {
  World world;
  CHECK(world.problems("[zzz]\nqqqqqqqq = 1\n").find("`enrichment-worker config` lists all") !=
        std::string::npos);
}

TEST_CASE("config: a table that is no section is named, an empty section is none") {
  World world;
  CHECK(world.load("[queue]\n[worker]\n"));
  const auto problems =
      world.problems("[quue]\n[wroker.x]\n[state.dir]\n[log]\nlevel = [1, \"a\"]\n");
  CHECK(problems.find(world.at(1) + "unknown setting quue") != std::string::npos);
  CHECK(problems.find(world.at(2) + "unknown setting wroker.x") != std::string::npos);
  CHECK(problems.find(world.at(3) + "state.dir must be a text in quotes, is a table") !=
        std::string::npos);
  CHECK(problems.find(world.at(5) + "log.level must be a text in quotes") != std::string::npos);
  CHECK(world.problems("config_version = 2\nfoo = [1, \"a\"]\n").find("upgrade") !=
        std::string::npos);
}

TEST_CASE("config: a file for a newer program is refused by its version alone") {
  World world;
  const auto problems = world.problems("config_version = 2\n[new]\nthing = 1\n");
  CHECK(problems.find("this file is for version 2") != std::string::npos);
  CHECK(problems.find("upgrade") != std::string::npos);
  CHECK(problems.find("thing") == std::string::npos);
  CHECK(world.load("config_version = 1\n"));
  CHECK_FALSE(world.load("config_version = 0\n"));
  CHECK_FALSE(world.load("config_version = \"1\"\n"));
}

TEST_CASE("config: a file that is not there or no TOML is one line") {
  World world;
  CHECK(world.problems("[queue\n").starts_with(world.at(1) + "not valid TOML"));
  world.request.file = "/no/such/file.toml";
  const auto missing = load_config(world.request, world.environment);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().message ==
        "/no/such/file.toml: cannot read the configuration: No such file or directory");
}

TEST_CASE("config: the file is found by flag, then $ENRICHMENT_CONFIG") {
  World world;
  write_file(world.dir / "named.toml", "[log]\nlevel = \"debug\"\n");
  world.environment["ENRICHMENT_CONFIG"] = (world.dir / "named.toml").string();
  CHECK(load_config({}, world.environment)->log.level == "debug");
  CHECK(world.load("")->log.level == "info");
}

TEST_CASE("config: flags are read as their setting's type, and named when they are wrong") {
  World world;
  world.request.assignments = {"queue.source=123", "worker.slots=2",
                               "networking.retry_backoff_ms=[1, 2]", "inference.temperature=0",
                               "stage2.setting=a flat = home"};
  const auto config = world.load("");
  REQUIRE(config);
  CHECK(config->queue.source == "123");
  CHECK(config->networking.retry_backoff_ms == std::vector<std::int64_t>{1, 2});
  CHECK(config->inference.temperature == 0.0);
  CHECK(config->stage2.setting == "a flat = home");
  for (const auto& [wrong, said] : std::vector<std::pair<std::string, std::string>>{
           {"worker.slots", "write --set section.key=value"},
           {"worker.slots=two", "--set: worker.slots must be a whole number"},
           {"worker.slots=1.5", "--set: worker.slots must be a whole number"},
           {"worker.slot=1", "did you mean worker.slots?"},
           {"", "write --set section.key=value"}}) {
    CAPTURE(wrong);
    world.request.assignments = {wrong};
    CHECK(world.problems("").find(said) != std::string::npos);
  }
}

TEST_CASE("config: the environment's names are honoured, its mistakes named") {
  World world;
  world.environment["REDIS_HOST"] = "redis.internal";
  world.environment["REDIS_PORT"] = "7000";
  world.environment["REDIS_PASSWORD"] = "p@ss/word";
  auto config = world.load("");
  CHECK(config->redis_address().host == "redis.internal");
  CHECK(config->redis_address().port == "7000");
  CHECK(config->redis_address().password == "p@ss/word");
  world.environment["REDIS_URL"] = "redis://:own@other";
  CHECK(world.load("")->redis_address().host == "other");
  CHECK(world.load("")->redis_address().password == "own");
  world.environment["STAGE2_TEMPERATURE"] = "0.5";
  world.environment["TIMEZONE"] = "Asia/Kolkata";
  world.environment["REFLECTIONS_NORMALIZED_KEY"] = "q";
  world.environment["OLLAMA_BASE_URL"] = "http://h:1";
  config = world.load("");
  CHECK(config->inference.temperature_stage2 == 0.5);
  CHECK(config->worker.timezone == "Asia/Kolkata");
  CHECK(config->queue.source == "q");
  CHECK(config->ollama.base_url == "http://h:1");
  world.environment["STAGE2_TEMPERATURE"] = "hot";
  CHECK(world.problems("").find("environment STAGE2_TEMPERATURE: inference.temperature_stage2 must "
                                "be a number") != std::string::npos);
}

TEST_CASE("config: a password alone belongs to the address that stands elsewhere") {
  World world;
  world.environment["REDIS_PASSWORD"] = "p@ss/word";
  const struct {
    std::string_view url;
    std::string_view shown;
  } rows[] = {{"redis://db.internal:7000/2", "redis://:***@db.internal:7000/2"},
              {"rediss://u@h", "rediss://u:***@h"},
              {"redis://:@h", "redis://:***@h"},
              {"unix:///run/s?db=1", "unix://:***@/run/s?db=1"},
              {"unix://u@/run/s", "unix://u:***@/run/s"}};
  for (const auto& row : rows) {
    CAPTURE(row.url);
    const auto config = world.load(fmt::format("[queue]\nurl = \"{}\"\n", row.url));
    CHECK(config->redis_address().password == "p@ss/word");
    CHECK(shown(*config, "queue.url") == fmt::format("\"{}\"", row.shown));
    CHECK(origin(*config, "queue.url").starts_with("environment REDIS_PASSWORD, /"));
  }
  CHECK(world.load("[queue]\nurl = \"redis://:own@h\"\n")->redis_address().password == "own");
  CHECK(world.load("[queue]\nurl = \"unix:///run/a@b\"\n")->redis_address().socket_path ==
        "/run/a@b");
  CHECK(world.load("[queue]\nurl = \"embedded\"\n")->embedded());
  CHECK(world.load("")->redis_address().password == "p@ss/word");
  world.environment["REDIS_URL"] = "redis://other";
  CHECK(world.load("")->redis_address().password == "p@ss/word");
}

TEST_CASE("config: where state lives when nobody says") {
  World world;
  CHECK(world.load("")->state.dir == "/home/x/.local/state/enrichment-worker");
  world.environment["XDG_STATE_HOME"] = "/xdg";
  CHECK(world.load("")->state.dir == "/xdg/enrichment-worker");
  CHECK(world.load("[state]\ndir = \"/file\"\n")->state.dir == "/file");
  world.environment["STATE_DIRECTORY"] = "/systemd:/second";
  CHECK(world.load("[state]\ndir = \"/file\"\n")->state.dir == "/systemd");
  world.request.assignments = {"state.dir=relative/../here"};
  const auto relative = world.load("")->state.dir;
  CHECK(relative.starts_with('/'));
  CHECK(relative.ends_with("/here"));
}

TEST_CASE("config: systemd hands secrets over as files with the names of settings") {
  World world;
  const support::TempDir credentials;
  support::write_file(credentials / "queue.url", "redis://:fromfile@h:1\n");
  support::write_file(credentials / "admin.token", "secret-token\n");
  support::write_file(credentials / "queue.lease_seconds", "20");
  support::write_file(credentials / "somebody.elses", "x");
  world.environment["CREDENTIALS_DIRECTORY"] = credentials.path().string();
  const auto config = world.load("[queue]\nurl = \"redis://file:1\"\n");
  CHECK(config->queue.url == "redis://:fromfile@h:1");
  CHECK(config->admin.token == "secret-token");
  CHECK(config->queue.lease_seconds == 20);
  CHECK(origin(*config, "admin.token") == "credential admin.token");
  world.environment["REDIS_URL"] = "redis://environment:1";
  CHECK(world.load("")->queue.url == "redis://environment:1");
  support::write_file(credentials / "queue.lease_seconds", "soon");
  CHECK(world.problems("").find("credential queue.lease_seconds") != std::string::npos);
  std::filesystem::remove(credentials / "queue.lease_seconds");
  support::write_file(credentials / "queue.ulr", "redis://h");
  CHECK(world.problems("") == "credential: unknown setting queue.ulr; did you mean queue.url?");
}

TEST_CASE("config: a secret is never shown, nor quoted when it is wrong") {
  World world;
  world.request.assignments = {"queue.url=redis://u:topsecret@h", "admin.token=topsecret",
                               "ollama.api_key=topsecret"};
  const auto config = world.load("");
  for (const auto& setting : worker::shown_settings(*config)) {
    CHECK(setting.value.find("topsecret") == std::string::npos);
  }
  CHECK(shown(*config, "queue.url") == "\"redis://u:***@h\"");
  CHECK(shown(*config, "admin.token") == "\"***\"");
  CHECK(shown(Config(), "queue.url") == "\"redis://127.0.0.1:6379\"");
  world.request.assignments = {"queue.url=redis://u:topsecret@"};
  CHECK(world.problems("").find("topsecret") == std::string::npos);
}

TEST_CASE("config: the shipped file names every setting with its default and a comment") {
  const std::string file = std::string(SOURCE_DIR) + "/config/perf_config.toml";
  const std::string text = support::read_file(file);
  ConfigRequest request;
  request.file = file;
  const auto shipped = load_config(request, {{"HOME", "/home/x"}});
  REQUIRE(shipped);
  const auto defaults = load_config({"/dev/null", {}}, {{"HOME", "/home/x"}});
  REQUIRE(defaults);
  for (const auto& setting : worker::shown_settings(*defaults)) {
    CAPTURE(setting.key);
    const bool without_default = setting.key == "state.dir" || setting.key == "ollama.api_key" ||
                                 setting.key == "admin.token";
    CHECK(shown(*shipped, setting.key) == setting.value);
    CHECK((origin(*shipped, setting.key) == "default") == without_default);
    const auto name = setting.key.substr(setting.key.find('.') + 1);
    const bool stands = text.find("\n" + name + " = ") != std::string::npos ||
                        text.find("\n# " + name + " = ") != std::string::npos;
    CHECK(stands);
  }
}

TEST_CASE("config: every setting that the environment can give is named in the shipped file") {
  const std::string text = support::read_file(std::string(SOURCE_DIR) + "/config/perf_config.toml");
  for (const auto& setting : worker::settings()) {
    CAPTURE(setting.environment);
    CHECK(text.find(setting.environment) != std::string::npos);
  }
}

TEST_CASE("config: a port somebody chose is told from the usual one") {
  World world;
  CHECK_FALSE(world.load("")->admin_port_chosen());
  CHECK_FALSE(world.load("[admin]\nport = 8717\n")->admin_port_chosen());
  CHECK(world.load("[admin]\nport = 8718\n")->admin_port_chosen());
  world.request.assignments = {"admin.port=8717"};
  CHECK(world.load("")->admin_port_chosen());
}
