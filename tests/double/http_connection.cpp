#include "tests/double/http_connection.hpp"

#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace ollama_double {
namespace {

constexpr std::size_t kLongestLine = 64UL << 10;
constexpr std::size_t kLargestBody = 64UL << 20;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::optional<std::size_t> size_from(std::string_view text, int base) {
  std::size_t size = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), size, base);
  if (end.ec != std::errc{} || size > kLargestBody) return std::nullopt;
  return size;
}

std::string_view reason_of(int status) {
  constexpr std::pair<int, std::string_view> kReasons[] = {
      {200, "OK"},
      {204, "No Content"},
      {400, "Bad Request"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {500, "Internal Server Error"},
      {503, "Service Unavailable"},
  };
  for (const auto& [known, reason] : kReasons) {
    if (known == status) return reason;
  }
  return "Status";
}

}  // namespace

Connection::Connection(infra::FileDescriptor socket, const infra::Stop& stop)
    : socket_(std::move(socket)), stop_(stop) {
  const int on = 1;  // each write is a packet, as Ollama's are
  ::setsockopt(socket_.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

// False when the wait is over because of the client or the server; else true, at the end or when
// one of the events came. A client that has half closed counts as gone, as it does to Ollama.
bool Connection::poll_until(std::optional<Time> end, short events) {
  if (!socket_) return false;
  pollfd watched[] = {{stop_.fd(), POLLIN, 0},
                      {socket_.get(), static_cast<short>(events | POLLRDHUP), 0}};
  timespec left{};
  if (end) {
    const auto rest = std::max(std::chrono::nanoseconds(0),
                               std::chrono::nanoseconds(*end - std::chrono::steady_clock::now()));
    left.tv_sec = rest.count() / 1'000'000'000;
    left.tv_nsec = rest.count() % 1'000'000'000;
  }
  ::ppoll(watched, 2, end ? &left : nullptr, nullptr);
  if (watched[0].revents != 0) return false;
  if ((watched[1].revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0 && (events & POLLIN) == 0) {
    client_left_ = client_left_ || answering_;
    return false;
  }
  return true;
}

bool Connection::wait_until(Time end) {
  while (std::chrono::steady_clock::now() < end) {
    if (!poll_until(end, 0)) return false;
  }
  return !over();
}

void Connection::wait_for_end() {
  while (poll_until(std::nullopt, 0)) continue;
}

bool Connection::over() { return !poll_until(std::chrono::steady_clock::now(), 0); }

void Connection::close(bool reset) {
  if (reset && socket_) {
    const linger at_once{1, 0};
    ::setsockopt(socket_.get(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  }
  socket_.reset();
}

bool Connection::receive() {
  for (;;) {
    if (!poll_until(std::nullopt, POLLIN)) return false;
    std::array<char, 65536> bytes;
    const ssize_t count = ::recv(socket_.get(), bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (count > 0) {
      received_.append(bytes.data(), static_cast<std::size_t>(count));
      return true;
    }
    if (count == 0 || (errno != EAGAIN && errno != EINTR)) return false;
  }
}

std::optional<std::string> Connection::read_line() {
  for (;;) {
    if (const auto end = received_.find('\n'); end != std::string::npos) {
      std::string line = received_.substr(0, end);
      received_.erase(0, end + 1);
      if (line.ends_with('\r')) line.pop_back();
      return line;
    }
    if (received_.size() > kLongestLine || !receive()) return std::nullopt;
  }
}

bool Connection::take(std::size_t size, std::string& into) {
  while (received_.size() < size) {
    if (!receive()) return false;
  }
  into.append(received_, 0, size);
  received_.erase(0, size);
  return true;
}

bool Connection::read_chunks(std::string& body) {
  for (;;) {
    const auto line = read_line();
    const auto size = line ? size_from(*line, 16) : std::nullopt;
    if (!size || body.size() + *size > kLargestBody || !take(*size, body) || !read_line()) {
      return false;
    }
    if (*size == 0) return true;  // trailers are not understood
  }
}

bool Connection::read_body(Request& request) {
  if (request.headers.contains("expect") && !send_all("HTTP/1.1 100 Continue\r\n\r\n")) {
    return false;
  }
  if (request.headers.contains("transfer-encoding")) return read_chunks(request.body);
  const auto length = request.headers.find("content-length");
  if (length == request.headers.end()) return true;
  const auto size = size_from(length->second, 10);
  return size && take(*size, request.body);
}

std::optional<Request> Connection::read_request() {
  fault_ = {};
  sent_ = 0;
  answering_ = false;
  const auto first = read_line();
  if (!first) return std::nullopt;
  Request request;
  const auto method_end = first->find(' ');
  const auto target_end = first->rfind(' ');
  if (method_end == std::string::npos || target_end == method_end) return std::nullopt;
  request.method = first->substr(0, method_end);
  const std::string target = first->substr(method_end + 1, target_end - method_end - 1);
  request.path = target.substr(0, target.find('?'));
  request.takes_chunks = request.keeps_connection = first->ends_with("HTTP/1.1");
  for (;;) {
    const auto line = read_line();
    if (!line) return std::nullopt;
    if (line->empty()) break;
    const auto colon = line->find(':');
    if (colon == std::string::npos) return std::nullopt;
    request.headers[lower(line->substr(0, colon))] =
        trimmed(std::string_view(*line).substr(colon + 1));
  }
  if (const auto wish = request.headers.find("connection"); wish != request.headers.end()) {
    request.keeps_connection = lower(wish->second) != "close" && request.keeps_connection;
  }
  if (!read_body(request)) return std::nullopt;
  answering_ = true;
  return request;
}

void Connection::set_fault(const WireFault& fault) { fault_ = fault; }

bool Connection::send_all(std::string_view bytes) {
  while (!bytes.empty()) {
    if (!poll_until(std::nullopt, POLLOUT)) return false;
    const ssize_t count =
        ::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EAGAIN && errno != EINTR) {
      client_left_ = client_left_ || answering_;
      return false;
    }
  }
  return true;
}

bool Connection::send(std::string_view bytes) {
  if (!socket_) return false;
  const bool cut = fault_.cut_after && sent_ + bytes.size() > *fault_.cut_after;
  if (cut) bytes = bytes.substr(0, *fault_.cut_after - sent_);
  sent_ += bytes.size();
  bool good = true;
  if (fault_.pause.count() == 0) {
    good = send_all(bytes);
  } else {
    for (std::size_t at = 0; at < bytes.size() && good; ++at) {
      good = wait_until(std::chrono::steady_clock::now() + fault_.pause) &&
             send_all(bytes.substr(at, 1));
    }
  }
  if (cut) close(fault_.reset);
  return good && !cut;
}

void Answer::whole(int status, std::string_view type, std::string_view body) {
  begun_ = true;
  std::string head = fmt::format("HTTP/1.1 {} {}\r\n", status, reason_of(status));
  if (!type.empty()) head += fmt::format("Content-Type: {}\r\n", type);
  if (!request_.keeps_connection) head += "Connection: close\r\n";
  head += fmt::format("Content-Length: {}\r\n\r\n", body.size());
  if (request_.method != "HEAD") head += body;
  connection_.send(head);
}

void Answer::begin_stream(std::string_view type) {
  begun_ = true;
  connection_.send(fmt::format(
      "HTTP/1.1 200 OK\r\nContent-Type: {}\r\n{}\r\n", type,
      request_.takes_chunks ? "Transfer-Encoding: chunked\r\n" : "Connection: close\r\n"));
}

bool Answer::piece(std::string_view bytes) {
  if (!request_.takes_chunks) return connection_.send(bytes);
  return connection_.send(fmt::format("{:x}\r\n{}\r\n", bytes.size(), bytes));
}

void Answer::end_stream() {
  if (request_.takes_chunks) connection_.send("0\r\n\r\n");
}

}  // namespace ollama_double
