#include "worker/admin_server.hpp"

#include <fmt/format.h>
#include <httplib.h>
#include <openssl/crypto.h>

#include <nlohmann/json.hpp>
#include <thread>

#include "infra/log.hpp"
#include "version.hpp"
#include "worker/admin_page.hpp"

namespace worker {
namespace {

constexpr const char* kJson = "application/json";
constexpr std::size_t kThreads = 8;  // half-open connections must not keep a health check waiting
constexpr std::size_t kMostBody = 4096;  // nothing here takes a body

// A page of another site that a browser on this machine shows may send requests here; it cannot
// choose these headers.
bool from_elsewhere(const httplib::Request& request) {
  const std::string origin = request.get_header_value("Origin");
  return !origin.empty() && origin != "http://" + request.get_header_value("Host");
}

bool same_secret(const std::string& a, const std::string& b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

void refuse(httplib::Response& response, int status, std::string_view why) {
  response.status = status;
  response.set_content(nlohmann::json{{"error", why}}.dump(), kJson);
}

}  // namespace

class AdminServer::Impl {
 public:
  explicit Impl(const Status& status) : status_(status) {
    server_.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    server_.set_payload_max_length(kMostBody);
    server_.set_read_timeout(std::chrono::seconds(1));
    server_.set_write_timeout(std::chrono::seconds(5));
    server_.set_keep_alive_max_count(100);
    server_.set_keep_alive_timeout(2);
    // Two workers must not share a port silently.
    server_.set_socket_options([](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    routes();
  }

  ~Impl() {
    server_.stop();
    if (thread_.joinable()) thread_.join();
  }

  bool listen() {
    const auto& admin = status_.config().admin;
    if (!server_.bind_to_port(admin.bind.c_str(), static_cast<int>(admin.port))) return false;
    thread_ = std::thread([this] { server_.listen_after_bind(); });
    // stop() before the loop runs would be forgotten by it.
    while (!server_.is_running()) std::this_thread::yield();
    return true;
  }

 private:
  void json(const char* path, std::function<std::string()> body) {
    server_.Get(path, [body = std::move(body)](const httplib::Request&, httplib::Response& r) {
      r.set_content(body(), kJson);
    });
  }

  void routes() {
    json("/healthz", [this] { return status_.health_json(); });
    json("/api/stats", [this] { return status_.stats_json(); });
    json("/api/cache/stats", [this] { return status_.cache_json(); });
    json("/version", [] {
      return nlohmann::json{{"name", "enrichment-worker"}, {"version", kVersion}}.dump();
    });
    server_.Get("/readyz", [this](const httplib::Request&, httplib::Response& response) {
      const auto reason = status_.not_ready_reason();
      response.status = reason.empty() ? 200 : 503;
      response.set_content(nlohmann::json{{"ready", reason.empty()}, {"reason", reason}}.dump(),
                           kJson);
    });
    server_.Get("/metrics", [this](const httplib::Request&, httplib::Response& response) {
      response.set_content(status_.metrics().prometheus(), "text/plain; version=0.0.4");
    });
    server_.Get("/", [this](const httplib::Request& request, httplib::Response& response) {
      if (request.get_header_value("Accept").find("text/html") == std::string::npos) {
        response.set_content(status_.health_json(), kJson);
      } else {
        response.set_content(kAdminPage.data(), kAdminPage.size(), "text/html; charset=utf-8");
        response.set_header("Content-Security-Policy",
                            "default-src 'none'; style-src 'unsafe-inline'; "
                            "script-src 'unsafe-inline'; connect-src 'self'");
      }
    });
    server_.Post("/api/cache/clear",
                 [this](const httplib::Request& request, httplib::Response& response) {
                   const std::string& token = status_.config().admin.token;
                   if (token.empty())
                     return refuse(response, 403, "set admin.token to allow changes");
                   if (from_elsewhere(request))
                     return refuse(response, 403, "a page of another site asks");
                   if (!same_secret(request.get_header_value("Authorization"), "Bearer " + token)) {
                     return refuse(response, 401, "send Authorization: Bearer TOKEN");
                   }
                   if (status_.cache() == nullptr) return refuse(response, 409, "caching is off");
                   auto removed = status_.cache()->clear();
                   if (!removed) return refuse(response, 503, removed.error().message);
                   infra::log::info("cache cleared by the admin interface: {} entries", *removed);
                   response.set_content(nlohmann::json{{"removed", *removed}}.dump(), kJson);
                 });
  }

  const Status& status_;
  httplib::Server server_;
  std::thread thread_;
};

AdminServer::AdminServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
AdminServer::~AdminServer() = default;

infra::Result<std::unique_ptr<AdminServer>> AdminServer::start(const Status& status) {
  auto impl = std::make_unique<Impl>(status);
  if (!impl->listen()) {
    const auto& admin = status.config().admin;
    return infra::permanent(fmt::format(
        "admin address {}:{} is in use or not ours; set admin.port to another one, or 0 for none",
        admin.bind, admin.port));
  }
  return std::unique_ptr<AdminServer>(new AdminServer(std::move(impl)));
}

}  // namespace worker
