#include <doctest/doctest.h>

#include "tests/double/keep_alive.hpp"
#include "tests/double/options.hpp"
#include "tests/double/raw_client.hpp"
#include "tests/double/refused.hpp"

using nlohmann::json;
using ollama_double::ask;
using ollama_double::OllamaDouble;
using std::chrono::nanoseconds;
using namespace std::chrono_literals;

TEST_CASE("double: requests that are wrong get Ollama's status and words") {
  const OllamaDouble server({});
  const struct {
    const char* path;
    const char* body;
    int status;
    const char* error;
  } rows[] = {
      {"/api/chat", "", 400, "missing request body"},
      {"/api/chat", "{", 400, "unexpected EOF"},
      {"/api/chat", "x", 400, "invalid character 'x' looking for beginning of value"},
      {"/api/chat", "7", 400,
       "json: cannot unmarshal number into Go value of type api.ChatRequest"},
      {"/api/chat", R"({"model":"phi3","stream":"no"})", 400,
       "json: cannot unmarshal string into Go struct field ChatRequest.stream of type bool"},
      {"/api/chat", R"({"model":"phi3","messages":[{"content":1}]})", 400,
       "json: cannot unmarshal number into Go struct field ChatRequest.messages.content of type "
       "string"},
      {"/api/chat", "{}", 400, "model is required"},
      {"/api/chat", R"({"model":"other"})", 404, "model 'other' not found"},
      {"/api/chat", R"({"model":"nomic-embed-text"})", 400,
       R"("nomic-embed-text" does not support chat)"},
      {"/api/chat", R"({"model":"phi3","think":true})", 400, R"("phi3" does not support thinking)"},
      {"/api/chat", R"({"model":"phi3","think":"a lot"})", 400,
       R"(invalid think value: "a lot" (must be "high", "medium", "low", "max", true, or false))"},
      {"/api/chat", R"({"model":"phi3","keep_alive":"30"})", 400,
       R"(time: missing unit in duration "30")"},
      {"/api/chat", R"({"model":"phi3","keep_alive":true})", 400, "Unsupported type: 'bool'"},
      {"/api/chat", R"({"model":"phi3","options":{"num_thread":"4"}})", 500,
       R"(option "num_thread" must be of type integer)"},
      {"/api/chat", R"({"model":"phi3","options":{"temperature":"hot"}})", 500,
       R"(option "temperature" must be of type float32)"},
      {"/api/chat", R"({"model":"phi3","options":{"use_mmap":1}})", 500,
       R"(option "use_mmap" must be of type boolean)"},
      {"/api/chat", R"({"model":"phi3","options":{"stop":"x"}})", 500,
       R"(option "stop" must be of type array)"},
      {"/api/chat", R"({"model":"phi3","options":{"stop":[1]}})", 500,
       R"(option "stop" must be of an array of strings)"},
      {"/api/chat", R"({"model":"phi3","format":"yaml"})", 500,
       R"(invalid format: "\"yaml\""; expected "json" or a valid JSON Schema object)"},
      {"/api/generate", R"({"model":"other","prompt":"x"})", 404, "model 'other' not found"},
      {"/api/generate", R"({"model":"nomic-embed-text","prompt":"x"})", 400,
       R"("nomic-embed-text" does not support generate)"},
      {"/api/generate", R"({"model":"phi3","prompt":"x","raw":true,"system":"y"})", 400,
       "raw mode does not support template, system, or context"},
      {"/api/generate", R"({"model":"phi3","prompt":"x","suffix":"y"})", 400,
       "phi3:latest does not support insert"},
      {"/api/embed", R"({"model":"other","input":"x"})", 404,
       R"(model "other" not found, try pulling it first)"},
      {"/api/embed", R"({"model":"nomic-embed-text","input":7})", 400, "invalid input type"},
      {"/api/embed", R"({"model":"nomic-embed-text","input":["x",7]})", 400, "invalid input type"},
      {"/api/show", R"({"model":"other"})", 404, "model 'other' not found"},
      {"/api/show", "{}", 400, "model is required"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.path);
    CAPTURE(row.body);
    const auto reply = ask(server, "POST", row.path, row.body);
    CHECK(reply.status == row.status);
    CHECK(reply.json() == json{{"error", row.error}});
  }
  CHECK(server.loads() == 0);
}

TEST_CASE("double: a context that is too short is refused when it may not be cut") {
  const OllamaDouble server({});
  const json cut = ollama_double::question({{"options", {{"num_ctx", 4}}}, {"stream", false}});
  CHECK(post(server, "/api/chat", cut).json()["prompt_eval_count"] == 4);
  json whole = cut;
  whole["truncate"] = false;
  const auto reply = post(server, "/api/chat", whole);
  CHECK(reply.status == 400);
  CHECK(reply.json()["error"] == "the input length exceeds the context length");
}

TEST_CASE("double: options are read as Ollama reads them") {
  using ollama_double::options_of;
  const auto options = [](const json& given) { return options_of({{"options", given}}); };
  CHECK(options({{"num_thread", 6.9}}).runner.num_thread == 6);
  CHECK(options({{"num_thread", nullptr}}).runner.num_thread == 0);
  CHECK(options({{"num_threads", "six"}}).runner.num_thread == 0);
  CHECK(options({{"num_ctx", 1e9}}).runner.num_ctx == 32768);
  CHECK_FALSE(options({{"seed", 7}}).runner.num_ctx);
  CHECK(options({{"seed", 7}}).seed == 7);
  CHECK(options_of(json::object()).num_predict == -1);
  CHECK(options_of({{"options", nullptr}, {"shift", false}}).runner.shift == false);
}

TEST_CASE("double: what makes a model be loaded again") {
  using ollama_double::fits;
  using ollama_double::RunnerOptions;
  const RunnerOptions loaded{.num_ctx = 2048, .num_thread = 6};
  const struct {
    const char* what;
    RunnerOptions wanted;
    bool fits;
  } rows[] = {
      {"the same", {.num_ctx = 2048, .num_thread = 6}, true},
      {"any context", {.num_thread = 6}, true},
      {"another context", {.num_ctx = 4096, .num_thread = 6}, false},
      {"any number of threads", {.num_ctx = 2048}, false},
      {"any negative number of layers", {.num_gpu = -7, .num_thread = 6}, true},
      {"a number of layers", {.num_gpu = 0, .num_thread = 6}, false},
      {"another shift", {.num_thread = 6, .shift = false}, false},
      {"mapped into memory", {.use_mmap = true, .num_thread = 6}, false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    CHECK(fits(loaded, row.wanted) == row.fits);
  }
}

TEST_CASE("double: keep_alive is read as Ollama reads it") {
  const struct {
    json value;
    nanoseconds expected;
  } rows[] = {
      {30, 30s},      {1.5, 1500ms},    {0, 0s},          {-1, ollama_double::kForEver},
      {"30m", 30min}, {"1h30m", 90min}, {"1.5s", 1500ms}, {"-1m", ollama_double::kForEver},
      {"0", 0s},      {"250ms", 250ms}, {"+2us", 2us},    {1e300, ollama_double::kForEver},
  };
  for (const auto& row : rows) {
    CAPTURE(row.value.dump());
    CHECK(ollama_double::keep_alive_of({{"keep_alive", row.value}}) == row.expected);
  }
  CHECK_FALSE(ollama_double::keep_alive_of(json::object()));
  CHECK_FALSE(ollama_double::keep_alive_of({{"keep_alive", nullptr}}));
  for (const json& bad : {json("30"), json(""), json("x"), json("3d"), json("-"), json("1.2.3s"),
                          json(true), json::array(), json::object()}) {
    CAPTURE(bad.dump());
    CHECK_THROWS_AS(ollama_double::keep_alive_of({{"keep_alive", bad}}), ollama_double::Refused);
  }
}
