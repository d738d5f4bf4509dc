#include "worker/admin_http.hpp"

#include <httplib.h>
#include <poll.h>

#include <array>
#include <chrono>
#include <semaphore>
#include <thread>

#include "infra/file_descriptor.hpp"
#include "infra/stop.hpp"

namespace worker {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t kThreads = 8;  // half-open connections must not keep a health check waiting
constexpr std::ptrdiff_t kMostConnections = 64;
constexpr int kWaiting = 64;  // beside them, not accepted yet
constexpr std::size_t kMostBody = 4096;
constexpr std::size_t kMostBytes = 32 << 10;  // of a request, with its headers
constexpr std::size_t kMostPath = 200;
constexpr auto kTimeToAsk = std::chrono::seconds(2);
constexpr auto kTimeToTake = std::chrono::seconds(5);

// A connection's bytes. The library limits the wait for each of them; this limits the whole.
class Exchange final : public httplib::Stream {
 public:
  Exchange(socket_t socket, const infra::Stop& stop) : socket_(socket), stop_(stop) {}

  ssize_t read(char* to, std::size_t size) override {
    if (at_ == end_ && !fill()) return -1;
    const std::size_t taken = std::min(size, end_ - at_);
    std::copy_n(buffer_.begin() + at_, taken, to);
    at_ += taken;
    return static_cast<ssize_t>(taken);
  }
  ssize_t write(const char* from, std::size_t size) override {
    if (!answering_) limit_ = steady_clock::now() + kTimeToTake;
    answering_ = true;
    if (!ready_for(POLLOUT)) return -1;
    return ::send(socket_, from, size, MSG_NOSIGNAL);
  }
  bool is_readable() const override { return at_ < end_ || ready_for(POLLIN); }
  bool is_writable() const override { return ready_for(POLLOUT); }
  void get_remote_ip_and_port(std::string& /*ip*/, int& /*port*/) const override {}
  void get_local_ip_and_port(std::string& /*ip*/, int& /*port*/) const override {}
  socket_t socket() const override { return socket_; }

 private:
  // Before the limit; a stop ends what is being asked, not what is being answered.
  bool ready_for(short events) const {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(limit_ - steady_clock::now());
    if (left.count() <= 0) return false;
    std::array<pollfd, 2> watched{
        {{socket_, events, 0}, {answering_ ? -1 : stop_.fd(), POLLIN, 0}}};
    if (::poll(watched.data(), watched.size(), static_cast<int>(left.count())) <= 0) return false;
    return watched[0].revents != 0;
  }
  bool fill() {
    if (received_ >= kMostBytes || !ready_for(POLLIN)) return false;
    const ssize_t got = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
    if (got <= 0) return false;
    at_ = 0;
    end_ = static_cast<std::size_t>(got);
    received_ += end_;
    return true;
  }

  const socket_t socket_;
  const infra::Stop& stop_;
  steady_clock::time_point limit_ = steady_clock::now() + kTimeToAsk;
  bool answering_ = false;
  std::array<char, 4096> buffer_;
  std::size_t at_ = 0, end_ = 0;  // of what is in the buffer
  std::size_t received_ = 0;
};

// The library's threads behind a door that lets in so many connections.
class Threads final : public httplib::TaskQueue {
 public:
  void enqueue(std::function<void()> task) override {
    free_.acquire();
    pool_.enqueue([this, task = std::move(task)] {
      task();
      free_.release();
    });
  }
  void shutdown() override { pool_.shutdown(); }

 private:
  std::counting_semaphore<kMostConnections> free_{kMostConnections};
  httplib::ThreadPool pool_{kThreads};
};

// Takes from a request, once its headers are read, what the library would make too much of.
void tame(httplib::Request& request) {
  // Without a length there is no body; the library would wait for one until the time is over.
  if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding")) {
    request.headers.emplace("Content-Length", "0");
  }
  request.headers.erase("Content-Encoding");  // a small body may unpack to a large one
  request.ranges.clear();                     // many ranges of a page are larger than the page
  if (request.path.size() > kMostPath) request.path = "/...";  // its regex recurses for each byte
}

AdminRequest taken(const httplib::Request& request) {
  AdminRequest plain;
  plain.method = request.method;
  plain.path = request.path;
  plain.body = request.body;
  for (const auto& [name, value] : request.params) plain.parameters.try_emplace(name, value);
  plain.host = request.get_header_value("Host");
  plain.origin = request.get_header_value("Origin");
  plain.fetch_site = request.get_header_value("Sec-Fetch-Site");
  plain.accept = request.get_header_value("Accept");
  plain.authorization = request.get_header_value("Authorization");
  return plain;
}

}  // namespace

class AdminHttp::Server final : private httplib::Server {
 public:
  explicit Server(Answer answer) : answer_(std::move(answer)) {
    new_task_queue = [] { return new Threads; };
    set_payload_max_length(kMostBody);
    set_keep_alive_max_count(1);
    // Two workers must not share a port silently.
    set_socket_options([](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    set_default_headers({{"Cache-Control", "no-store"},
                         {"X-Content-Type-Options", "nosniff"},
                         {"X-Frame-Options", "DENY"},
                         {"Referrer-Policy", "no-referrer"},
                         {"Cross-Origin-Opener-Policy", "same-origin"},
                         {"Cross-Origin-Resource-Policy", "same-origin"}});
    const Handler handler = [this](const httplib::Request& request, httplib::Response& response) {
      const AdminAnswer made = answer_(taken(request));
      response.status = made.status;
      response.set_header("Content-Security-Policy", made.policy);
      if (made.status == 401) response.set_header("WWW-Authenticate", "Bearer");
      response.set_content(made.body, made.type.c_str());
    };
    Get(".*", handler);
    Post(".*", handler);
    Put(".*", handler);
    Patch(".*", handler);
    Delete(".*", handler);
    Options(".*", handler);
  }

  ~Server() override {
    ended_.request();
    stop();
    if (thread_.joinable()) thread_.join();
  }

  bool start(const std::string& address, std::int64_t port) {
    if (!bind_to_port(address, static_cast<int>(port))) return false;
    ::listen(svr_sock_, kWaiting);  // the library lets five wait; the sixth tries again in a second
    thread_ = std::thread([this] { listen_after_bind(); });
    // stop() before the loop runs would be forgotten by it.
    while (!is_running()) std::this_thread::yield();
    return true;
  }

 private:
  bool process_and_close_socket(socket_t socket) override {
    const infra::FileDescriptor closes(socket);
    Exchange exchange(socket, ended_);
    bool closed = false;
    const bool answered = process_request(exchange, true, closed, tame);
    ::shutdown(socket, SHUT_RDWR);
    return answered;
  }

  const Answer answer_;
  infra::Stop ended_;
  std::thread thread_;
};

AdminHttp::AdminHttp(std::unique_ptr<Server> server) : server_(std::move(server)) {}
AdminHttp::~AdminHttp() = default;

std::unique_ptr<AdminHttp> AdminHttp::listen(const std::string& address, std::int64_t port,
                                             Answer answer) {
  auto server = std::make_unique<Server>(std::move(answer));
  if (!server->start(address, port)) return nullptr;
  return std::unique_ptr<AdminHttp>(new AdminHttp(std::move(server)));
}

}  // namespace worker
