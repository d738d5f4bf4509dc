#pragma once

#include "infra/file_descriptor.hpp"

namespace infra {

// A request to stop that every wait in the program can watch: it is a file descriptor, so a
// poll() on a socket, a sleep and a curl transfer all end on it at once. (A std::stop_token
// wakes condition variables only, and nothing here waits on one.)
//
// Threads: any thread may call anything. request() is safe in a signal handler.
class Stop {
 public:
  Stop();

  void request() noexcept;
  bool requested() const noexcept;
  // Becomes readable, for good, once a stop was requested.
  int fd() const noexcept { return event_.get(); }

 private:
  FileDescriptor event_;
};

}  // namespace infra
