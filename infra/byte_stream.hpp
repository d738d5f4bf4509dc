#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "infra/clock.hpp"
#include "infra/file_descriptor.hpp"
#include "infra/result.hpp"
#include "infra/stop.hpp"
#include "infra/tls.hpp"

namespace infra {

// A connected stream socket, plain or with TLS, with a limit on every wait. A wait ends early on a
// stop, with ErrorKind::cancelled. Writing to a peer that is gone is an error, never SIGPIPE.
// After an error the stream is of no use. One thread at a time.
class ByteStream {
 public:
  static Result<ByteStream> connect_tcp(const std::string& host, const std::string& port,
                                        SteadyTime limit, const Stop& stop);
  static Result<ByteStream> connect_unix(const std::string& path, SteadyTime limit,
                                         const Stop& stop);

  // From here on everything is encrypted, for a server that proves to be `host`.
  Status start_tls(const std::string& host, const TlsFiles& files, SteadyTime limit,
                   const Stop& stop);

  Status write_all(std::string_view bytes, SteadyTime limit, const Stop& stop);
  // At least one byte; an orderly end of the stream is a transient error.
  Result<std::size_t> read_some(std::span<char> into, SteadyTime limit, const Stop& stop);

 private:
  explicit ByteStream(FileDescriptor socket) : socket_(std::move(socket)) {}
  static Result<ByteStream> connect_socket(FileDescriptor socket, const void* address,
                                           unsigned length, SteadyTime limit, const Stop& stop);

  FileDescriptor socket_;
  std::optional<TlsSession> tls_;
};

}  // namespace infra
