#include "infra/ollama_api.hpp"

#include <doctest/doctest.h>
#include <httplib.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <thread>

#include "infra/ollama_request.hpp"

using infra::ChatOutcome;
using infra::OllamaApi;
using nlohmann::json;
using namespace std::chrono_literals;

namespace {

// A server that gives every request the same answer, and remembers the last one.
class SameAnswer {
 public:
  SameAnswer(int status, const std::string& body) {
    const auto answer = [this, status, body](const httplib::Request& request,
                                             httplib::Response& response) {
      last = request;
      response.status = status;
      response.set_content(body, "application/x-ndjson");
    };
    server_.Get(".*", answer);
    server_.Post(".*", answer);
    server_.set_tcp_nodelay(true);
    port_ = server_.bind_to_any_port("127.0.0.1");
    thread_ = std::thread([this] { server_.listen_after_bind(); });
    while (!server_.is_running()) std::this_thread::yield();
    settings.base_url = "http://127.0.0.1:" + std::to_string(port_) + "/";
    settings.model = "phi3";
    settings.small_limit = settings.first_token_limit = settings.preload_limit = 10s;
  }
  ~SameAnswer() {
    server_.stop();
    thread_.join();
  }
  SameAnswer(const SameAnswer&) = delete;
  SameAnswer& operator=(const SameAnswer&) = delete;

  infra::OllamaSettings settings;
  httplib::Request last;

 private:
  httplib::Server server_;
  int port_ = 0;
  std::thread thread_;
};

const infra::Stop never;

infra::ChatRequest question() {
  infra::ChatRequest request;
  request.system = "be brief";
  request.user = "my own secret words";
  request.schema = R"({"type":"object"})";
  return request;
}

constexpr const char* kEnd =
    R"({"message":{"content":""},"done":true,"done_reason":"stop","load_duration":3000000,)"
    R"("prompt_eval_count":40,"prompt_eval_duration":5000000,"eval_count":7,"eval_duration":70})";

struct Row {
  int status;
  std::string body;
  ChatOutcome outcome;
  std::string said = {};
};

}  // namespace

TEST_CASE("ollama api: what a server answers to a question has one outcome, with what to do") {
  const std::string text = R"({"message":{"content":"{}"}})";
  for (const Row& row : std::vector<Row>{
           {200, text + "\n" + kEnd + "\n", ChatOutcome::done},
           {200, text + "\r\n\r\n" + kEnd, ChatOutcome::done},
           {200, text + "\n{\"done\":true,\"done_reason\":\"length\"}\n", ChatOutcome::cut,
            "cut at num_predict"},
           {200, std::string(kEnd) + "\n", ChatOutcome::empty, "empty"},
           {200, text + "\n", ChatOutcome::unfinished, "ended without 'done'"},
           {200, "", ChatOutcome::unfinished, "ended without 'done'"},
           {200, text + "\n{\"error\":\"runner died\"}\n", ChatOutcome::error_in_stream,
            "runner died"},
           {200, "<html>", ChatOutcome::garbled, "not a JSON object"},
           {200, R"({"message":{"content":")" + std::string(300, ' ') + "\"}}\n",
            ChatOutcome::rambling, "rambles"},
           {400, R"({"error":"\"phi3\" does not support thinking"})", ChatOutcome::rejected,
            "does not support thinking"},
           {401, "", ChatOutcome::rejected, "check ollama.api_key"},
           {403, "", ChatOutcome::rejected, "check ollama.api_key"},
           {404, R"({"error":"model 'phi3' not found"})", ChatOutcome::model_missing,
            "model phi3 is not installed: ollama pull phi3"},
           {404, "404 page not found", ChatOutcome::garbled, "check ollama.base_url"},
           {301, "", ChatOutcome::garbled, "check ollama.base_url"},
           {500, R"({"error":"llama-server process has terminated: killed"})",
            ChatOutcome::server_error, "has terminated: killed"},
           {500, "", ChatOutcome::server_error, "does not say why"},
           {503, R"({"error":"server busy, please try again.  maximum pending requests exceeded"})",
            ChatOutcome::busy, "its queue is full"},
       }) {
    CAPTURE(row.status);
    CAPTURE(row.body);
    SameAnswer server(row.status, row.body);
    const auto reply = OllamaApi(server.settings).chat(question(), never);
    CHECK(infra::name_of(reply.outcome) == infra::name_of(row.outcome));
    CAPTURE(reply.message);
    CHECK(reply.message.find(row.said) != std::string::npos);
    CHECK(reply.message.empty() == (row.outcome == ChatOutcome::done));
    CHECK(reply.text.empty() == (row.outcome != ChatOutcome::done));
  }
}

TEST_CASE("ollama api: the server's figures come with the answer") {
  SameAnswer server(200, std::string(R"({"message":{"content":"x"}})") + "\n" + kEnd + "\n");
  const auto figures = OllamaApi(server.settings).chat(question(), never).figures;
  CHECK(figures.load == 3ms);
  CHECK(figures.prompt_tokens == 40);
  CHECK(figures.prompt_time == 5ms);
  CHECK(figures.tokens == 7);
  CHECK(figures.time == 70ns);
}

TEST_CASE("ollama api: an error that quotes what the writer wrote is not passed on") {
  for (const int status : {200, 400, 500}) {
    SameAnswer server(status, R"({"error":"bad prompt: my own secret words"})"
                              "\n");
    const auto reply = OllamaApi(server.settings).chat(question(), never);
    CHECK(reply.outcome != ChatOutcome::done);
    CHECK(reply.message == "Ollama: an error that quotes the text");
    const std::string_view text = "my own secret words";
    const auto embedded = OllamaApi(server.settings).embed("m", {&text, 1}, never);
    CHECK(embedded.failure.message.find("secret") == std::string::npos);
  }
}

TEST_CASE("ollama api: an error of any length and kind is one short line") {
  SameAnswer server(500, json{{"error", std::string(5000, '\n') + "x"}}.dump());
  const auto reply = OllamaApi(server.settings).chat(question(), never);
  CHECK(reply.message.size() < 300);
  CHECK(reply.message.find('\n') == std::string::npos);
}

TEST_CASE("ollama api: the key goes along, and to nobody's log") {
  SameAnswer server(500, "{}");
  server.settings.api_key = "k1";
  const auto reply = OllamaApi(server.settings).chat(question(), never);
  CHECK(server.last.get_header_value("Authorization") == "Bearer k1");
  CHECK(reply.message.find("k1") == std::string::npos);
}

TEST_CASE("ollama api: a load that fails says so under its own name") {
  for (const Row& row : std::vector<Row>{
           {200, R"({"message":{"content":""},"done":true,"done_reason":"load"})",
            ChatOutcome::done},
           {200, R"({"error":"out of memory"})", ChatOutcome::load_failed, "out of memory"},
           {200, "", ChatOutcome::load_failed, "could not be loaded"},
           {500, R"({"error":"model requires more system memory"})", ChatOutcome::load_failed,
            "more system memory"},
           {404, R"({"error":"model 'phi3' not found"})", ChatOutcome::model_missing,
            "ollama pull"},
           {503, "{}", ChatOutcome::busy, "queue"},
           {200, "<html>", ChatOutcome::garbled},
       }) {
    CAPTURE(row.status);
    CAPTURE(row.body);
    SameAnswer server(row.status, row.body);
    const auto failure = OllamaApi(server.settings).load(never);
    CHECK(failure.has_value() == (row.outcome != ChatOutcome::done));
    if (!failure) continue;
    CHECK(infra::name_of(failure->outcome) == infra::name_of(row.outcome));
    CHECK(failure->message.find(row.said) != std::string::npos);
  }
}

TEST_CASE("ollama api: what is no answer of Ollama's is a failure everywhere, never a crash") {
  for (const char* body :
       {"", "?", "[]", "7", R"({"models":7,"version":7,"embeddings":7,"capabilities":7})",
        R"({"models":null,"embeddings":[7],"version":null})", R"({"embeddings":[["x"]]})",
        R"({"embeddings":[[]]})", R"({"embeddings":[[1],[2]]})", R"({"embeddings":[[1e999]]})"}) {
    CAPTURE(std::string(body));
    SameAnswer server(200, body);
    OllamaApi api(server.settings);
    CHECK_FALSE(api.version(never));
    CHECK_FALSE(api.installed(never));
    CHECK_FALSE(api.loaded(never));
    const std::string_view text = "x";
    CHECK_FALSE(api.embed("m", {&text, 1}, never));
    CHECK(api.show("m", never)->capabilities.empty());
  }
  SameAnswer server(200, R"({"models":[7,{"name":7,"digest":"d"},{"name":"a"},
      {"name":"b","digest":"e","context_length":"x"}],
      "model_info":{"a.context_length":4096,"x":[]},"capabilities":["completion",7]})");
  OllamaApi api(server.settings);
  REQUIRE(api.installed(never)->size() == 1);
  CHECK(api.installed(never)->front().digest == "e");
  CHECK(api.show("m", never)->context_length == 4096);
  CHECK(api.show("m", never)->capabilities == std::vector<std::string>{"completion"});
}

TEST_CASE("ollama api: embeddings are asked for together, under Ollama's names") {
  SameAnswer server(200, R"({"embeddings":[[1,2],[3,4.5]]})");
  server.settings.runner.num_thread = 3;
  const std::vector<std::string_view> texts{"one", "two"};
  const auto answer = OllamaApi(server.settings).embed("nomic", texts, never);
  REQUIRE(answer);
  CHECK(*answer == std::vector<infra::Embedding>{{1, 2}, {3, 4.5}});
  CHECK(server.last.path == "/api/embed");
  CHECK(json::parse(server.last.body) == json{{"model", "nomic"},
                                              {"input", {"one", "two"}},
                                              {"truncate", true},
                                              {"keep_alive", "30m"},
                                              {"options", {{"num_thread", 3}}}});
}

TEST_CASE("ollama api: which servers are this machine") {
  for (const char* here : {"http://localhost", "http://localhost:11434/", "https://127.0.0.1:1/x",
                           "http://127.1.2.3", "http://[::1]:11434"}) {
    CHECK(infra::on_this_machine(here));
  }
  for (const char* elsewhere : {"", "localhost", "http://localhost.example", "http://x/localhost",
                                "http://10.127.0.1", "http://[::2]", "http://"}) {
    CHECK_FALSE(infra::on_this_machine(elsewhere));
  }
}

TEST_CASE("ollama api: a model without a tag is the latest one") {
  CHECK(infra::same_model("phi3", "phi3:latest"));
  CHECK(infra::same_model("phi3:mini", "phi3:mini"));
  CHECK_FALSE(infra::same_model("phi3:mini", "phi3"));
}

TEST_CASE("ollama api: the whole of an answer has a limit by its length, or the configured one") {
  infra::OllamaSettings settings;
  CHECK(infra::total_limit(settings, 0, 0) == 60s);
  CHECK(infra::total_limit(settings, 4500, 150) == 230s);  // 30 + 1500 / 15 + 150 / 1.5
  CHECK(infra::total_limit(settings, 1'000'000, 150) == 600s);
  settings.total_limit = 5s;
  CHECK(infra::total_limit(settings, 1'000'000, 150) == 5s);
}
