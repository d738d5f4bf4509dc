#include <doctest/doctest.h>
#include <fmt/format.h>

#include <csignal>
#include <cstdlib>
#include <thread>

#include "infra/redis_connection.hpp"
#include "tests/support/certificates.hpp"
#include "tests/support/fake_server.hpp"
#include "tests/support/redis_server.hpp"

using infra::ErrorKind;
using infra::RedisAddress;
using infra::RedisConnection;
using support::Certificates;
using support::RedisServer;
using namespace std::chrono_literals;

namespace {

const Certificates& certificates() {
  static const Certificates kMade;
  return kMade;
}

class TlsServer : public RedisServer {
 public:
  explicit TlsServer(const std::vector<std::string>& more = {},
                     const std::string& certificate = "server")
      : RedisServer(options(more, certificate), "--tls-port") {}

  RedisAddress tls_address() const {
    RedisAddress address = tcp_address();
    address.tls = true;
    address.tls_files.ca = certificates().crt("ca");
    return address;
  }

 private:
  static std::vector<std::string> options(const std::vector<std::string>& more,
                                          const std::string& certificate) {
    const Certificates& made = certificates();
    std::vector<std::string> all{
        "--tls-cert-file",    made.crt(certificate), "--tls-key-file",     made.key(certificate),
        "--tls-ca-cert-file", made.crt("ca"),        "--tls-auth-clients", "no"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
};

const infra::Stop never;

infra::Error refusal(const RedisAddress& address, RedisConnection::Limits limits = {}) {
  auto reply = RedisConnection(address, never, limits).command({"PING"});
  REQUIRE_FALSE(reply);
  return reply.error();
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// A permanent refusal of the certificate, whose message has the words.
void check_refused(const RedisAddress& address, std::string_view why, std::string_view remedy) {
  const auto error = refusal(address);
  CAPTURE(error.message);
  CHECK(error.kind == ErrorKind::permanent);
  CHECK(error.message.starts_with("Redis at rediss://"));
  CHECK(holds(error.message, why));
  CHECK(holds(error.message, remedy));
}

RedisAddress fake_address(const support::FakeServer& server) {
  RedisAddress address;
  address.host = "127.0.0.1";
  address.port = std::to_string(server.port());
  address.tls = true;
  return address;
}

}  // namespace

TEST_CASE("redis tls: any bytes go through, with user, password and database") {
  const TlsServer server({"--user", "bob", "on", ">p@ss", "~*", "&*", "+@all"});
  RedisAddress address = server.tls_address();
  address.user = "bob";
  address.password = "p@ss";
  address.db = 3;
  RedisConnection connection(address, never);
  const std::string large = std::string(3'000'000, 'x') + std::string("\r\n\0", 3);
  REQUIRE(connection.command({"SET", "k", large}));
  CHECK(connection.command({"GET", "k"})->value().text() == large);
  address.host = "localhost";
  CHECK(RedisConnection(address, never).command({"GET", "k"})->value().text() == large);
  address.db = 0;
  CHECK(RedisConnection(address, never).command({"GET", "k"})->value().is_nil());
}

TEST_CASE("redis tls: bytes that were decrypted and not yet taken are not waited for") {
  const TlsServer server;
  const auto limit = std::chrono::steady_clock::now() + 1h;
  const RedisAddress address = server.tls_address();
  auto stream = infra::ByteStream::connect_tcp(address.host, address.port, limit, never);
  REQUIRE(stream);
  REQUIRE(stream->start_tls(address.host, address.tls_files, limit, never));
  REQUIRE(stream->write_all("PING\r\n", limit, never));
  std::string answer;
  while (answer.size() < 7) {
    char byte = 0;
    REQUIRE(stream->read_some({&byte, 1}, limit, never));
    answer += byte;
  }
  CHECK(answer == "+PONG\r\n");
}

TEST_CASE("redis tls: a certificate that proves nothing is refused, with what to do") {
  {
    const TlsServer server;
    RedisAddress address = server.tls_address();
    address.tls_files.ca = certificates().crt("other-ca");
    check_refused(address, "certificate verify failed: ", "set queue.tls_ca_file to the CA");
    address.tls_files.ca.clear();
    check_refused(address, "certificate verify failed: ", "set queue.tls_ca_file to the CA");
  }
  certificates().sign("elsewhere", "DNS:redis.example,IP:127.0.0.2");
  {
    const TlsServer server({}, "elsewhere");
    RedisAddress address = server.tls_address();
    check_refused(address, "IP address mismatch", "queue.url");
    address.host = "localhost";
    check_refused(address, "hostname mismatch", "queue.url");
  }
  certificates().sign("expired", "IP:127.0.0.1", "ca", "-1");
  const TlsServer server({}, "expired");
  check_refused(server.tls_address(), "certificate has expired", "renew");
}

TEST_CASE("redis tls: without a file the CAs of the system count") {
  const TlsServer server;
  RedisAddress address = server.tls_address();
  address.tls_files = {};
  ::setenv("SSL_CERT_FILE", certificates().crt("ca").c_str(), 1);
  const auto reply = RedisConnection(address, never).command({"PING"});
  ::unsetenv("SSL_CERT_FILE");
  CHECK(reply);
}

TEST_CASE("redis tls: a server that wants a certificate gets ours") {
  const TlsServer server({"--tls-auth-clients", "yes"});
  RedisAddress address = server.tls_address();
  // The server's own words may be lost with the connection.
  CHECK(holds(refusal(address).message, "queue.tls_cert_file"));
  address.tls_files.certificate = certificates().crt("client");
  address.tls_files.key = certificates().key("client");
  CHECK(RedisConnection(address, never).command({"PING"}));
  certificates().sign("stranger", "DNS:client", "other-ca");
  address.tls_files.certificate = certificates().crt("stranger");
  address.tls_files.key = certificates().key("stranger");
  CHECK(holds(refusal(address).message, "queue.tls_cert_file"));

  const TlsServer older({"--tls-auth-clients", "yes", "--tls-protocols", "TLSv1.2"});
  check_refused(older.tls_address(), "handshake failure", "queue.tls_cert_file");
  const auto files = std::exchange(address, older.tls_address()).tls_files;
  address.tls_files = files;
  check_refused(address, "unknown ca", "does not accept the certificate in queue.tls_cert_file");
}

TEST_CASE("redis tls: nothing older than TLS 1.2") {
  const TlsServer server({"--tls-protocols", "TLSv1.1", "--tls-ciphers", "DEFAULT:@SECLEVEL=0"});
  check_refused(server.tls_address(), "TLS handshake", "TLS 1.2 or newer");
}

TEST_CASE("redis tls: a file that cannot be used is named with its setting") {
  const TlsServer server;
  const Certificates& made = certificates();
  support::write_file(made.path("empty"), "");
  made.openssl({"ec", "-in", made.key("client"), "-aes128", "-passout", "pass:abcd", "-out",
                made.path("locked")});
  made.openssl({"genrsa", "-out", made.path("rsa"), "2048"});
  const std::string crt = made.crt("client");
  const struct {
    infra::TlsFiles files;
    std::string setting, file, why;
  } rows[] = {
      {{"/no/ca", "", ""}, "queue.tls_ca_file", "/no/ca", "No such file or directory"},
      {{made.path("empty"), "", ""}, "queue.tls_ca_file", made.path("empty"), "no certificate"},
      {{made.crt("ca"), "/no/crt", "/no/key"}, "queue.tls_cert_file", "/no/crt", "No such file"},
      {{made.crt("ca"), crt, "/no/key"}, "queue.tls_key_file", "/no/key", "No such file"},
      {{made.crt("ca"), crt, crt}, "queue.tls_key_file", crt, "cannot use"},
      {{made.crt("ca"), crt, made.path("locked")}, "queue.tls_key_file", made.path("locked"), ""},
      {{made.crt("ca"), crt, made.key("ca")}, "queue.tls_key_file", made.key("ca"), "not the key"},
      {{made.crt("ca"), crt, made.path("rsa")}, "queue.tls_key_file", crt, "not the key"},
  };
  for (const auto& row : rows) {
    RedisAddress address = server.tls_address();
    address.tls_files = row.files;
    check_refused(address, row.setting + ": ", row.file);
    check_refused(address, row.why, "");
  }
}

TEST_CASE("redis tls: TLS spoken to a plain server, and plain text to one for TLS") {
  const RedisServer plain({}, "--port");
  RedisAddress address = plain.tcp_address();
  address.tls = true;
  const auto waited = refusal(address, {100ms, 100ms});
  CAPTURE(waited.message);
  CHECK(holds(waited.message, "TLS handshake"));
  CHECK(holds(waited.message, "port for TLS"));
  const support::FakeServer talkative("-ERR unknown command\r\n");
  check_refused(fake_address(talkative), "wrong version number", "write redis://");

  const TlsServer server;
  const auto closed = refusal(server.tcp_address());
  CAPTURE(closed.message);
  CHECK(closed.kind == ErrorKind::transient);
  CHECK(holds(closed.message, "if this is a port for TLS, write rediss://"));
}

TEST_CASE("redis tls: a handshake that does not go on ends at its limit, or with a stop") {
  for (const char* answer : {"", "\x16\x03\x03"}) {
    const support::FakeServer server(answer);
    const auto late = refusal(fake_address(server), {50ms, 1h});
    CHECK(late.kind == ErrorKind::transient);
    CHECK(holds(late.message, "TLS handshake: timed out"));
    infra::Stop stop;
    RedisConnection connection(fake_address(server), stop, {1h, 1h});
    std::thread other([&] { stop.request(); });
    const auto stopped = connection.command({"PING"});
    other.join();
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::cancelled);
  }
}

TEST_CASE("redis tls: a stop ends a blocking command at once") {
  const TlsServer server;
  RedisConnection connection(server.tls_address(), never);
  REQUIRE(connection.command({"PING"}));
  infra::Stop stop;
  std::thread other([&] { stop.request(); });
  const auto reply =
      connection.blocking_command({"BLMOVE", "a", "b", "LEFT", "RIGHT", "0"}, 1h, stop);
  other.join();
  REQUIRE_FALSE(reply);
  CHECK(reply.error().kind == ErrorKind::cancelled);
  CHECK(connection.command({"PING"}));
}

TEST_CASE("redis tls: a connection that is cut is a transient error, then made again") {
  TlsServer server;
  RedisConnection connection(server.tls_address(), never);
  const auto id = std::to_string(connection.command({"CLIENT", "ID"})->value().integer());
  REQUIRE(server.connect().command({"CLIENT", "KILL", "ID", id}));
  const auto killed = connection.command({"PING"});
  REQUIRE_FALSE(killed);
  CHECK(killed.error().kind == ErrorKind::transient);
  CHECK(connection.command({"PING"}));

  // Writing to a server that is gone would end this process by SIGPIPE.
  const auto before = ::signal(SIGPIPE, SIG_DFL);
  const std::string large(1'000'000, 'x');
  server.stop();
  for (int i = 0; i < 3; ++i) {
    const auto gone = connection.command({"SET", "k", large});
    REQUIRE_FALSE(gone);
    CHECK(gone.error().kind == ErrorKind::transient);
  }
  server.start();
  CHECK(connection.command({"SET", "k", large}));
  ::signal(SIGPIPE, before);
}
