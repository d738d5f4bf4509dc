#include "infra/tls.hpp"

#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <sys/socket.h>

#include <cerrno>
#include <new>
#include <system_error>

#include "infra/socket_wait.hpp"

namespace infra {
namespace {

struct FreeContext {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
using Context = std::unique_ptr<SSL_CTX, FreeContext>;

// The first cause of what failed last on this thread.
std::string openssl_reason() {
  const unsigned long code = ERR_peek_error();
  if (ERR_SYSTEM_ERROR(code)) return std::generic_category().message(ERR_GET_REASON(code));
  const char* reason = ERR_reason_error_string(code);
  return reason == nullptr ? "unknown reason" : reason;
}

bool failed_for(int library, int reason) {
  const unsigned long code = ERR_peek_error();
  return ERR_GET_LIB(code) == library && ERR_GET_REASON(code) == reason;
}

Error unusable(std::string_view setting, const std::string& file) {
  return permanent(fmt::format("{}: cannot use {}: {}", setting, file, openssl_reason()));
}

Status load_own_certificate(SSL_CTX* context, const TlsFiles& files) {
  ERR_clear_error();
  // OpenSSL would ask the terminal for the passphrase of a key.
  SSL_CTX_set_default_passwd_cb(context, [](char*, int, int, void*) { return -1; });
  if (SSL_CTX_use_certificate_chain_file(context, files.certificate.c_str()) != 1) {
    return unusable("queue.tls_cert_file", files.certificate);
  }
  // A key of the certificate's type is compared when it is loaded, one of another type after.
  const bool loaded =
      SSL_CTX_use_PrivateKey_file(context, files.key.c_str(), SSL_FILETYPE_PEM) == 1;
  if (loaded ? SSL_CTX_check_private_key(context) != 1
             : failed_for(ERR_LIB_X509, X509_R_KEY_VALUES_MISMATCH)) {
    return permanent(fmt::format("queue.tls_key_file: {} is not the key of queue.tls_cert_file, {}",
                                 files.key, files.certificate));
  }
  if (!loaded) return unusable("queue.tls_key_file", files.key);
  return ok();
}

Result<Context> make_context(const TlsFiles& files) {
  ERR_clear_error();
  Context context(SSL_CTX_new(TLS_client_method()));
  if (!context || SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) != 1) {
    return permanent(fmt::format("cannot use OpenSSL: {}", openssl_reason()));
  }
  SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
  if (files.ca.empty()) {
    SSL_CTX_set_default_verify_paths(context.get());
  } else if (SSL_CTX_load_verify_file(context.get(), files.ca.c_str()) != 1) {
    return unusable("queue.tls_ca_file", files.ca);
  }
  if (!files.certificate.empty()) {
    if (auto loaded = load_own_certificate(context.get(), files); !loaded) {
      return std::move(loaded).error();
    }
  }
  return context;
}

// What a person can do about a certificate of the server that was not accepted.
std::string_view verification_remedy(long verdict) {
  switch (verdict) {
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
      return "the certificate is for another host: write a name that it holds into queue.url";
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID:
      return "renew the server's certificate, or set this machine's clock";
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
      return "set queue.tls_ca_file to the CA that signed it";
    default:
      return "the server needs another certificate";
  }
}

// What a person can do; empty: trying again may help.
std::string_view protocol_remedy(unsigned long code) {
  if (ERR_GET_LIB(code) != ERR_LIB_SSL) return {};
  switch (ERR_GET_REASON(code)) {
    case SSL_R_WRONG_VERSION_NUMBER:
      return "the server does not speak TLS on this port: write redis://, or its port for TLS";
    case SSL_R_UNSUPPORTED_PROTOCOL:
    case SSL_R_TLSV1_ALERT_PROTOCOL_VERSION:
      return "the server must speak TLS 1.2 or newer";
    case SSL_R_TLSV13_ALERT_CERTIFICATE_REQUIRED:
    case SSL_R_SSLV3_ALERT_HANDSHAKE_FAILURE:  // what TLS 1.2 says for want of a certificate
      return "the server may want a certificate: set queue.tls_cert_file and queue.tls_key_file";
    case SSL_R_SSLV3_ALERT_BAD_CERTIFICATE:
    case SSL_R_SSLV3_ALERT_UNSUPPORTED_CERTIFICATE:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_REVOKED:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_EXPIRED:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_UNKNOWN:
    case SSL_R_TLSV1_ALERT_UNKNOWN_CA:
    case SSL_R_TLSV1_ALERT_ACCESS_DENIED:
      return "the server does not accept the certificate in queue.tls_cert_file";
    default:
      return {};
  }
}

}  // namespace

// The connection, and the socket as OpenSSL sees it: its own socket BIO writes with write(2), which
// raises SIGPIPE.
struct TlsSession::State {
  State(int connected, SSL_CTX* context) : socket(connected), ssl(SSL_new(context)) {
    static BIO_METHOD* const kMethod = make_method();
    BIO* bio = BIO_new(kMethod);
    if (!ssl || bio == nullptr) throw std::bad_alloc();
    BIO_set_data(bio, this);
    BIO_set_init(bio, 1);
    SSL_set_bio(ssl.get(), bio, bio);
    SSL_set_cert_cb(ssl.get(), certificate_wanted, this);
  }

  // Repeats the call until OpenSSL has done it. What it waits for need not be what was asked: a
  // read may have to write.
  template <typename Call>
  Status complete(Call call, SteadyTime limit, const Stop& stop) {
    for (;;) {
      ERR_clear_error();
      const int result = call(ssl.get());
      if (result == 1) return ok();
      const int wanted = SSL_get_error(ssl.get(), result);
      if (wanted != SSL_ERROR_WANT_READ && wanted != SSL_ERROR_WANT_WRITE) return failure();
      const short events = wanted == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT;
      if (auto ready = wait_ready(socket, events, limit, stop); !ready) return ready;
    }
  }

  Error failure() const {
    if (const long verdict = SSL_get_verify_result(ssl.get()); verdict != X509_V_OK) {
      return permanent(fmt::format("certificate verify failed: {}; {}",
                                   X509_verify_cert_error_string(verdict),
                                   verification_remedy(verdict)));
    }
    const unsigned long code = ERR_peek_error();
    if (problem != 0 || ended || code == 0) {
      Error cut = problem != 0 ? system_error("connection", problem)
                               : transient("the server closed the connection");
      // In TLS 1.3 a server looks at our certificate when it has already let us write. Its reason
      // for closing then is easily lost with the connection.
      if (certificate_was_wanted && !heard) {
        cut.message += "; it wants a certificate: see queue.tls_cert_file and queue.tls_key_file";
      }
      return cut;
    }
    const std::string_view remedy = protocol_remedy(code);
    if (remedy.empty()) return transient(openssl_reason());
    return permanent(fmt::format("{}; {}", openssl_reason(), remedy));
  }

  int socket;
  int problem = 0;     // errno of the call that failed for good
  bool ended = false;  // no more bytes will come
  bool certificate_was_wanted = false;
  bool heard = false;  // anything after the handshake
  struct Free {
    void operator()(SSL* session) const { SSL_free(session); }
  };
  std::unique_ptr<SSL, Free> ssl;

 private:
  static BIO_METHOD* make_method() {
    BIO_METHOD* method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "no SIGPIPE");
    if (method == nullptr) throw std::bad_alloc();
    BIO_meth_set_write(method, send);
    BIO_meth_set_read(method, receive);
    BIO_meth_set_ctrl(method, control);
    return method;
  }
  static State& of(BIO* bio) { return *static_cast<State*>(BIO_get_data(bio)); }
  static int send(BIO* bio, const char* bytes, int size) {
    const auto length = static_cast<std::size_t>(size);
    return of(bio).moved(bio, ::send(of(bio).socket, bytes, length, MSG_NOSIGNAL), BIO_FLAGS_WRITE);
  }
  static int receive(BIO* bio, char* into, int size) {
    const auto length = static_cast<std::size_t>(size);
    const ssize_t got = ::recv(of(bio).socket, into, length, 0);
    if (got == 0) of(bio).ended = true;
    return of(bio).moved(bio, got, BIO_FLAGS_READ);
  }
  static int certificate_wanted(SSL* /*session*/, void* state) {
    static_cast<State*>(state)->certificate_was_wanted = true;
    return 1;
  }
  static long control(BIO* bio, int command, long /*number*/, void* /*pointer*/) {
    if (command == BIO_CTRL_EOF) return of(bio).ended ? 1 : 0;
    return command == BIO_CTRL_FLUSH ? 1 : 0;
  }
  int moved(BIO* bio, ssize_t bytes, int direction) {
    BIO_clear_retry_flags(bio);
    if (bytes >= 0) return static_cast<int>(bytes);
    if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR) {
      BIO_set_flags(bio, direction | BIO_FLAGS_SHOULD_RETRY);
    } else {
      problem = errno;
    }
    return -1;
  }
};

TlsSession::TlsSession(std::unique_ptr<State> state) : state_(std::move(state)) {}
TlsSession::TlsSession(TlsSession&&) noexcept = default;
TlsSession& TlsSession::operator=(TlsSession&&) noexcept = default;
TlsSession::~TlsSession() = default;

Result<TlsSession> TlsSession::open(int socket, const std::string& host, const TlsFiles& files,
                                    SteadyTime limit, const Stop& stop) {
  auto context = make_context(files);
  if (!context) return std::move(context).error();
  TlsSession session(std::make_unique<State>(socket, context->get()));
  SSL* const ssl = session.state_->ssl.get();
  if (X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), host.c_str()) != 1) {
    SSL_set_hostflags(ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    if (SSL_set1_host(ssl, host.c_str()) != 1 || SSL_set_tlsext_host_name(ssl, host.c_str()) != 1) {
      return permanent(fmt::format("'{}' cannot be the name in a certificate", host));
    }
  }
  const auto shaken = session.state_->complete(SSL_connect, limit, stop);
  if (shaken) return session;
  return Error{shaken.error().kind, fmt::format("TLS handshake: {}{}", shaken.error().message,
                                                shaken.error().kind == ErrorKind::transient
                                                    ? "; is this the server's port for TLS?"
                                                    : "")};
}

Status TlsSession::write_all(std::string_view bytes, SteadyTime limit, const Stop& stop) {
  if (bytes.empty()) return ok();
  std::size_t written = 0;  // all of them or none
  const auto write = [&](SSL* ssl) {
    return SSL_write_ex(ssl, bytes.data(), bytes.size(), &written);
  };
  return state_->complete(write, limit, stop);
}

Result<std::size_t> TlsSession::read_some(std::span<char> into, SteadyTime limit,
                                          const Stop& stop) {
  std::size_t got = 0;
  const auto read = [&](SSL* ssl) { return SSL_read_ex(ssl, into.data(), into.size(), &got); };
  if (auto done = state_->complete(read, limit, stop); !done) return std::move(done).error();
  state_->heard = true;
  return got;
}

}  // namespace infra
