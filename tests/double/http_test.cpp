#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <thread>

#include "tests/double/raw_client.hpp"

using nlohmann::json;
using ollama_double::ask;
using ollama_double::OllamaDouble;
using ollama_double::RawClient;
using ollama_double::request_text;

TEST_CASE("double: paths and methods are Ollama's") {
  const OllamaDouble server({});
  const struct {
    const char* method;
    const char* path;
    int status;
    const char* type;
    const char* body;
  } rows[] = {
      {"GET", "/", 200, "text/plain; charset=utf-8", "Ollama is running"},
      {"HEAD", "/", 200, "text/plain; charset=utf-8", ""},
      {"GET", "/?x=1", 200, "text/plain; charset=utf-8", "Ollama is running"},
      {"GET", "/api/version", 200, "application/json; charset=utf-8", nullptr},
      {"GET", "/api/tags", 200, "application/json; charset=utf-8", nullptr},
      {"GET", "/api/ps", 200, "application/json; charset=utf-8", R"({"models":[]})"},
      {"GET", "/api/nothing", 404, "text/plain; charset=utf-8", "404 page not found"},
      {"GET", "/api/chat", 405, "text/plain; charset=utf-8", "405 method not allowed"},
      {"POST", "/api/tags", 405, "text/plain; charset=utf-8", "405 method not allowed"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.method);
    CAPTURE(row.path);
    const auto reply = ask(server, row.method, row.path);
    CHECK(reply.status == row.status);
    CHECK(reply.head.find(std::string("Content-Type: ") + row.type + "\r\n") != std::string::npos);
    if (row.body != nullptr) CHECK(reply.body == row.body);
  }
}

TEST_CASE("double: only names of this machine are answered") {
  const OllamaDouble server({});
  const struct {
    const char* host;
    int status;
  } rows[] = {
      {"localhost", 200},     {"localhost:11434", 200},   {"127.0.0.1:1", 200},
      {"[::1]:11434", 200},   {"ollama.local", 200},      {"box.internal", 200},
      {"a.localhost", 200},   {"192.168.1.9", 200},       {"evil.example", 403},
      {"8.8.8.8:11434", 403}, {"localhost.example", 403},
  };
  for (const auto& row : rows) {
    CAPTURE(row.host);
    RawClient client(server.port());
    client.send(request_text("GET", "/", "", fmt::format("Host: {}\r\n", row.host)));
    const auto reply = client.read_reply();
    CHECK(reply.status == row.status);
    if (row.status == 403) CHECK(reply.body.empty());
  }
}

TEST_CASE("double: a connection is kept for the next request") {
  const OllamaDouble server({});
  RawClient client(server.port());
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  CHECK(client.read(10).starts_with("HTTP/1.1 200 OK\r\n"));
  client.send(request_text("GET", "/api/version"));
  CHECK(client.read_reply().json()["version"].is_string());
  CHECK(stats(server)["connections"] == 1);
}

TEST_CASE("double: bodies come in chunks, after a question, or to old clients") {
  const OllamaDouble server({});
  const std::string body = R"({"model":"phi3","stream":false})";
  {
    RawClient client(server.port());
    client.send(
        "POST /api/chat HTTP/1.1\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n");
    client.send(fmt::format("{:x}\r\n{}\r\n{:x}\r\n{}\r\n0\r\n\r\n", 9, body.substr(0, 9),
                            body.size() - 9, body.substr(9)));
    CHECK(client.read_reply().json()["done_reason"] == "load");
  }
  {
    RawClient client(server.port());
    client.send(
        fmt::format("POST /api/chat HTTP/1.1\r\nConnection: close\r\nExpect: 100-continue\r\n"
                    "Content-Length: {}\r\n\r\n",
                    body.size()));
    CHECK(client.read(10) == "HTTP/1.1 100 Continue\r\n\r\n");
    client.send(body);
    CHECK(client.read_reply().json()["done_reason"] == "load");
  }
  {
    RawClient client(server.port());
    const std::string text = ollama_double::question().dump();
    client.send(
        fmt::format("POST /api/chat HTTP/1.0\r\nContent-Length: {}\r\n\r\n{}", text.size(), text));
    CHECK(client.read_reply().lines().back()["done"] == true);
  }
}

TEST_CASE("double: what is no HTTP ends the connection, and harms nobody") {
  const OllamaDouble server({});
  for (const std::string& text :
       {std::string("nonsense\r\n\r\n"), std::string("GET / HTTP/1.1\r\nno colon\r\n\r\n"),
        std::string("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n"),
        std::string("POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n"),
        std::string(100'000, 'x')}) {
    RawClient client(server.port());
    client.send(text);
    CHECK(client.read_reply().status == 0);
  }
  CHECK(ask(server, "GET", "/").status == 200);
}

TEST_CASE("double: ends at once, whatever goes on") {
  using namespace std::chrono_literals;
  auto server =
      std::make_unique<OllamaDouble>(ollama_double::Settings{.load_time = 1h, .faults = "hang"});
  RawClient idle(server->port());
  RawClient hanging(server->port());
  RawClient loading(server->port());
  hanging.send(request_text("POST", "/api/chat", ollama_double::question().dump()));
  loading.send(request_text("POST", "/api/chat", R"({"model":"phi3"})"));
  while (stats(*server)["requests"]["chat"] != 2) std::this_thread::yield();
  const auto start = std::chrono::steady_clock::now();
  server.reset();
  CHECK(std::chrono::steady_clock::now() - start < 1s);
  CHECK(hanging.read_reply().status == 0);
}

TEST_CASE("double: a port that is taken is an error") {
  const OllamaDouble server({});
  CHECK_THROWS_AS(OllamaDouble({.port = server.port()}), std::runtime_error);
  CHECK_THROWS_AS(OllamaDouble({.faults = "nonsense"}), std::invalid_argument);
}
