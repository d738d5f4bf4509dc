#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <thread>

#include "infra/file_descriptor.hpp"
#include "infra/stop.hpp"
#include "tests/double/http_connection.hpp"

namespace ollama_double {

// Listens on 127.0.0.1; one thread for each connection. Its own, because a library that speaks
// HTTP well cannot be made to refuse, cut, drip or split on demand. Destroyed, it ends whatever
// is going on at once.
//
// Threads: any thread may call anything; the handler is called by many.
class HttpServer {
 public:
  using Handler = std::function<void(const Request&, Connection&, Answer&)>;

  // `port` 0: any free one. Throws std::runtime_error when it is taken.
  HttpServer(int port, Handler handler);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  int port() const { return port_; }
  int connections() const { return connections_; }
  int disconnects() const { return disconnects_; }  // clients that left before their answer's end

  // Nobody listens for so long, or until accept_again(). Idle connections end; what is being
  // answered is answered. Both return when it is so.
  void refuse(std::optional<std::chrono::milliseconds> how_long);
  void accept_again();

 private:
  using Time = std::chrono::steady_clock::time_point;
  struct Client {
    std::thread thread;
    int socket = -1;   // while it is open
    bool idle = true;  // between two requests
    bool ended = false;
  };

  void run();
  void accept_one();
  void serve(Client& client, infra::FileDescriptor socket);
  void answer(const Request& request, Connection& connection);
  void set_busy(Client& client);
  bool stays_open(Client& client, Connection& connection, const Request& request);
  void update_listener();
  int milliseconds_to_wait();
  void tell_acceptor(std::unique_lock<std::mutex>& lock);
  void join_ended();
  void wake();

  int port_ = 0;
  Handler handler_;
  infra::FileDescriptor reserved_;  // holds the port while nobody listens
  infra::FileDescriptor listener_;
  infra::FileDescriptor wake_;
  infra::Stop stop_;
  std::atomic<int> connections_{0};
  std::atomic<int> disconnects_{0};
  std::mutex mutex_;  // guards what follows
  std::list<Client> clients_;
  std::optional<Time> refuse_until_;
  int orders_ = 0;  // to open or close the listener
  int obeyed_ = 0;
  std::condition_variable obeyed_changed_;
  std::thread acceptor_;
};

}  // namespace ollama_double
