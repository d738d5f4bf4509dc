#include "worker/admin_http.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "tests/support/redis_server.hpp"
#include "tests/support/tcp_client.hpp"

using support::TcpClient;
using worker::AdminAnswer;
using worker::AdminHttp;
using worker::AdminRequest;

namespace {

struct HttpWorld {
  HttpWorld() {
    for (int i = 0; i < 10 && !http; ++i) {
      port = support::free_port();
      http = AdminHttp::listen("127.0.0.1", port, [this](const AdminRequest& request) {
        ++answered;
        return AdminAnswer{200, request.method + " " + request.path + " " + request.body};
      });
    }
    REQUIRE(http);
  }

  std::string say(const std::string& bytes) const {
    const TcpClient client(port);
    client.send(bytes);
    return client.all();
  }

  std::atomic<int> answered{0};
  int port = 0;
  std::unique_ptr<AdminHttp> http;
};

const std::string kHost = "Host: localhost\r\n";

}  // namespace

TEST_CASE("admin http: one request a connection, with headers that protect the reader") {
  const HttpWorld world;
  const auto answer = world.say("GET /a?x=1 HTTP/1.1\r\n" + kHost + "\r\n");
  CHECK(answer.starts_with("HTTP/1.1 200 OK\r\n"));
  CHECK(answer.ends_with("\r\n\r\nGET /a "));
  for (const char* header :
       {"Cache-Control: no-store", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY",
        "Referrer-Policy: no-referrer", "Connection: close",
        "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
        "Cross-Origin-Resource-Policy: same-origin"}) {
    CAPTURE(header);
    CHECK(answer.find(std::string(header) + "\r\n") != std::string::npos);
  }
  CHECK(answer.find("Access-Control") == std::string::npos);
}

TEST_CASE("admin http: a post without a length has no body and is not waited for") {
  const HttpWorld world;
  CHECK(world.say("POST /a HTTP/1.1\r\n" + kHost + "\r\n").ends_with("POST /a "));
  CHECK(world.say("POST /a HTTP/1.1\r\n" + kHost + "Content-Length: 2\r\n\r\nhi")
            .ends_with("POST /a hi"));
}

TEST_CASE("admin http: what is too much or no HTTP is not passed on") {
  HttpWorld world;
  const std::string many(3'000, 'x');
  std::string headers;
  for (int i = 0; i < 20; ++i) headers += "X-" + std::to_string(i) + ": " + many + "\r\n";
  const std::string rows[] = {
      "GET /" + std::string(100'000, 'a') + " HTTP/1.1\r\n" + kHost + "\r\n",
      "GET / HTTP/1.1\r\n" + kHost + headers + "\r\n",
      "POST / HTTP/1.1\r\n" + kHost + "Content-Length: 10000\r\n\r\n" + std::string(10'000, 'x'),
      "POST / HTTP/1.1\r\n" + kHost + "Content-Length: 99999999999999999999\r\n\r\n",
      "POST / HTTP/1.1\r\n" + kHost + "Transfer-Encoding: chunked\r\n\r\nffff\r\n" +
          std::string(0xffff, 'x') + "\r\n0\r\n\r\n",
      "POST / HTTP/1.1\r\n" + kHost + "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n\r\n",
      std::string("\0\xff\r\n\r\n", 6),
      "\r\n\r\n",
      "BREW / HTTP/1.1\r\n" + kHost + "\r\n",
  };
  for (const auto& row : rows) {
    CAPTURE(row.substr(0, 60));
    CHECK_FALSE(world.say(row).starts_with("HTTP/1.1 200"));
  }
  CHECK(world.answered == 0);
}

TEST_CASE("admin http: long paths and many ranges make no large answer") {
  HttpWorld world;
  std::string ranges = "Range: bytes=0-";
  for (int i = 0; i < 1'900; ++i) ranges += ",0-";
  CHECK(world.say("GET / HTTP/1.1\r\n" + kHost + ranges + "\r\n\r\n").size() < 1'000);
  CHECK(world.say("GET /" + std::string(8'000, 'a') + " HTTP/1.1\r\n" + kHost + "\r\n")
            .ends_with("GET /... "));
}

TEST_CASE("admin http: whoever sends byte by byte has as long as whoever sends at once") {
  HttpWorld world;
  const TcpClient slow(world.port);
  std::atomic<bool> ended{false};
  std::thread drip([&] {
    slow.send("GET / HTTP/1.1\r\nX: ");
    // The end comes from the server; the bound is for a server that never ends it.
    for (int i = 0; i < 300 && !ended; ++i) {
      slow.send("x");
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
  });
  const std::string answer = slow.all();
  ended = true;
  drip.join();
  CHECK_FALSE(answer.starts_with("HTTP/1.1 200"));
  CHECK(world.answered == 0);
}

TEST_CASE("admin http: more half requests than threads keep a whole one waiting only a while") {
  HttpWorld world;
  std::vector<TcpClient> halves;
  for (int i = 0; i < 12; ++i) {
    halves.emplace_back(world.port);
    halves.back().send("GET / HT");
  }
  CHECK(world.say("GET /a HTTP/1.1\r\n" + kHost + "\r\n").ends_with("GET /a "));
}

TEST_CASE("admin http: the end does not wait for half requests") {
  HttpWorld world;
  std::vector<TcpClient> halves;
  for (int i = 0; i < 66; ++i) {  // more than are let in
    halves.emplace_back(world.port);
    halves.back().send("GET / HT");
  }
  world.http.reset();
  for (const auto& half : halves) CHECK_FALSE(half.all().starts_with("HTTP/1.1 200"));
}

TEST_CASE("admin http: a port in use is said, not shared") {
  const HttpWorld world;
  CHECK(AdminHttp::listen("127.0.0.1", world.port,
                          [](const AdminRequest&) { return AdminAnswer{}; }) == nullptr);
  CHECK(AdminHttp::listen("192.0.2.1", 1, [](const AdminRequest&) { return AdminAnswer{}; }) ==
        nullptr);
}
