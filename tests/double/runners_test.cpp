#include <doctest/doctest.h>

#include <thread>

#include "tests/double/raw_client.hpp"

using nlohmann::json;
using ollama_double::OllamaDouble;
using ollama_double::post;
using ollama_double::question;
using ollama_double::RawClient;
using ollama_double::request_text;
using namespace std::chrono_literals;

namespace {

json load_with(json options) {
  return {{"model", "phi3"}, {"stream", false}, {"options", std::move(options)}};
}

std::vector<std::string> resident(const OllamaDouble& server) {
  std::vector<std::string> names;
  const json ps = ask(server, "GET", "/api/ps").json();
  for (const auto& model : ps["models"]) names.push_back(model["name"]);
  return names;
}

template <typename Condition>
bool soon(Condition holds) {
  for (int i = 0; i < 2000 && !holds(); ++i) std::this_thread::sleep_for(1ms);
  return holds();
}

// One that does not wait for its answer.
RawClient ask_and_go_on(const OllamaDouble& server, const json& body) {
  RawClient client(server.port());
  client.send(request_text("POST", "/api/chat", body.dump()));
  return client;
}

}  // namespace

TEST_CASE("double: models are loaded once for each set of runner options") {
  const OllamaDouble server({.load_time = 2ms});
  CHECK(stats(server)["last_request"] == json::object());
  const struct {
    json options;
    int loads;
  } rows[] = {
      {json::object(), 1},       {{{"temperature", 0.1}, {"num_predict", 5}, {"seed", 3}}, 1},
      {{{"num_threads", 6}}, 1}, {{{"num_ctx", 2048}}, 2},
      {json::object(), 2},       {{{"num_thread", 6}}, 3},
      {{{"num_thread", 6}}, 3},  {json::object(), 4},
  };
  for (const auto& row : rows) {
    CAPTURE(row.options.dump());
    CHECK(post(server, "/api/chat", load_with(row.options)).status == 200);
    CHECK(server.loads() == row.loads);
  }
  const json stats = ollama_double::stats(server);
  CHECK(stats["options"]["num_threads"] == 1);
  CHECK(stats["options"]["num_thread"] == 2);
  CHECK(stats["requests"]["chat"] == 8);
  CHECK(stats["last_request"]["model"] == "phi3");
}

TEST_CASE("double: the model for embeddings is loaded beside the other") {
  const OllamaDouble server({});
  post(server, "/api/chat", load_with({{"num_thread", 6}}));
  const json embed{{"model", "nomic-embed-text"}, {"input", "x"}};
  CHECK(post(server, "/api/embed", embed).status == 200);
  post(server, "/api/chat", load_with({{"num_thread", 6}}));
  CHECK(server.loads() == 1);
  CHECK(stats(server)["loads_by_model"] ==
        json{{"phi3:latest", 1}, {"nomic-embed-text:latest", 1}});
  CHECK(resident(server).size() == 2);
}

TEST_CASE("double: at most three models are in memory") {
  const OllamaDouble server({.more_models = {"a", "b", "c"}});
  for (const char* name : {"phi3", "a", "b", "c"}) {
    CHECK(post(server, "/api/chat", {{"model", name}}).status == 200);
  }
  CHECK(resident(server).size() == 3);
  CHECK(server.loads() == 4);
}

TEST_CASE("double: keep_alive decides how long a model stays") {
  const OllamaDouble server({});
  auto body = load_with(json::object());
  body["keep_alive"] = "5ms";
  CHECK(post(server, "/api/chat", body).json()["done_reason"] == "load");
  CHECK(soon([&] { return resident(server).empty(); }));
  body["keep_alive"] = -1;
  post(server, "/api/chat", body);
  const json ps = ask(server, "GET", "/api/ps").json();
  CHECK(ps["models"][0]["expires_at"].get<std::string>() > "2100");
  post(server, "/api/chat", question());  // does not carry it, changes nothing
  CHECK(ask(server, "GET", "/api/ps").json()["models"][0]["expires_at"].get<std::string>() >
        "2100");
  body["keep_alive"] = 0;
  CHECK(post(server, "/api/chat", body).json()["done_reason"] == "unload");
  CHECK(resident(server).empty());
  post(server, "/api/chat", question({{"keep_alive", 0}}));
  CHECK(resident(server).empty());
  const json generate{{"model", "phi3"}, {"keep_alive", "0s"}};
  CHECK(post(server, "/api/generate", generate).json()["done_reason"] == "unload");
}

TEST_CASE("double: a client that leaves aborts its load") {
  const OllamaDouble server({.load_time = 1h});
  {
    const auto client = ask_and_go_on(server, question());
    CHECK(soon([&] { return stats(server)["requests"]["chat"] == 1; }));
  }
  CHECK(soon([&] { return stats(server)["aborted_loads"] == 1; }));
  CHECK(server.loads() == 0);
  CHECK(soon([&] { return stats(server)["disconnects"] == 1; }));
}

TEST_CASE("double: when too many wait for a load the next is told so") {
  const OllamaDouble server({.load_time = 1h, .max_queue = 1});
  const auto first = ask_and_go_on(server, question());
  const auto second = ask_and_go_on(server, question());
  CHECK(soon([&] { return stats(server)["pending_loads"] == 2; }));
  const auto reply = post(server, "/api/chat", question());
  CHECK(reply.status == 503);
  CHECK(reply.json()["error"] ==
        "server busy, please try again.  maximum pending requests exceeded");
}

TEST_CASE("double: as many answers at a time as there are places") {
  const OllamaDouble server({.tokens_per_second = 0.001, .parallel = 2});
  auto first = std::make_unique<RawClient>(ask_and_go_on(server, question()));
  const auto second = ask_and_go_on(server, question());
  CHECK(soon([&] { return server.chats() == 2; }));
  auto third = ask_and_go_on(server, question());
  CHECK(soon([&] { return stats(server)["requests"]["chat"] == 3; }));
  std::this_thread::sleep_for(10ms);
  CHECK(server.chats() == 2);
  first.reset();
  CHECK(soon([&] { return server.chats() == 3; }));
  CHECK(third.read(1).starts_with("HTTP/1.1 200"));
}

TEST_CASE("double: a load waits for the answers of the model as it is") {
  const OllamaDouble server({.tokens_per_second = 200});
  auto slow = ask_and_go_on(server, question({{"options", {{"num_predict", 10}}}}));
  CHECK(soon([&] { return server.chats() == 1; }));
  CHECK(post(server, "/api/chat", load_with({{"num_thread", 2}})).status == 200);
  CHECK(slow.read_reply().complete);
  CHECK(server.loads() == 2);
}
