#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "infra/breaker.hpp"
#include "infra/clock.hpp"
#include "infra/ollama_api.hpp"
#include "infra/request_gate.hpp"

namespace infra {

// What all clients of one server share: whether it is worth asking, which models it has, that the
// model is loaded once, with a limit of its own, before the first question, and that no more is
// asked at a time than it answers at a time. Any thread.
class OllamaServer {
 public:
  OllamaServer(OllamaSettings settings, const Clock& clock);

  const OllamaSettings& settings() const { return settings_; }

  // A model as the server has it: as it is loaded, else as it is installed. Read every minute.
  std::optional<ModelIdentity> identity(OllamaApi& api, const std::string& model, const Stop& stop);
  // The same as it was read last, however long ago, without asking: nothing since a failure.
  std::optional<ModelIdentity> known(const std::string& model) const;
  // Whether it was read since the last failure.
  bool knows_models() const;
  // Loads the model unless that has been done. Others wait meanwhile: their question would only
  // queue behind the load.
  std::optional<OllamaFailure> ensure_loaded(OllamaApi& api, const Stop& stop);
  // Whether an answer that has just come may be another model's than the one with this digest:
  // by what is known, read anew when the model had to be loaded for it.
  bool may_be_another(OllamaApi& api, const std::string& digest, bool reloaded, const Stop& stop);

  // Leave to ask; nothing while the server is out of order, or when stopped while waiting for a
  // place. Whoever has it reports how it went, or it counts as not known.
  class Leave {
   public:
    Leave(OllamaServer& server, RequestGate::Place place)
        : server_(&server), place_(std::move(place)) {}
    Leave(Leave&& other) noexcept
        : server_(std::exchange(other.server_, nullptr)), place_(std::move(other.place_)) {}
    Leave& operator=(Leave&&) = delete;
    ~Leave();
    void report(ChatOutcome outcome, const std::string& message);
    // Of a question to another model than the one that chats: it tells that the server is away or
    // back, and nothing else about the one that chats.
    void report_of_another_model(ChatOutcome outcome, const std::string& message);

   private:
    OllamaServer* server_;
    RequestGate::Place place_;
  };
  std::optional<Leave> enter(const Stop& stop);

  Breaker::State breaker() const { return breaker_.state(); }
  bool worth_asking() const { return breaker() != Breaker::State::open; }
  // There, as far as is known, with the model that chats.
  bool well() const { return worth_asking() && reachable() == true; }
  // How the last contact went; nothing before the first.
  std::optional<bool> reachable() const;

 private:
  std::optional<ModelIdentity> found(const std::string& model) const;  // under the mutex
  void report(ChatOutcome outcome, const std::string& message);
  void tell(const std::string& trouble);

  const OllamaSettings settings_;
  const Clock& clock_;
  Breaker breaker_;
  RequestGate places_;
  RequestGate loading_{1};
  std::atomic<bool> loaded_{false};  // as far as we know; a server that went away starts anew
  std::atomic<int> reachable_{-1};   // -1: never tried
  mutable std::mutex mutex_;         // of what follows
  std::map<std::string, std::string> digests_;  // by the names the server gives the models
  SteadyTime digests_known_until_{};
  std::string trouble_;  // as it was told; empty: none
};

}  // namespace infra
