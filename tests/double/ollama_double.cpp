#include "tests/double/ollama_double.hpp"

#include <fmt/format.h>

#include "tests/double/catalogue.hpp"
#include "tests/double/faults.hpp"
#include "tests/double/generation.hpp"
#include "tests/double/http_server.hpp"
#include "tests/double/routes.hpp"
#include "tests/double/runners.hpp"
#include "tests/double/tally.hpp"

namespace ollama_double {

class OllamaDouble::Impl {
 public:
  explicit Impl(const Settings& settings)
      : catalogue_(settings),
        runners_(settings, catalogue_),
        generation_(settings, runners_, tally_),
        faults_(settings.faults),
        routes_({catalogue_, runners_, tally_, generation_, faults_,
                 [this] { act_on_due_faults(); },
                 [this](const std::string& script) { set_faults(script); },
                 [this] { return stats(); }}),
        server_(settings.port,
                [this](const Request& request, Connection& connection, Answer& answer) {
                  routes_.answer(request, connection, answer);
                }) {
    act_on_due_faults();
  }

  void set_faults(const std::string& script) {
    faults_.set(script);
    server_.accept_again();
    act_on_due_faults();
  }

  std::string stats() const {
    nlohmann::json all = tally_.json();
    all["loads"] = runners_.chat_loads();
    all["loads_by_model"] = runners_.loads_by_model();
    all["aborted_loads"] = runners_.aborted_loads();
    all["most_at_once"] = runners_.most_at_once();
    all["pending_loads"] = runners_.pending_loads();
    all["connections"] = server_.connections();
    all["disconnects"] = server_.disconnects();
    all["faults_left"] = faults_.steps_left();
    return all.dump();
  }

  int port() const { return server_.port(); }
  int loads() const { return runners_.chat_loads(); }
  const Tally& tally() const { return tally_; }

 private:
  void act_on_due_faults() {
    for (const Fault& fault : faults_.due()) {
      if (fault.kind == FaultKind::digest) catalogue_.change_digests();
      if (fault.kind == FaultKind::version) catalogue_.change_version();
      if (fault.kind == FaultKind::evict) runners_.unload_all();
      if (fault.kind != FaultKind::refuse) continue;
      server_.refuse(fault.number ? std::optional(std::chrono::milliseconds(*fault.number))
                                  : std::nullopt);
    }
  }

  Catalogue catalogue_;
  Runners runners_;
  Tally tally_;
  Generation generation_;
  FaultScript faults_;
  Routes routes_;
  HttpServer server_;
};

OllamaDouble::OllamaDouble(Settings settings) : impl_(std::make_unique<Impl>(settings)) {}
OllamaDouble::~OllamaDouble() = default;
int OllamaDouble::port() const { return impl_->port(); }
std::string OllamaDouble::url() const { return fmt::format("http://127.0.0.1:{}", port()); }
std::string OllamaDouble::stats_json() const { return impl_->stats(); }
int OllamaDouble::loads() const { return impl_->loads(); }
int OllamaDouble::chats() const { return impl_->tally().questions(); }
int OllamaDouble::watched() const { return impl_->tally().watched(); }
std::chrono::nanoseconds OllamaDouble::answering() const { return impl_->tally().answering(); }
void OllamaDouble::set_faults(const std::string& script) { impl_->set_faults(script); }

}  // namespace ollama_double
