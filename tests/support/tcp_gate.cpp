#include "tests/support/tcp_gate.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <vector>

namespace support {
namespace {

using infra::FileDescriptor;

constexpr std::size_t kChunk = 64UL * 1024;

void linger_reset(int fd) {
  const linger now{1, 0};
  ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

FileDescriptor connected_to(const std::filesystem::path& path) {
  FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.string().copy(address.sun_path, sizeof address.sun_path - 1);
  if (::connect(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    socket.reset();
  }
  return socket;
}

// Appends what is there; false when the other side is gone.
bool receive(int fd, std::string& into) {
  std::array<char, kChunk> bytes;
  const ssize_t size = ::recv(fd, bytes.data(), bytes.size(), MSG_DONTWAIT);
  if (size > 0) into.append(bytes.data(), static_cast<std::size_t>(size));
  return size > 0 || (size < 0 && errno == EAGAIN);
}

// Takes off what could be sent; false when the other side is gone.
bool send_some(int fd, std::string& from) {
  if (from.empty()) return true;
  const ssize_t size = ::send(fd, from.data(), from.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
  if (size > 0) from.erase(0, static_cast<std::size_t>(size));
  return size >= 0 || errno == EAGAIN;
}

}  // namespace

TcpGate::TcpGate(std::filesystem::path server)
    : server_(std::move(server)), woken_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  listener_.listen(64);
  thread_ = std::thread([this] { run(); });
}

TcpGate::~TcpGate() {
  ended_.request();
  wake();
  thread_.join();
}

std::string TcpGate::url() const { return fmt::format("redis://127.0.0.1:{}/0", port()); }

void TcpGate::wake() const { ::eventfd_write(woken_.get(), 1); }

void TcpGate::set(Mode mode) {
  {
    const std::lock_guard lock(mutex_);
    mode_ = mode;
  }
  wake();
}

// The thread closes them: it may be polling these very descriptors.
void TcpGate::cut(Cut how) {
  {
    const std::lock_guard lock(mutex_);
    for (Pair& pair : pairs_) {
      pair.dying = true;
      if (how == Cut::reset) linger_reset(pair.client.get());
    }
  }
  wake();
}

void TcpGate::swallow_next(std::string text) {
  const std::lock_guard lock(mutex_);
  swallow_once_ = true;
  swallow_text_ = std::move(text);
}

void TcpGate::run() {
  std::vector<pollfd> polled;
  while (!ended_.requested()) {
    polled.assign({{woken_.get(), POLLIN, 0}, {listener_.fd(), POLLIN, 0}});
    {
      const std::lock_guard lock(mutex_);
      pairs_.remove_if([](const Pair& pair) { return pair.dying; });
      const bool deaf = mode_ == Mode::stall;
      const bool mute = deaf || mode_ == Mode::stall_replies;
      const auto events = [](bool take, bool give) {
        return static_cast<short>((take ? POLLIN : 0) | (give ? POLLOUT : 0));
      };
      // -1 is left out by poll(): a hang-up that nobody may see yet would wake us for ever.
      const auto add = [&](int fd, short wanted) {
        polled.push_back({wanted == 0 ? -1 : fd, wanted, 0});
      };
      for (const Pair& pair : pairs_) {
        const bool can_ask = pair.to_server.size() < kChunk;
        const bool can_answer = pair.to_client.size() < kChunk;
        add(pair.client.get(), events(!deaf && can_ask, !mute && !pair.to_client.empty()));
        add(pair.server.get(), events(!mute && can_answer, !deaf && !pair.to_server.empty()));
      }
    }
    ::poll(polled.data(), polled.size(), -1);
    eventfd_t ignored = 0;
    ::eventfd_read(woken_.get(), &ignored);
    const std::lock_guard lock(mutex_);
    std::size_t at = 2;  // the pairs as they were polled: only this thread adds or removes any
    for (Pair& pair : pairs_) {
      serve(pair, polled[at].revents, polled[at + 1].revents);
      at += 2;
    }
    if (polled[1].revents != 0) accept_one();
  }
}

void TcpGate::accept_one() {
  Pair pair;
  pair.client = FileDescriptor(::accept4(listener_.fd(), nullptr, nullptr, SOCK_CLOEXEC));
  if (mode_ == Mode::refuse) return;
  pair.server = connected_to(server_);
  if (pair.client && pair.server) pairs_.push_back(std::move(pair));
}

void TcpGate::serve(Pair& pair, short client_events, short server_events) {
  const bool deaf = mode_ == Mode::stall;  // the mode may be younger than the poll
  const bool mute = deaf || mode_ == Mode::stall_replies;
  if (pair.dying) return;
  if (!deaf && client_events != 0) take_request(pair);
  if (!mute && server_events != 0) take_answer(pair);
  if (!deaf && !send_some(pair.server.get(), pair.to_server)) pair.dying = true;
  if (!mute && !send_some(pair.client.get(), pair.to_client)) pair.dying = true;
}

void TcpGate::take_request(Pair& pair) {
  const std::size_t before = pair.to_server.size();
  if (!receive(pair.client.get(), pair.to_server)) pair.dying = true;
  if (pair.to_server.size() == before) return;
  if (mode_ == Mode::swallow) pair.swallow = true;
  if (swallow_once_ && pair.to_server.find(swallow_text_, before) != std::string::npos) {
    swallow_once_ = false;
    pair.swallow = true;
  }
}

void TcpGate::take_answer(Pair& pair) {
  const std::size_t before = pair.to_client.size();
  if (!receive(pair.server.get(), pair.to_client)) pair.dying = true;
  if (!pair.swallow || pair.to_client.size() == before) return;
  pair.to_client.resize(before);
  pair.dying = true;
  ++swallowed_;
}

}  // namespace support
