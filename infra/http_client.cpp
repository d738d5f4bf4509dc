#include "infra/http_client.hpp"

#include <curl/curl.h>
#include <fmt/format.h>
#include <poll.h>

#include "infra/clock.hpp"

namespace infra {
namespace {

// What curl reads at once. Answers come in lines of some 150 bytes, and a slot keeps this much for
// as long as it waits for one.
constexpr long kReadAtOnce = 4096;

struct FreeEasy {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeMulti {
  void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// What one transfer collects; curl hands it to on_body.
struct Transfer {
  CURL* easy = nullptr;
  const HttpClient::Sink* sink = nullptr;
  std::string body;
  SteadyTime last_byte;
  bool got_byte = false;
  bool refused = false;  // the sink wants no more
  bool too_long = false;
};

std::size_t on_body(char* data, std::size_t /*one*/, std::size_t size, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  transfer.last_byte = std::chrono::steady_clock::now();
  transfer.got_byte = true;
  const std::string_view piece(data, size);
  long status = 0;
  curl_easy_getinfo(transfer.easy, CURLINFO_RESPONSE_CODE, &status);
  if (*transfer.sink && status == 200) {
    transfer.refused = !(*transfer.sink)(piece);
  } else if (transfer.body.size() + size > kMostBody) {
    transfer.too_long = true;
  } else {
    transfer.body.append(piece);
  }
  return transfer.refused || transfer.too_long ? 0 : size;
}

HttpError error_of(CURLcode code, const Transfer& transfer, std::string_view url) {
  const auto said = [&](HttpFailure failure, std::string_view what) {
    return HttpError{failure, fmt::format("{}: {}", url, what)};
  };
  if (transfer.too_long) return said(HttpFailure::broken, "the answer is longer than 16 MiB");
  if (transfer.refused) return said(HttpFailure::unwanted, "the answer makes no sense");
  switch (code) {
    case CURLE_COULDNT_CONNECT:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_PEER_FAILED_VERIFICATION:
      return said(HttpFailure::unreachable, curl_easy_strerror(code));
    case CURLE_OPERATION_TIMEDOUT:  // only the connect limit is curl's; see perform()
      return said(HttpFailure::unreachable, "no connection in time");
    default:
      return said(HttpFailure::broken, curl_easy_strerror(code));
  }
}

}  // namespace

bool on_this_machine(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return false;
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find('/'));
  if (host.starts_with('[')) {
    host = host.substr(1, host.find(']') - 1);
  } else {
    host = host.substr(0, host.find(':'));
  }
  return host == "localhost" || host == "::1" || host.starts_with("127.");
}

struct HttpClient::Handles {
  std::unique_ptr<CURL, FreeEasy> easy{curl_easy_init()};
  std::unique_ptr<CURLM, FreeMulti> multi{curl_multi_init()};
};

HttpClient::HttpClient() : handles_(std::make_unique<Handles>()) {
  if (!handles_->easy || !handles_->multi) throw std::bad_alloc();
}
HttpClient::~HttpClient() = default;
HttpClient::HttpClient(HttpClient&&) noexcept = default;

std::variant<HttpResponse, HttpError> HttpClient::send(const HttpRequest& request, const Stop& stop,
                                                       const Sink& sink) {
  CURL* easy = handles_->easy.get();
  CURLM* multi = handles_->multi.get();
  Transfer transfer;
  transfer.easy = easy;
  transfer.sink = &sink;
  curl_easy_reset(easy);  // keeps the connection
  curl_slist* list = nullptr;
  for (const std::string& header : request.headers) list = curl_slist_append(list, header.c_str());
  if (!request.body.empty()) list = curl_slist_append(list, "Content-Type: application/json");
  const std::unique_ptr<curl_slist, FreeList> headers(curl_slist_append(list, "Expect:"));
  curl_easy_setopt(easy, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, kReadAtOnce);
  if (!request.ca_file.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, request.ca_file.c_str());
  if (on_this_machine(request.url)) curl_easy_setopt(easy, CURLOPT_PROXY, "");
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS,
                   static_cast<long>(request.connect_limit.count()));
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &transfer);
  if (!request.body.empty()) {
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.data());
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE,
                     static_cast<curl_off_t>(request.body.size()));
  }

  // Detaching a transfer that has not ended closes its socket.
  const struct Attached {
    Attached(CURLM* m, CURL* e) : multi(m), easy(e) { curl_multi_add_handle(multi, easy); }
    Attached(const Attached&) = delete;
    Attached& operator=(const Attached&) = delete;
    ~Attached() { curl_multi_remove_handle(multi, easy); }
    CURLM* multi;
    CURL* easy;
  } attached(multi, easy);

  const SteadyTime start = std::chrono::steady_clock::now();
  for (int running = 1;;) {
    curl_multi_perform(multi, &running);
    const SteadyTime now = std::chrono::steady_clock::now();
    if (running == 0) break;
    const SteadyTime limit = std::min(start + request.total_limit,
                                      transfer.got_byte ? transfer.last_byte + request.idle_limit
                                                        : start + request.first_byte_limit);
    if (now >= limit) {
      return HttpError{
          transfer.got_byte ? HttpFailure::timed_out : HttpFailure::timed_out_before_first_byte,
          fmt::format("{}: no answer in time", request.url)};
    }
    curl_waitfd watched{stop.fd(), CURL_WAIT_POLLIN, 0};
    curl_multi_poll(multi, &watched, 1, poll_timeout(limit, now), nullptr);
    if (stop.requested()) {
      return HttpError{HttpFailure::cancelled, fmt::format("{}: stopped", request.url)};
    }
  }
  CURLcode code = CURLE_OK;
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
    if (message->msg == CURLMSG_DONE) code = message->data.result;
  }
  if (code != CURLE_OK) return error_of(code, transfer, request.url);
  HttpResponse response;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &response.status);
  response.body = std::move(transfer.body);
  return response;
}

HttpLibrary::HttpLibrary() { curl_global_init(CURL_GLOBAL_DEFAULT); }
HttpLibrary::~HttpLibrary() { curl_global_cleanup(); }

}  // namespace infra
