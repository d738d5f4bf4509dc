#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "infra/file_descriptor.hpp"
#include "infra/stop.hpp"

namespace ollama_double {

struct Request {
  std::string method;
  std::string path;                            // without the query
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;
  bool keeps_connection = true;
  bool takes_chunks = true;  // HTTP/1.0 does not
};

// What goes wrong below HTTP while one answer is sent.
struct WireFault {
  std::optional<std::size_t> cut_after = std::nullopt;  // bytes of the answer, its head included
  bool reset = false;                  // the cut is a TCP reset, not an ordinary end
  std::chrono::milliseconds pause{0};  // before each byte; 0: none
};

// A client's connection, with control over every byte and its moment. All waits end at once when
// the client leaves or the server stops.
//
// Threads: one at a time.
class Connection {
 public:
  Connection(infra::FileDescriptor socket, const infra::Stop& stop);

  // Nothing: the client has left, or what it says is not HTTP.
  std::optional<Request> read_request();
  // For the answer to the request that was read last.
  void set_fault(const WireFault& fault);
  // False once nothing can be sent any more.
  bool send(std::string_view bytes);
  // True when the time has come.
  bool wait_until(std::chrono::steady_clock::time_point end);
  // Until the client leaves or the server stops.
  void wait_for_end();
  bool over();
  // While its request was being answered.
  bool client_left() const { return client_left_; }
  void close(bool reset);

 private:
  using Time = std::chrono::steady_clock::time_point;

  bool poll_until(std::optional<Time> end, short events);
  bool receive();
  bool send_all(std::string_view bytes);
  std::optional<std::string> read_line();
  bool read_body(Request& request);
  bool read_chunks(std::string& body);
  bool take(std::size_t size, std::string& into);

  infra::FileDescriptor socket_;
  const infra::Stop& stop_;
  std::string received_;  // and not yet used
  WireFault fault_;
  std::size_t sent_ = 0;  // of the present answer
  bool answering_ = false;
  bool client_left_ = false;
};

// The answer to one request: whole, or a stream of pieces.
class Answer {
 public:
  Answer(Connection& connection, const Request& request)
      : connection_(connection), request_(request) {}

  void whole(int status, std::string_view type, std::string_view body);
  void begin_stream(std::string_view type);
  // A piece is one chunk and one write.
  bool piece(std::string_view bytes);
  void end_stream();
  bool begun() const { return begun_; }

 private:
  Connection& connection_;
  const Request& request_;
  bool begun_ = false;
};

}  // namespace ollama_double
