#pragma once

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace support {

// What another process does with a lock or a connection until it is told to end.
class OtherProcess {
 public:
  template <typename Hold>
  explicit OtherProcess(Hold hold) {
    int ready[2];
    int end[2];
    REQUIRE(::pipe(ready) == 0);
    REQUIRE(::pipe(end) == 0);
    std::fflush(nullptr);
    child_ = ::fork();
    char byte = 0;
    if (child_ == 0) {
      ::close(end[1]);
      hold([&] { static_cast<void>(::write(ready[1], "", 1) + ::read(end[0], &byte, 1)); });
      ::_exit(0);
    }
    ::close(ready[1]);
    ::close(end[0]);
    CHECK(::read(ready[0], &byte, 1) == 1);
    ::close(ready[0]);
    end_ = end[1];
  }
  ~OtherProcess() { let_go(); }
  OtherProcess(const OtherProcess&) = delete;
  OtherProcess& operator=(const OtherProcess&) = delete;
  void let_go() {
    if (end_ < 0) return;
    ::close(std::exchange(end_, -1));
    ::waitpid(child_, nullptr, 0);
  }

 private:
  pid_t child_ = -1;
  int end_ = -1;
};

}  // namespace support
