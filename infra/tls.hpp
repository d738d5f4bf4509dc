#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "infra/clock.hpp"
#include "infra/result.hpp"
#include "infra/stop.hpp"

namespace infra {

// PEM files, named by settings (queue.tls_ca_file and so on) in what goes wrong with them.
struct TlsFiles {
  std::string ca;           // who may have signed the server's certificate; empty: the system's CAs
  std::string certificate;  // ours with its chain, for a server that wants one; empty: none
  std::string key;
};

// The client's side of TLS (1.2 or newer) on a connected non-blocking socket that it does not
// own. The server's certificate must be valid for the host; there is no way to do without.
//
// A certificate that is not accepted, by us or by the server, and a file that cannot be used are
// permanent errors; trouble on the way is transient. Limits, stops and writing to a peer that is
// gone are as in ByteStream. After an error the session is of no use. One thread at a time.
class TlsSession {
 public:
  // Reads the files anew each time, so a renewed certificate needs no restart. `host` is a name
  // or an IP address.
  static Result<TlsSession> open(int socket, const std::string& host, const TlsFiles& files,
                                 SteadyTime limit, const Stop& stop);
  TlsSession(TlsSession&&) noexcept;
  TlsSession& operator=(TlsSession&&) noexcept;
  ~TlsSession();

  Status write_all(std::string_view bytes, SteadyTime limit, const Stop& stop);
  Result<std::size_t> read_some(std::span<char> into, SteadyTime limit, const Stop& stop);

 private:
  struct State;
  explicit TlsSession(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace infra
