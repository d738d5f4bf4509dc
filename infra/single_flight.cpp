#include "infra/single_flight.hpp"

namespace infra {
namespace {

// A stop is a file descriptor, which a condition variable cannot wait for.
constexpr std::chrono::milliseconds kLookAtStop{20};

}  // namespace

SingleFlight::Turn SingleFlight::enter(const Digest& key, const Stop& stop) {
  Turn turn;
  std::unique_lock lock(mutex_);
  for (;;) {
    const auto [place, first] = flights_.try_emplace(key, nullptr);
    if (first) {
      place->second = std::make_shared<Flight>();
      turn.flights_ = this;
      turn.key_ = key;
      turn.flight_ = place->second;
      return turn;
    }
    const std::shared_ptr<Flight> flight = place->second;
    while (!flight->over) {
      if (stop.requested()) return turn;
      somebody_ended_.wait_for(lock, kLookAtStop);
    }
    if (flight->value) {
      turn.value_ = flight->value;
      turn.cost_ = flight->cost;
      return turn;
    }
  }
}

void SingleFlight::Turn::publish(std::string_view value, std::chrono::milliseconds cost) {
  if (!flight_) return;
  {
    const std::lock_guard lock(flights_->mutex_);
    flight_->value = std::string(value);
    flight_->cost = cost;
  }
  end();
}

void SingleFlight::Turn::end() {
  {
    const std::lock_guard lock(flights_->mutex_);
    flight_->over = true;
    flights_->flights_.erase(key_);
    ++flights_->ended_;
  }
  flights_->somebody_ended_.notify_all();
  flight_.reset();
}

SingleFlight::Turn::~Turn() {
  if (flight_) end();
}

}  // namespace infra
