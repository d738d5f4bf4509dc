#include "infra/byte_stream.hpp"

#include <fmt/format.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <cerrno>
#include <cstring>
#include <memory>

#include "infra/socket_wait.hpp"

namespace infra {

Result<ByteStream> ByteStream::connect_socket(FileDescriptor socket, const void* address,
                                              unsigned length, SteadyTime limit, const Stop& stop) {
  if (::connect(socket.get(), static_cast<const sockaddr*>(address), length) != 0) {
    // EAGAIN: a unix socket whose backlog is full; there is nothing to wait on.
    if (errno != EINPROGRESS) return system_error("connect", errno);
    if (auto ready = wait_ready(socket.get(), POLLOUT, limit, stop); !ready) {
      return Error{ready.error().kind, "connect: " + ready.error().message};
    }
    int problem = 0;
    socklen_t size = sizeof problem;
    ::getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &problem, &size);
    if (problem != 0) return system_error("connect", problem);
  }
  return ByteStream(std::move(socket));
}

Result<ByteStream> ByteStream::connect_tcp(const std::string& host, const std::string& port,
                                           SteadyTime limit, const Stop& stop) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  // The one wait that a stop cannot interrupt; the resolver's own limits bound it.
  if (const int problem = ::getaddrinfo(host.c_str(), port.c_str(), &wanted, &found);
      problem != 0) {
    return transient(fmt::format("cannot resolve host '{}': {}", host, ::gai_strerror(problem)));
  }
  const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, ::freeaddrinfo);
  Error last = transient("no address");
  for (const addrinfo* one = found; one != nullptr; one = one->ai_next) {
    FileDescriptor socket(
        ::socket(one->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, one->ai_protocol));
    if (!socket) {
      last = system_error("socket", errno);
      continue;
    }
    const int yes = 1;
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    // A peer that vanished while we wait for its word is noticed in 25 s.
    const int idle_s = 10;
    const int step_s = 5;
    const int steps = 3;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_KEEPALIVE, &yes, sizeof yes);
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_KEEPIDLE, &idle_s, sizeof idle_s);
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_KEEPINTVL, &step_s, sizeof step_s);
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_KEEPCNT, &steps, sizeof steps);
    auto stream = connect_socket(std::move(socket), one->ai_addr, one->ai_addrlen, limit, stop);
    if (stream || stream.error().kind == ErrorKind::cancelled) return stream;
    last = std::move(stream).error();
  }
  return last;
}

Result<ByteStream> ByteStream::connect_unix(const std::string& path, SteadyTime limit,
                                            const Stop& stop) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) {
    return permanent(fmt::format("socket path {} has {} bytes, the system allows {}", path,
                                 path.size(), sizeof address.sun_path - 1));
  }
  std::memcpy(address.sun_path, path.data(), path.size());
  FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!socket) return system_error("socket", errno);
  return connect_socket(std::move(socket), &address, sizeof address, limit, stop);
}

Status ByteStream::start_tls(const std::string& host, const TlsFiles& files, SteadyTime limit,
                             const Stop& stop) {
  auto session = TlsSession::open(socket_.get(), host, files, limit, stop);
  if (!session) return std::move(session).error();
  tls_ = *std::move(session);
  return ok();
}

Status ByteStream::write_all(std::string_view bytes, SteadyTime limit, const Stop& stop) {
  if (tls_) return tls_->write_all(bytes, limit, stop);
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (auto ready = wait_ready(socket_.get(), POLLOUT, limit, stop); !ready) return ready;
    } else if (errno != EINTR) {
      return system_error("send", errno);
    }
  }
  return ok();
}

Result<std::size_t> ByteStream::read_some(std::span<char> into, SteadyTime limit,
                                          const Stop& stop) {
  if (tls_) return tls_->read_some(into, limit, stop);
  for (;;) {
    const ssize_t got = ::recv(socket_.get(), into.data(), into.size(), 0);
    if (got > 0) return static_cast<std::size_t>(got);
    if (got == 0) return transient("the server closed the connection");
    if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (auto ready = wait_ready(socket_.get(), POLLIN, limit, stop); !ready) {
        return std::move(ready).error();
      }
    } else if (errno != EINTR) {
      return system_error("recv", errno);
    }
  }
}

}  // namespace infra
