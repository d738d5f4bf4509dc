#include <doctest/doctest.h>

#include "tests/double/raw_client.hpp"

using nlohmann::json;
using ollama_double::OllamaDouble;
using ollama_double::post;
using ollama_double::question;
using ollama_double::said;

namespace {

json last(const OllamaDouble& server, const json& body) {
  return post(server, "/api/chat", body).lines().back();
}

}  // namespace

TEST_CASE("double: an answer is the same streamed and whole, for one prompt and seed") {
  const OllamaDouble server({});
  const auto streamed = post(server, "/api/chat", question());
  CHECK(streamed.head.find("Content-Type: application/x-ndjson\r\n") != std::string::npos);
  CHECK(streamed.complete);
  CHECK(streamed.lines().front()["done"] == false);
  const auto whole = post(server, "/api/chat", question({{"stream", false}}));
  CHECK(whole.head.find("Content-Type: application/json; charset=utf-8\r\n") != std::string::npos);
  CHECK(whole.json()["message"]["content"] == said(streamed));
  CHECK(whole.json()["message"]["role"] == "assistant");
  CHECK(said(post(server, "/api/chat", question({{"options", {{"seed", 8}}}}))) != said(streamed));
  CHECK(said(post(server, "/api/chat", question({{"format", "json"}}))).starts_with('{'));
}

TEST_CASE("double: what the last frame says adds up") {
  const OllamaDouble server({.load_time = std::chrono::milliseconds(3), .tokens_per_second = 5000});
  const json end = last(server, question());
  CHECK(end["done"] == true);
  CHECK(end["done_reason"] == "stop");
  CHECK(end["load_duration"] > 3'000'000);
  const std::int64_t tokens = end["eval_count"];
  CHECK(end["eval_duration"] == tokens * 200'000);
  CHECK(end["total_duration"].get<std::int64_t>() >=
        end["load_duration"].get<std::int64_t>() + end["prompt_eval_duration"].get<std::int64_t>() +
            end["eval_duration"].get<std::int64_t>());
  CHECK(last(server, question())["load_duration"] < 3'000'000);
}

TEST_CASE("double: num_predict and stop end an answer") {
  const OllamaDouble server({});
  const json cut = last(server, question({{"options", {{"num_predict", 3}}}}));
  CHECK(cut["done_reason"] == "length");
  CHECK(cut["eval_count"] == 3);
  const std::string all = said(post(server, "/api/chat", question()));
  const json stop{{"options", {{"stop", {all.substr(8, 4)}}}}};
  CHECK(said(post(server, "/api/chat", question(stop))) == all.substr(0, 8));
  CHECK(last(server, question(stop))["done_reason"] == "stop");
}

TEST_CASE("double: what a prompt shares with the last one is not evaluated again") {
  const OllamaDouble server({.prompt_tokens_per_second = 1e6});
  const auto body = [](const std::string& end) {
    return json{{"model", "phi3"}, {"prompt", std::string(4000, 'a') + end}, {"stream", false}};
  };
  const json first = post(server, "/api/generate", body("bbbb")).json();
  const json second = post(server, "/api/generate", body("cccc")).json();
  CHECK(first["prompt_eval_count"] == 1001);
  CHECK(first["prompt_eval_duration"] == 1'001'000);
  CHECK(second["prompt_eval_count"] == 1001);
  CHECK(second["prompt_eval_duration"] == 1'000);
  CHECK(second["context"].is_array());
  CHECK(second["response"].is_string());
}

TEST_CASE("double: the number of threads decides the speed") {
  const OllamaDouble server({.tokens_per_second = 100'000, .best_threads = 4});
  const auto speed = [&](int threads) {
    const json end = last(server, question({{"options", {{"num_thread", threads}}}}));
    return end["eval_count"].get<double>() * 1e9 / end["eval_duration"].get<double>();
  };
  CHECK(speed(4) == doctest::Approx(100'000));
  CHECK(speed(2) == doctest::Approx(50'000));
  CHECK(speed(3) == doctest::Approx(75'000));
  CHECK(speed(8) == doctest::Approx(50'000));
  CHECK(speed(0) == doctest::Approx(50'000));
}

TEST_CASE("double: a model that thinks does so unless told not to") {
  const OllamaDouble server({.thinking_models = {"qwen3"}});
  const auto ask = [&](json more) {
    more["model"] = "qwen3";
    more["stream"] = false;
    return post(server, "/api/chat", question(more)).json();
  };
  const json thought = ask({{"options", {{"num_predict", 40}}}});
  CHECK(thought["message"]["content"] == "");
  CHECK(thought["message"]["thinking"].get<std::string>().size() > 100);
  CHECK(thought["done_reason"] == "length");
  const json plain = ask({{"think", false}});
  CHECK_FALSE(plain["message"].contains("thinking"));
  CHECK(plain["message"]["content"] != "");
  CHECK(ask({{"think", "low"}})["message"].contains("thinking"));
}

TEST_CASE("double: a watched word makes it slow, and is counted") {
  const OllamaDouble server({.watched_for = "lonely"});
  ollama_double::RawClient client(server.port());
  client.send(ollama_double::request_text("POST", "/api/chat", question().dump()));
  CHECK(client.read(200).find("\"done\":true") == std::string::npos);
  CHECK(server.watched() == 1);
  CHECK(server.chats() == 1);
}

TEST_CASE("double: models are listed and shown with the fields of Ollama") {
  const OllamaDouble server({.more_models = {"mistral:7b"}});
  const json tags = ask(server, "GET", "/api/tags").json()["models"];
  REQUIRE(tags.size() == 3);
  CHECK(tags[1]["name"] == "mistral:7b");
  for (const json& model : tags) {
    CHECK(model["digest"].get<std::string>().size() == 64);
    CHECK(model["size"].is_number_unsigned());
    CHECK(model["details"]["families"].is_array());
  }
  const json shown = post(server, "/api/show", {{"model", "nomic-embed-text"}}).json();
  CHECK(shown["capabilities"] == json{"embedding"});
  CHECK(shown["model_info"]["nomic-bert.embedding_length"] == 384);
}
