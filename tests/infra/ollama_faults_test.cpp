#include <doctest/doctest.h>

#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <thread>

#include "infra/ollama_client.hpp"
#include "tests/double/ollama_double.hpp"
#include "tests/support/captured_log.hpp"
#include "tests/support/fakes.hpp"

using infra::ChatOutcome;
using infra::OllamaClient;
using infra::OllamaServer;
using nlohmann::json;
using ollama_double::OllamaDouble;
using namespace std::chrono_literals;

namespace {

const infra::Stop never;

// A double and a client whose clock stands; limits are a small part of the real ones.
struct World {
  explicit World(ollama_double::Settings with = {}) : model(std::move(with)) {
    settings.base_url = model.url();
    settings.model = "phi3";
    settings.first_token_limit = 1'000ms;
    settings.idle_limit = 800ms;
    settings.total_limit = 1'500ms;
    settings.reload_time = 1ms;
    settings.retry_attempts = 0;
    start();
  }
  void start() {
    server = std::make_unique<OllamaServer>(settings, clock);
    client = std::make_unique<OllamaClient>(*server, clock);
  }
  infra::ChatReply ask(const std::string& text = "I feel lonely", int num_predict = 120) {
    infra::ChatRequest request;
    request.system = "be brief";
    request.user = text;
    request.schema =
        R"({"type":"object","properties":{"s":{"type":"string","enum":["Lonely","Proud"]}}})";
    request.num_predict = num_predict;
    return client->chat(request, never);
  }

  OllamaDouble model;
  support::FakeClock clock;
  infra::OllamaSettings settings;
  std::unique_ptr<OllamaServer> server;
  std::unique_ptr<OllamaClient> client;
};

struct Row {
  const char* fault;
  ChatOutcome outcome;
  bool slow = false;  // until a limit is reached
};

const std::array kRows{
    Row{"ok", ChatOutcome::done},
    Row{"crlf", ChatOutcome::done},
    Row{"blank-lines", ChatOutcome::done},
    Row{"split", ChatOutcome::done},
    Row{"drip:3", ChatOutcome::stalled, true},
    Row{"types:0", ChatOutcome::done},
    Row{"types:1", ChatOutcome::unfinished},
    Row{"types:2", ChatOutcome::unfinished},
    Row{"400", ChatOutcome::rejected},
    Row{"404", ChatOutcome::model_missing},
    Row{"500", ChatOutcome::server_error},
    Row{"503", ChatOutcome::busy},
    Row{"reset:0", ChatOutcome::done},  // a kept connection that was dropped: curl makes a new one
    Row{"reset:300", ChatOutcome::unfinished},
    Row{"close:0", ChatOutcome::done},
    Row{"close:300", ChatOutcome::unfinished},
    Row{"hang:0", ChatOutcome::no_first_token, true},
    Row{"hang:2", ChatOutcome::stalled, true},
    Row{"error:0", ChatOutcome::server_error},
    Row{"error:2", ChatOutcome::error_in_stream},
    Row{"no-done", ChatOutcome::unfinished},
    Row{"no-done:2", ChatOutcome::unfinished},
    Row{"repeat", ChatOutcome::unfinished},
    Row{"blanks", ChatOutcome::rambling},
    Row{"empty", ChatOutcome::empty},
    Row{"garbage", ChatOutcome::garbled},
    Row{"html", ChatOutcome::garbled},
    Row{"giant:2000000", ChatOutcome::garbled},
};

}  // namespace

TEST_CASE("ollama faults: each has its outcome, and a thousand in a row leave nothing behind") {
  World world;
  std::mt19937 random(1);
  std::map<std::string_view, int> seen;
  for (std::size_t i = 0; i < 1000; ++i) {
    const Row& row = kRows.at(i < kRows.size() ? i : random() % kRows.size());
    if (row.slow && i >= kRows.size() && random() % 60 != 0) continue;
    CAPTURE(std::string(row.fault));
    CAPTURE(i);
    REQUIRE(world.ask().outcome == ChatOutcome::done);  // whatever was before
    world.model.set_faults(std::string("chat=") + row.fault);
    const auto reply = world.ask("I feel lonely", 1000);
    CAPTURE(reply.message);
    REQUIRE(infra::name_of(reply.outcome) == infra::name_of(row.outcome));
    CHECK(reply.message.empty() == (row.outcome == ChatOutcome::done));
    ++seen[infra::name_of(reply.outcome)];
    world.model.set_faults("");
    world.clock.advance(61s);  // the longest pause of the breaker
  }
  CHECK(seen.size() == 12);
}

TEST_CASE("ollama faults: a new connection that ends before an answer is no answer") {
  for (const char* fault : {"chat=reset:0", "chat=close:0"}) {
    World world;
    REQUIRE(world.ask().outcome == ChatOutcome::done);
    world.start();
    world.model.set_faults(std::string("load=ok,") + fault + "*");
    CHECK(world.ask().outcome == ChatOutcome::unfinished);
  }
}

TEST_CASE("ollama faults: nobody listens, then somebody does") {
  World world;
  REQUIRE(world.ask().outcome == ChatOutcome::done);
  world.model.set_faults("refuse");
  world.start();  // without the old connection
  const support::CapturedLog log;
  for (int i = 0; i < 5; ++i) CHECK(world.ask().outcome == ChatOutcome::unreachable);
  CHECK(log.lines().size() == 1);  // not one for each question
  world.model.set_faults("");
  CHECK(world.ask().outcome == ChatOutcome::unreachable);  // the breaker
  world.clock.advance(5s);
  CHECK(world.ask().outcome == ChatOutcome::done);
}

TEST_CASE("ollama faults: what had not begun is asked again, what had is not") {
  World world;
  world.settings.retry_attempts = 3;
  world.settings.retry_backoff = {100ms, 300ms, 900ms};
  world.start();
  world.model.set_faults("chat=503*3");
  CHECK(world.ask().outcome == ChatOutcome::done);
  CHECK(world.clock.slept == std::vector<std::chrono::milliseconds>{100ms, 300ms, 900ms});
  world.model.set_faults("chat=500,ok");
  CHECK(world.ask().outcome == ChatOutcome::done);
  world.clock.slept.clear();
  world.model.set_faults("chat=error:2,ok");
  CHECK(world.ask().outcome == ChatOutcome::error_in_stream);
  world.model.set_faults("chat=hang:0,ok");
  CHECK(world.ask().outcome == ChatOutcome::no_first_token);
  CHECK(world.clock.slept.empty());
}

TEST_CASE("ollama faults: a load that takes longer than a question may is waited for, once") {
  World world({.load_time = 2'000ms});  // all limits of a question are shorter
  CHECK(world.ask().outcome == ChatOutcome::done);
  CHECK(world.ask("I am proud", 160).outcome == ChatOutcome::done);
  CHECK(world.model.loads() == 1);
  const auto stats = json::parse(world.model.stats_json());
  CHECK(stats["aborted_loads"] == 0);
  // Unloaded by somebody while nothing was asked: noticed before the next question is sent.
  world.model.set_faults("evict");
  world.clock.advance(61s);
  CHECK(world.client->identity(never));
  CHECK(world.ask().outcome == ChatOutcome::done);
  CHECK(world.model.loads() == 2);
}

TEST_CASE("ollama faults: a load that fails opens the breaker and is tried again later") {
  World world;
  world.model.set_faults("load=500");
  CHECK(world.ask().outcome == ChatOutcome::load_failed);
  CHECK(world.ask().outcome == ChatOutcome::unreachable);
  world.clock.advance(5s);
  CHECK(world.ask().outcome == ChatOutcome::done);
}

TEST_CASE("ollama faults: an answer by a model that was changed meanwhile says so") {
  World world({.load_time = 20ms});
  REQUIRE(world.client->identity(never));
  CHECK_FALSE(world.ask().by_another_model);
  const auto before = world.client->identity(never)->digest;
  world.model.set_faults("evict");  // loaded anew for the question, the same as before
  const auto same = world.ask();
  CHECK(same.reloaded);
  CHECK_FALSE(same.by_another_model);
  world.model.set_faults("digest,evict");  // pulled anew
  const auto other = world.ask();
  CHECK(other.outcome == ChatOutcome::done);
  CHECK(other.reloaded);
  CHECK(other.by_another_model);
  CHECK(world.client->identity(never)->digest != before);
  CHECK_FALSE(world.ask().by_another_model);
}

TEST_CASE("ollama faults: another thread's load makes this one's model another, too") {
  World world({.load_time = 20ms});
  OllamaClient other(*world.server, world.clock);
  REQUIRE(other.identity(never));
  REQUIRE(world.client->identity(never));
  REQUIRE(world.ask().outcome == ChatOutcome::done);
  world.model.set_faults("digest,evict");
  CHECK(world.ask().by_another_model);
  infra::ChatRequest request;
  request.user = "I feel lonely";
  const auto reply = other.chat(request, never);  // needs no load any more
  CHECK(reply.outcome == ChatOutcome::done);
  CHECK_FALSE(reply.reloaded);
  CHECK(reply.by_another_model);
}

TEST_CASE("ollama faults: every minute the digest is read again") {
  World world;
  const auto before = world.client->identity(never)->digest;
  world.model.set_faults("digest");
  CHECK(world.client->identity(never)->digest == before);
  world.clock.advance(60s);
  CHECK(world.client->identity(never)->digest != before);
}

TEST_CASE("ollama faults: while it is not known whether the server is back, one asks") {
  World world;
  world.settings.most_requests = 4;
  world.start();
  world.model.set_faults("chat=500*3");
  for (int i = 0; i < 3; ++i) CHECK(world.ask().outcome == ChatOutcome::server_error);
  world.model.set_faults("chat=hang:0");
  world.clock.advance(5s);
  std::atomic<int> tried{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      OllamaClient client(*world.server, world.clock);
      infra::ChatRequest request;
      request.user = "x";
      if (client.chat(request, never).outcome == ChatOutcome::no_first_token) ++tried;
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(tried == 1);
}

TEST_CASE("ollama faults: no more is asked at a time than is allowed") {
  for (const unsigned allowed : {2U, 6U}) {
    World world({.tokens_per_second = 100, .parallel = 8});
    world.settings.total_limit = 30s;
    world.settings.most_requests = allowed;
    world.start();
    REQUIRE(world.ask().outcome == ChatOutcome::done);
    std::vector<std::thread> threads;
    std::atomic<int> done{0};
    for (int i = 0; i < 6; ++i) {
      threads.emplace_back([&] {
        OllamaClient client(*world.server, world.clock);
        infra::ChatRequest request;
        request.user = "I feel lonely";
        request.num_predict = 30;
        const auto outcome = client.chat(request, never).outcome;
        if (outcome == ChatOutcome::done || outcome == ChatOutcome::cut) ++done;
      });
    }
    for (auto& thread : threads) thread.join();
    CHECK(done == 6);
    const int most = json::parse(world.model.stats_json())["most_at_once"];
    CHECK(most <= static_cast<int>(allowed));
    CHECK(most >= 2);
  }
}

TEST_CASE("ollama faults: embeddings come in the order of the texts, and fail alone") {
  World world;
  const std::vector<std::string_view> texts{"I miss my sister", "I miss my brother",
                                            "the tax form"};
  REQUIRE(world.client->identity_of("nomic-embed-text", never));
  const auto answer = world.client->embed("nomic-embed-text", texts, never);
  REQUIRE(answer);
  const auto likeness = [&](std::size_t a, std::size_t b) {
    float sum = 0;
    for (std::size_t i = 0; i < (*answer)[a].size(); ++i) sum += (*answer)[a][i] * (*answer)[b][i];
    return sum;
  };
  CHECK(likeness(0, 1) > likeness(0, 2));
  CHECK(world.client->embed("absent", texts, never).error().kind == infra::ErrorKind::permanent);
  CHECK(world.server->worth_asking());  // that says nothing about the model that chats
  CHECK(world.ask().outcome == ChatOutcome::done);
  CHECK(world.model.loads() == 1);
  world.model.set_faults("embed=503*4");
  CHECK(world.client->embed("nomic-embed-text", texts, never).error().kind ==
        infra::ErrorKind::transient);
}

TEST_CASE("ollama faults: another model's answers take back no failure of the one that chats") {
  World world;
  const std::string_view text = "a";
  world.model.set_faults("chat=500*9");
  for (int i = 0; i < 3; ++i) {
    CHECK(world.server->worth_asking());
    CHECK(world.ask().outcome == ChatOutcome::server_error);
    if (i < 2) CHECK(world.client->embed("nomic-embed-text", {&text, 1}, never));
  }
  CHECK_FALSE(world.server->worth_asking());
}
