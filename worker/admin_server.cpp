#include "worker/admin_server.hpp"

#include <fmt/format.h>

#include <thread>

#include "worker/admin_http.hpp"
#include "worker/admin_routes.hpp"
#include "worker/prometheus_page.hpp"

namespace worker {

class AdminServer::Impl {
 public:
  explicit Impl(const Status& status)
      : clock_(status.clock()),
        recent_(status.metrics(), clock_),
        queue_(status.config(), clock_),
        routes_(status, recent_, queue_) {
    declare_events(status.metrics());
  }

  ~Impl() {
    queue_.leave();
    http_.reset();
    ended_.request();
    if (sampler_.joinable()) sampler_.join();
  }

  bool listen(const std::string& bind, std::int64_t port) {
    http_ = AdminHttp::listen(
        bind, port, [this](const AdminRequest& request) { return routes_.answer(request); });
    if (http_) sampler_ = std::thread([this] { sample(); });
    return http_ != nullptr;
  }

 private:
  void sample() {
    do recent_.sample();
    while (clock_.sleep(Recent::kStep / 2, ended_));
  }

  const infra::Clock& clock_;
  infra::Stop ended_;
  Recent recent_;
  QueueView queue_;
  AdminRoutes routes_;
  std::thread sampler_;
  std::unique_ptr<AdminHttp> http_;
};

AdminServer::AdminServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
AdminServer::~AdminServer() = default;

infra::Result<std::unique_ptr<AdminServer>> AdminServer::start(const Status& status) {
  auto impl = std::make_unique<Impl>(status);
  const auto& admin = status.config().admin;
  if (!impl->listen(admin.bind, admin.port)) {
    return infra::permanent(fmt::format(
        "admin address {}:{} is in use or not ours; set admin.port to another one, or 0 for none",
        admin.bind, admin.port));
  }
  return std::unique_ptr<AdminServer>(new AdminServer(std::move(impl)));
}

}  // namespace worker
