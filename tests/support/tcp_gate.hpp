#pragma once

#include <atomic>
#include <filesystem>
#include <list>
#include <mutex>
#include <string>
#include <thread>

#include "infra/file_descriptor.hpp"
#include "infra/stop.hpp"
#include "tests/support/loopback.hpp"

namespace support {

// Stands between a client and a server that listens on a unix socket, and lets bytes pass, or
// not. Listens on a free port of 127.0.0.1. Once a method has returned nothing more is forwarded
// in the old way. One thread of its own; any thread may call anything.
class TcpGate {
 public:
  enum class Mode {
    pass,
    stall,          // connections stand, nothing moves
    stall_replies,  // the server hears, the client does not
    refuse,         // new connections are closed at once; those that stand go on
    swallow,        // as swallow_next(""), again and again
  };
  enum class Cut { fin, reset };

  explicit TcpGate(std::filesystem::path server);
  ~TcpGate();
  TcpGate(const TcpGate&) = delete;
  TcpGate& operator=(const TcpGate&) = delete;

  int port() const { return listener_.number(); }
  std::string url() const;

  void set(Mode mode);
  // Closes all connections, also towards the server; it still gets what was forwarded before.
  void cut(Cut how);
  // The next request that holds `text` is forwarded; the server's answer to it is dropped and the
  // client's connection cut.
  void swallow_next(std::string text);
  // How often that has happened.
  int swallowed() const { return swallowed_; }

 private:
  struct Pair {
    infra::FileDescriptor client, server;
    std::string to_server, to_client;
    bool swallow = false;  // its next answer
    bool dying = false;
  };

  void run();
  void accept_one();
  void serve(Pair& pair, short client_events, short server_events);
  void take_request(Pair& pair);
  void take_answer(Pair& pair);
  void wake() const;

  std::filesystem::path server_;
  BoundPort listener_;
  infra::FileDescriptor woken_;
  infra::Stop ended_;
  std::atomic<int> swallowed_{0};

  std::mutex mutex_;  // the rest
  std::list<Pair> pairs_;
  Mode mode_ = Mode::pass;
  bool swallow_once_ = false;
  std::string swallow_text_;

  std::thread thread_;
};

}  // namespace support
