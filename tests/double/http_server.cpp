#include "tests/double/http_server.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace ollama_double {
namespace {

using infra::FileDescriptor;
using std::chrono::steady_clock;

FileDescriptor bound_socket(int port) {
  FileDescriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const int on = 1;
  ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  if (::bind(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    throw std::runtime_error(fmt::format("port {} is in use", port));
  }
  return socket;
}

FileDescriptor listening_socket(int port) {
  FileDescriptor socket = bound_socket(port);
  if (::listen(socket.get(), 128) != 0) {
    throw std::runtime_error(fmt::format("port {} is in use", port));
  }
  return socket;
}

int port_of(const FileDescriptor& socket) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  ::getsockname(socket.get(), reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.sin_port);
}

}  // namespace

HttpServer::HttpServer(int port, Handler handler)
    : handler_(std::move(handler)),
      reserved_(bound_socket(port)),
      wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  port_ = port_of(reserved_);
  listener_ = listening_socket(port_);
  acceptor_ = std::thread([this] { run(); });
}

HttpServer::~HttpServer() {
  stop_.request();
  acceptor_.join();
  for (Client& client : clients_) client.thread.join();
}

void HttpServer::wake() { static_cast<void>(::eventfd_write(wake_.get(), 1)); }

// The acceptor alone opens and closes the listener.
void HttpServer::tell_acceptor(std::unique_lock<std::mutex>& lock) {
  const int order = ++orders_;
  wake();
  obeyed_changed_.wait(lock, [&] { return obeyed_ >= order; });
}

void HttpServer::refuse(std::optional<std::chrono::milliseconds> how_long) {
  std::unique_lock lock(mutex_);
  refuse_until_ = how_long ? steady_clock::now() + *how_long : Time::max();
  for (const Client& client : clients_) {
    if (client.idle && client.socket >= 0) ::shutdown(client.socket, SHUT_RDWR);
  }
  tell_acceptor(lock);
}

void HttpServer::accept_again() {
  std::unique_lock lock(mutex_);
  refuse_until_.reset();
  tell_acceptor(lock);
}

void HttpServer::update_listener() {
  const std::lock_guard lock(mutex_);
  if (refuse_until_ && *refuse_until_ <= steady_clock::now()) refuse_until_.reset();
  if (refuse_until_) {
    listener_.reset();
  } else if (!listener_) {
    listener_ = listening_socket(port_);
  }
  obeyed_ = stop_.requested() ? std::numeric_limits<int>::max() : orders_;
  obeyed_changed_.notify_all();
}

// -1: for ever.
int HttpServer::milliseconds_to_wait() {
  const std::lock_guard lock(mutex_);
  if (!refuse_until_ || *refuse_until_ == Time::max()) return -1;
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(*refuse_until_ - steady_clock::now());
  return static_cast<int>(std::max<std::int64_t>(0, left.count() + 1));
}

void HttpServer::run() {
  while (!stop_.requested()) {
    update_listener();
    pollfd watched[] = {
        {stop_.fd(), POLLIN, 0}, {wake_.get(), POLLIN, 0}, {listener_.get(), POLLIN, 0}};
    ::poll(watched, 3, milliseconds_to_wait());
    eventfd_t ignored = 0;
    if (watched[1].revents != 0) static_cast<void>(::eventfd_read(wake_.get(), &ignored));
    if (watched[2].revents != 0) accept_one();
    join_ended();
  }
  update_listener();
}

void HttpServer::accept_one() {
  FileDescriptor socket(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC));
  if (!socket) return;
  ++connections_;
  const std::lock_guard lock(mutex_);
  Client& client = clients_.emplace_back();
  client.socket = socket.get();
  client.thread = std::thread(
      [this, &client, held = std::move(socket)]() mutable { serve(client, std::move(held)); });
}

void HttpServer::join_ended() {
  std::list<Client> ended;
  {
    const std::lock_guard lock(mutex_);
    for (auto at = clients_.begin(); at != clients_.end();) {
      const auto next = std::next(at);
      if (at->ended) ended.splice(ended.end(), clients_, at);
      at = next;
    }
  }
  for (Client& client : ended) client.thread.join();
}

void HttpServer::set_busy(Client& client) {
  const std::lock_guard lock(mutex_);
  client.idle = false;
}

bool HttpServer::stays_open(Client& client, Connection& connection, const Request& request) {
  if (connection.over() || !request.keeps_connection) return false;
  const std::lock_guard lock(mutex_);
  client.idle = true;
  return !refuse_until_;
}

void HttpServer::answer(const Request& request, Connection& connection) {
  Answer answer(connection, request);
  try {
    handler_(request, connection, answer);
  } catch (const std::exception& e) {
    fmt::print(stderr, "ollama-double: {} {}: {}\n", request.method, request.path, e.what());
    if (!answer.begun()) answer.whole(500, "text/plain", e.what());
  }
  if (connection.client_left()) ++disconnects_;
}

void HttpServer::serve(Client& client, FileDescriptor socket) {
  Connection connection(std::move(socket), stop_);
  while (const auto request = connection.read_request()) {
    set_busy(client);
    answer(*request, connection);
    if (!stays_open(client, connection, *request)) break;
  }
  {
    const std::lock_guard lock(mutex_);
    client.ended = true;
    client.socket = -1;  // so that nobody shuts a number that is somebody else's by then
    connection.close(false);
  }
  wake();
}

}  // namespace ollama_double
