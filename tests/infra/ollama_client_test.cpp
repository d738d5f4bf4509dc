#include "infra/ollama_client.hpp"

#include <doctest/doctest.h>
#include <httplib.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <thread>

#include "infra/ollama_request.hpp"
#include "tests/double/ollama_double.hpp"
#include "tests/support/certificates.hpp"
#include "tests/support/fakes.hpp"
#include "tests/support/loopback.hpp"

using infra::ChatOutcome;
using infra::OllamaClient;
using infra::OllamaServer;
using nlohmann::json;
using ollama_double::OllamaDouble;
using namespace std::chrono_literals;

namespace {

infra::OllamaSettings settings_for(const std::string& url) {
  infra::OllamaSettings settings;
  settings.base_url = url;
  settings.model = "phi3";
  settings.retry_attempts = 0;
  return settings;
}

infra::ChatRequest question() {
  infra::ChatRequest request;
  request.system = "be brief";
  request.user = "I feel lonely";
  request.schema =
      R"({"type":"object","properties":{"s":{"type":"string","enum":["Lonely","Proud"]}}})";
  return request;
}

}  // namespace

TEST_CASE("ollama: the request says what is meant, under Ollama's names") {
  auto settings = settings_for("http://x");
  settings.runner.num_thread = 6;
  auto request = question();
  request.temperature = 0.0;
  const json body = json::parse(infra::chat_body(settings, request));
  CHECK(body.dump() == infra::chat_body(settings, request));
  CHECK(body["options"] == json{{"num_ctx", 2048},
                                {"num_predict", 120},
                                {"num_thread", 6},
                                {"seed", 0},
                                {"temperature", 0.0}});
  CHECK(body["keep_alive"] == "30m");
  CHECK(body["think"] == false);
  CHECK(body["stream"] == true);
  CHECK(body["format"] == json::parse(request.schema));
  CHECK(body["messages"][0]["role"] == "system");
  settings.runner.num_thread.reset();
  CHECK_FALSE(json::parse(infra::chat_body(settings, request))["options"].contains("num_thread"));
  // A body is made with its own schema, whatever others there have been.
  for (int i = 0; i < 20; ++i) {
    const std::string schema = json{{"type", "object"}, {"maxProperties", i}}.dump();
    request.schema = schema;
    CHECK(json::parse(infra::chat_body(settings, request))["format"] == json::parse(schema));
  }
  request.schema = {};
  CHECK_FALSE(json::parse(infra::chat_body(settings, request)).contains("format"));
}

TEST_CASE("ollama: asks, answers, and loads the model once for both stages") {
  const OllamaDouble model({.load_time = 20ms});
  const infra::SystemClock clock;
  infra::Stop never;
  OllamaServer server(settings_for(model.url()), clock);
  OllamaClient one(server, clock);
  OllamaClient two(server, clock);
  CHECK(one.identity(never)->name == "phi3");
  CHECK(one.identity(never)->digest.size() == 64);
  auto longer = question();
  longer.num_predict = 160;
  longer.temperature = 0.8;
  const auto reply = one.chat(question(), never);
  CHECK(reply.outcome == ChatOutcome::done);
  CHECK(json::parse(reply.text)["s"] == "Lonely");
  CHECK(two.chat(longer, never).outcome == ChatOutcome::done);
  CHECK(model.loads() == 1);
}

TEST_CASE("ollama: an answer longer than allowed is cut, and told so") {
  const OllamaDouble model({});
  const infra::SystemClock clock;
  infra::Stop never;
  OllamaServer server(settings_for(model.url()), clock);
  auto request = question();
  request.num_predict = 1;
  CHECK(OllamaClient(server, clock).chat(request, never).outcome == ChatOutcome::cut);
}

TEST_CASE("ollama: a model that is not installed is named with the remedy") {
  const OllamaDouble model({.model = "other:latest"});
  const infra::SystemClock clock;
  infra::Stop never;
  OllamaServer server(settings_for(model.url()), clock);
  OllamaClient client(server, clock);
  const auto reply = client.chat(question(), never);
  CHECK(reply.outcome == ChatOutcome::model_missing);
  CHECK(reply.message == "model phi3 is not installed: ollama pull phi3");
  CHECK_FALSE(client.identity(never));
}

TEST_CASE("ollama: a server that answers nonsense has no model, and harms nobody") {
  const infra::SystemClock clock;
  infra::Stop never;
  for (const char* answer :
       {R"({"models":[{"name":5,"digest":"d"},7,null]})", R"({"models":[{"name":"phi3:latest"}]})",
        R"({"models":[{"name":"phi3:latest","digest":null}]})", R"({"models":7})", "[]", "?", ""}) {
    CAPTURE(answer);
    httplib::Server nonsense;
    nonsense.Get("/api/tags", [&](const auto&, auto& r) { r.set_content(answer, "text/plain"); });
    const int port = nonsense.bind_to_any_port("127.0.0.1");
    std::thread serving([&] { nonsense.listen_after_bind(); });
    while (!nonsense.is_running()) std::this_thread::yield();
    {
      OllamaServer server(settings_for("http://127.0.0.1:" + std::to_string(port)), clock);
      CHECK_FALSE(server.reachable());
      OllamaClient client(server, clock);
      CHECK_FALSE(client.identity(never));
      CHECK(server.reachable() == false);
    }
    nonsense.stop();
    serving.join();
  }
}

TEST_CASE("ollama: nobody there opens the breaker for a while, after the configured tries") {
  support::FakeClock clock;
  infra::Stop never;
  auto settings = settings_for("http://127.0.0.1:1");
  settings.retry_attempts = 3;
  settings.retry_backoff = {100ms, 300ms};
  OllamaServer server(settings, clock);
  OllamaClient client(server, clock);
  CHECK(client.chat(question(), never).outcome == ChatOutcome::unreachable);
  CHECK_FALSE(server.worth_asking());
  CHECK(client.chat(question(), never).outcome == ChatOutcome::unreachable);
  clock.advance(6s);
  CHECK(server.worth_asking());
}

TEST_CASE("ollama: a server that was away loads the model with the long limit again") {
  support::FakeClock clock;
  infra::Stop never;
  auto model = std::make_unique<OllamaDouble>(ollama_double::Settings{});
  const int port = model->port();
  auto settings = settings_for(model->url());
  settings.first_token_limit = 100ms;
  OllamaServer server(settings, clock);
  OllamaClient client(server, clock);
  CHECK(client.chat(question(), never).outcome == ChatOutcome::done);
  model.reset();
  CHECK(client.chat(question(), never).outcome != ChatOutcome::done);
  clock.advance(6s);
  CHECK(client.chat(question(), never).outcome == ChatOutcome::unreachable);
  clock.advance(11s);
  model = std::make_unique<OllamaDouble>(ollama_double::Settings{.port = port, .load_time = 300ms});
  CHECK(client.chat(question(), never).outcome == ChatOutcome::done);
}

TEST_CASE("ollama: over https with a key, if the certificate is good") {
  const support::Certificates made;
  httplib::SSLServer tls(made.crt("server").c_str(), made.key("server").c_str());
  tls.Get("/api/version", [](const auto& request, auto& response) {
    if (request.get_header_value("Authorization") != "Bearer k1") response.status = 401;
    response.set_content(R"({"version":"0.30.0"})", "application/json");
  });
  const int port = tls.bind_to_any_port("127.0.0.1");
  std::thread serving([&] { tls.listen_after_bind(); });
  while (!tls.is_running()) std::this_thread::yield();
  const infra::Stop never;
  auto settings = settings_for("https://localhost:" + std::to_string(port));
  settings.api_key = "k1";
  const auto ask = [&] { return infra::OllamaApi(settings).version(never); };
  const auto unknown = ask();
  CHECK(unknown.failure.outcome == ChatOutcome::unreachable);
  CHECK(unknown.failure.message.find("ollama.tls_ca_file") != std::string::npos);
  settings.ca_file = made.crt("other-ca");
  CHECK(ask().failure.outcome == ChatOutcome::unreachable);
  settings.ca_file = "/no/such/file";
  CHECK(ask().failure.outcome == ChatOutcome::unreachable);
  settings.ca_file = made.crt("ca");
  CHECK(*ask() == "0.30.0");
  settings.api_key = "other";
  CHECK(ask().failure.outcome == ChatOutcome::rejected);
  tls.stop();
  serving.join();
}

TEST_CASE("ollama: a machine that does not answer at all is given up after the limit") {
  const support::FullServer full;
  auto settings = settings_for("http://127.0.0.1:" + std::to_string(full.port()));
  settings.connect_limit = 50ms;
  const infra::Stop never;
  const auto answer = infra::OllamaApi(settings).version(never);
  CHECK(answer.failure.outcome == ChatOutcome::unreachable);
  CHECK(answer.failure.message.find("no connection in time") != std::string::npos);
}

TEST_CASE("ollama: a stop ends a generation at once") {
  const OllamaDouble model({.tokens_per_second = 1});
  const infra::SystemClock clock;
  infra::Stop stop;
  OllamaServer server(settings_for(model.url()), clock);
  OllamaClient client(server, clock);
  std::thread other([&] {
    while (model.chats() == 0) std::this_thread::yield();
    stop.request();
  });
  CHECK(client.chat(question(), stop).outcome == ChatOutcome::cancelled);
  other.join();
  CHECK(server.worth_asking());
}

TEST_CASE("ollama: each limit ends what is too slow") {
  const infra::SystemClock clock;
  infra::Stop never;
  {
    const OllamaDouble model({.load_time = 10s});
    auto settings = settings_for(model.url());
    settings.preload_limit = 30ms;
    OllamaServer server(settings, clock);
    CHECK(OllamaClient(server, clock).chat(question(), never).outcome == ChatOutcome::load_failed);
  }
  {
    const OllamaDouble model({.tokens_per_second = 0.5});
    auto settings = settings_for(model.url());
    settings.idle_limit = 30ms;
    OllamaServer server(settings, clock);
    CHECK(OllamaClient(server, clock).chat(question(), never).outcome == ChatOutcome::stalled);
  }
}
