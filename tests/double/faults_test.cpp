#include "tests/double/faults.hpp"

#include <doctest/doctest.h>

#include <thread>

#include "tests/double/raw_client.hpp"

using nlohmann::json;
using ollama_double::FaultKind;
using ollama_double::FaultScript;
using ollama_double::OllamaDouble;
using ollama_double::post;
using ollama_double::question;
using ollama_double::RawClient;
using ollama_double::RawReply;
using ollama_double::request_text;
using ollama_double::said;
using namespace std::chrono_literals;

namespace {

RawReply reply_with(const std::string& script, const json& more = json::object()) {
  const OllamaDouble server({.faults = script});
  return post(server, "/api/chat", question(more));
}

const json kWhole{{"stream", false}};

}  // namespace

TEST_CASE("double: a script says what the next requests get") {
  FaultScript script("503*2,tags=404,500,ok,hang:20*");
  const struct {
    const char* endpoint;
    FaultKind kind;
    int number;
  } rows[] = {
      {"chat", FaultKind::status, 503},  {"load", FaultKind::ok, -1},
      {"ps", FaultKind::ok, -1},         {"generate", FaultKind::status, 503},
      {"embed", FaultKind::status, 500}, {"chat", FaultKind::ok, -1},
      {"chat", FaultKind::hang, 20},     {"tags", FaultKind::status, 404},
      {"tags", FaultKind::ok, -1},       {"chat", FaultKind::hang, 20},
  };
  for (const auto& row : rows) {
    CAPTURE(row.endpoint);
    const auto fault = script.take(row.endpoint);
    CHECK(fault.kind == row.kind);
    CHECK(fault.number.value_or(-1) == row.number);
  }
  CHECK(script.steps_left() == 1);
}

TEST_CASE("double: what is no script is refused with the reason") {
  FaultScript script("503");
  const struct {
    const char* text;
    const char* reason;
  } rows[] = {
      {"nonsense", "fault 'nonsense': no kind 'nonsense'"},
      {"ok,,ok", "fault '': no kind ''"},
      {"hang:x", "fault 'hang:x': 'x' is no number"},
      {"hang:", "fault 'hang:': '' is no number"},
      {"503*x", "fault '503*x': 'x' is no number"},
      {"5x3", "fault '5x3': '5x3' is no number"},
      {"200", "fault '200': no kind '200'"},
      {"nowhere=503", "fault 'nowhere=503': no endpoint 'nowhere'"},
      {"hang:-1", "fault 'hang:-1': '-1' is no number"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK_THROWS_WITH_AS(script.set(row.text), row.reason, std::invalid_argument);
  }
  CHECK(script.take("chat").number == 503);  // it is still there
}

TEST_CASE("double: statuses") {
  const OllamaDouble server({.faults = "503*3,500,404,load=503"});
  for (const int status : {503, 503, 503, 500, 404, 200}) {
    const auto reply = post(server, "/api/chat", question());
    CHECK(reply.status == status);
    if (status != 200) CHECK(reply.json()["error"].is_string());
  }
  CHECK(post(server, "/api/chat", {{"model", "phi3"}}).status == 503);
  CHECK(post(server, "/api/chat", {{"model", "phi3"}}).status == 200);
  CHECK(stats(server)["faults"] == 6);
}

TEST_CASE("double: a connection is cut after so many bytes") {
  for (const int bytes : {0, 1, 100, 300}) {
    CAPTURE(bytes);
    for (const bool reset : {true, false}) {
      const OllamaDouble server({.faults = fmt::format("{}:{}", reset ? "reset" : "close", bytes)});
      RawClient client(server.port());
      client.send(request_text("POST", "/api/chat", question().dump()));
      const std::string got = client.read(std::string::npos);
      CHECK(client.error() == (reset ? ECONNRESET : 0));
      if (!reset) CHECK(got.size() == static_cast<std::size_t>(bytes));  // a reset may lose some
    }
  }
}

TEST_CASE("double: it hangs before the first byte, and after some tokens") {
  for (const int tokens : {0, 2}) {
    const OllamaDouble server({.faults = fmt::format("hang:{}", tokens)});
    RawClient client(server.port());
    client.send(request_text("POST", "/api/chat", question().dump()));
    if (tokens > 0) CHECK(client.read(300).find("application/x-ndjson") != std::string::npos);
    RawClient other(server.port());
    other.send(request_text("GET", "/api/version"));
    CHECK(other.read_reply().status == 200);
  }
}

TEST_CASE("double: streams that end too early") {
  const struct {
    const char* script;
    std::size_t lines;
  } rows[] = {{"no-done:3", 3}, {"repeat", 31}, {"repeat:40", 40}, {"error:2", 3}, {"error", 2}};
  for (const auto& row : rows) {
    CAPTURE(row.script);
    const auto reply = reply_with(row.script);
    CHECK(reply.status == 200);
    CHECK(reply.complete);
    const auto lines = reply.lines();
    CHECK(lines.size() == row.lines);
    for (const auto& line : lines) CHECK_FALSE(line.value("done", false));
    CHECK(lines.back().contains("error") == std::string_view(row.script).starts_with("error"));
  }
  CHECK(reply_with("no-done", kWhole).json()["done"] == false);
  CHECK(reply_with("repeat", kWhole).json()["done"] == false);
  CHECK(reply_with("error", kWhole).status == 500);
  CHECK(reply_with("error:0").status == 500);
}

TEST_CASE("double: bytes that are not what they should be") {
  CHECK(reply_with("garbage").lines().front().is_discarded());
  CHECK(reply_with("garbage", kWhole).json().is_discarded());
  CHECK(reply_with("html").head.find("text/html") != std::string::npos);
  CHECK(said(reply_with("empty")).empty());
  CHECK(reply_with("empty").lines().back()["done"] == true);
  CHECK(said(reply_with("blanks:5")) == std::string(5, ' '));
  CHECK(reply_with("blanks", {{"options", {{"num_predict", 300}}}}).lines().back()["done_reason"] ==
        "length");
  CHECK(reply_with("giant:100000").chunks.front().size() > 100'000);
  CHECK(reply_with("crlf").body.find("}\r\n{") != std::string::npos);
  CHECK(reply_with("crlf").lines().back()["done"] == true);
  CHECK(reply_with("blank-lines").body.starts_with("\n \n{"));
  CHECK(reply_with("buffered").chunks.size() == 1);
  CHECK(said(reply_with("buffered")) == said(reply_with("ok")));
  CHECK(said(reply_with("drip:0")) == said(reply_with("ok")));
}

TEST_CASE("double: wrong types, by degree") {
  const json figures = reply_with("types").lines().back();
  CHECK(figures["done"] == true);
  CHECK(figures["load_duration"] == "x");
  CHECK(figures["done_reason"] == 7);
  CHECK(reply_with("types:1").lines().back()["done"] == "yes");
  CHECK(reply_with("types:1").lines().front()["done"] == false);
  CHECK(reply_with("types:2").lines().front()["message"]["content"] == 7);
  CHECK(reply_with("types:1", kWhole).json()["done"] == "yes");
}

TEST_CASE("double: letters are cut by the border between two writes") {
  const auto reply = reply_with("split");
  CHECK(reply.lines().back()["done"] == true);
  CHECK(said(reply).find("\xC3\xA9") != std::string::npos);
  std::size_t cut = 0;
  for (const auto& chunk : reply.chunks) cut += chunk.ends_with('\xC3') ? 1U : 0U;
  CHECK(cut > 5);
  CHECK_FALSE(reply_with("split", kWhole).json().is_discarded());
}

TEST_CASE("double: other endpoints fail as well") {
  const OllamaDouble server({.faults = "tags=garbage,ps=types,version=html,show=empty,embed=503"});
  CHECK(ask(server, "GET", "/api/tags").json().is_discarded());
  CHECK(ask(server, "GET", "/api/version").head.find("text/html") != std::string::npos);
  CHECK(post(server, "/api/show", {{"model", "phi3"}}).body.empty());
  CHECK(post(server, "/api/embed", {{"model", "nomic-embed-text"}}).status == 503);
  CHECK(ask(server, "GET", "/api/tags").json()["models"].is_array());
}

TEST_CASE("double: nobody listens for a while, and then somebody does") {
  OllamaDouble server({.faults = "ok,refuse:30"});
  RawClient kept(server.port());
  kept.send("GET / HTTP/1.1\r\n\r\n");
  kept.read(1);
  CHECK(post(server, "/api/chat", question()).status == 200);
  CHECK(RawClient(server.port()).error() == ECONNREFUSED);
  CHECK(kept.read_reply().status == 0);  // its connection has ended
  int tries = 0;
  while (RawClient(server.port()).error() != 0 && ++tries < 1000) std::this_thread::sleep_for(1ms);
  CHECK(ask(server, "GET", "/").status == 200);
  server.set_faults("refuse");
  CHECK(RawClient(server.port()).error() == ECONNREFUSED);
  server.set_faults("");
  CHECK(ask(server, "GET", "/").status == 200);
}

TEST_CASE("double: the server changes under its clients") {
  OllamaDouble server({.faults = "ok*2,digest,version,evict"});
  const auto digest = [&] {
    return ask(server, "GET", "/api/tags").json()["models"][0]["digest"].get<std::string>();
  };
  const auto version = [&] { return ask(server, "GET", "/api/version").body; };
  const std::string before = digest() + version();
  post(server, "/api/chat", question());
  CHECK(digest() + version() == before);
  post(server, "/api/chat", question());
  CHECK(digest() != before.substr(0, 64));
  CHECK(version() != before.substr(64));
  post(server, "/api/chat", question());
  CHECK(server.loads() == 2);
}

TEST_CASE("double: a script is set over HTTP") {
  const OllamaDouble server({});
  CHECK(ask(server, "POST", "/_double/fault", "503").status == 204);
  CHECK(post(server, "/api/chat", question()).status == 503);
  const auto refused = ask(server, "POST", "/_double/fault", "what");
  CHECK(refused.status == 400);
  CHECK(refused.json()["error"] == "fault 'what': no kind 'what'");
}
