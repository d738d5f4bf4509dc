#pragma once

#include <string>

#include "worker/admin_http.hpp"
#include "worker/queue_view.hpp"
#include "worker/recent.hpp"
#include "worker/status.hpp"

namespace worker {

// Whether an address that is listened on can be reached from this machine only.
bool is_loopback(std::string_view bind);

// Whether a request names this machine as its host: an address, localhost, the address that is
// listened on, or, when that is not loopback, the machine's name. A page of another site that
// made its own name point here (DNS rebinding) cannot.
bool names_this_machine(std::string_view host_header, std::string_view bind);

// What the admin interface answers: README, "Admin interface". Any thread.
class AdminRoutes {
 public:
  AdminRoutes(const Status& status, Recent& recent, QueueView& queue)
      : status_(status), recent_(recent), queue_(queue) {}

  AdminAnswer answer(const AdminRequest& request);

 private:
  struct Route;
  static const Route kRoutes[];

  // Nothing when the request may change something.
  std::optional<AdminAnswer> refusal(const AdminRequest& request) const;

  AdminAnswer page(const AdminRequest& request);
  AdminAnswer health(const AdminRequest& request);
  AdminAnswer ready(const AdminRequest& request);
  AdminAnswer version(const AdminRequest& request);
  AdminAnswer metrics(const AdminRequest& request);
  AdminAnswer stats(const AdminRequest& request);
  AdminAnswer cache_stats(const AdminRequest& request);
  AdminAnswer cache_clear(const AdminRequest& request);
  AdminAnswer dead_list(const AdminRequest& request);
  AdminAnswer dead_retry(const AdminRequest& request);
  AdminAnswer dead_drop(const AdminRequest& request);
  AdminAnswer change_dead(const AdminRequest& request, DeadChange change, std::string_view done);

  const Status& status_;
  Recent& recent_;
  QueueView& queue_;
};

}  // namespace worker
