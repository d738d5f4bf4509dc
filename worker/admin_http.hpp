#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace worker {

// What of a request decides its answer; a header that was not sent is empty.
struct AdminRequest {
  std::string method;
  std::string path;
  std::string body;
  std::map<std::string, std::string> parameters;  // of the query, or of a form
  std::string host, origin, fetch_site;
  std::string accept, authorization;
};

struct AdminAnswer {
  int status = 200;
  std::string body;
  std::string type = "application/json";
  std::string policy = "default-src 'none'; frame-ancestors 'none'";  // Content-Security-Policy
};

// Reads requests, asks for their answers, sends them: HTTP/1.1, one request a connection, threads
// of its own. Whoever sends slowly, much or often is bounded: 2 s and 32 KiB a request, 5 s to
// take the answer, 64 connections that were accepted; more wait at the kernel's door.
class AdminHttp {
 public:
  // Called by several threads at a time.
  using Answer = std::function<AdminAnswer(const AdminRequest&)>;

  // Null: the address is in use or not ours.
  static std::unique_ptr<AdminHttp> listen(const std::string& address, std::int64_t port,
                                           Answer answer);
  ~AdminHttp();

 private:
  class Server;
  explicit AdminHttp(std::unique_ptr<Server> server);
  std::unique_ptr<Server> server_;
};

}  // namespace worker
