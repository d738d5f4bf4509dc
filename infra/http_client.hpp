#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "infra/result.hpp"
#include "infra/stop.hpp"

namespace infra {

struct HttpRequest {
  std::string url;
  std::string body;  // empty: GET, else POST as application/json
  std::vector<std::string> headers;
  std::string ca_file;  // PEM; whose signature makes an https server's certificate good; empty: the
                        // system's
  std::chrono::milliseconds connect_limit{2'000};
  std::chrono::milliseconds first_byte_limit{120'000};
  std::chrono::milliseconds idle_limit{30'000};
  std::chrono::milliseconds total_limit{600'000};
};

struct HttpResponse {
  long status = 0;
  std::string body;  // empty where a sink took it; longer than kMostBody is an error
};

inline constexpr std::size_t kMostBody = 16UL << 20U;

// Whether a URL's host is this machine itself, by its name.
bool on_this_machine(std::string_view url);

// What went wrong below HTTP, so that callers decide on it and not on a text.
enum class HttpFailure {
  unreachable,
  timed_out_before_first_byte,
  timed_out,
  broken,
  unwanted,  // the sink wanted no more
  cancelled,
};

struct HttpError {
  HttpFailure failure;
  std::string message;
};

// One connection to one server, kept open between requests. A proxy that the environment names is
// used for other machines only: what goes to this one stays on it. A stop ends a request at once
// and closes the socket, which is how Ollama learns to give up. One thread at a time.
class HttpClient {
 public:
  // Called with each piece of the body of an answer with status 200 as it comes; false breaks
  // the transfer off. Other answers go into HttpResponse::body.
  using Sink = std::function<bool(std::string_view piece)>;

  HttpClient();
  ~HttpClient();
  HttpClient(HttpClient&&) noexcept;

  std::variant<HttpResponse, HttpError> send(const HttpRequest& request, const Stop& stop,
                                             const Sink& sink = {});

 private:
  struct Handles;
  std::unique_ptr<Handles> handles_;
};

// Once per process, before the first thread and after the last.
struct HttpLibrary {
  HttpLibrary();
  ~HttpLibrary();
  HttpLibrary(const HttpLibrary&) = delete;
  HttpLibrary& operator=(const HttpLibrary&) = delete;
};

}  // namespace infra
