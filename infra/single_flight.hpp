#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "infra/digest.hpp"
#include "infra/stop.hpp"

namespace infra {

// Lets equal answers be made once: whoever asks first makes it, the others wait for what comes of
// that. Any thread.
class SingleFlight {
  struct Flight {
    bool over = false;
    std::optional<std::string> value;
    std::chrono::milliseconds cost{0};
  };

 public:
  // What became of entering. The maker holds its turn until it has published or given up; when it
  // gives up, one of those who wait becomes the maker.
  class Turn {
   public:
    Turn(Turn&& other) noexcept = default;
    ~Turn();
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    Turn& operator=(Turn&&) = delete;

    bool maker() const { return flight_ != nullptr; }
    // What another one made; nothing for the maker, and for whoever was stopped while waiting.
    const std::optional<std::string>& value() const { return value_; }
    std::chrono::milliseconds cost() const { return cost_; }
    // Ends the turn. `cost`: what it took.
    void publish(std::string_view value, std::chrono::milliseconds cost);

   private:
    friend class SingleFlight;
    Turn() = default;
    void end();

    SingleFlight* flights_ = nullptr;
    Digest key_{};
    std::shared_ptr<Flight> flight_;
    std::optional<std::string> value_;
    std::chrono::milliseconds cost_{0};
  };

  // Waits while another one makes the answer, until `stop` at most.
  Turn enter(const Digest& key, const Stop& stop);

  // How many turns have ended so far. Unchanged: nobody made anything meanwhile.
  std::uint64_t ended() const { return ended_; }

 private:
  std::atomic<std::uint64_t> ended_{0};
  std::mutex mutex_;
  std::condition_variable somebody_ended_;
  std::map<Digest, std::shared_ptr<Flight>> flights_;
};

}  // namespace infra
