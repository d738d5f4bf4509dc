#pragma once

#include <optional>

#include "infra/file_descriptor.hpp"
#include "infra/stop.hpp"

namespace infra {

// Lets so many in at a time. Waiting ends at once on a stop: the free places are a file
// descriptor's count, as a stop is one. Any thread.
class RequestGate {
 public:
  explicit RequestGate(unsigned places);

  // A place; given back when it goes. The gate outlives it.
  class Place {
   public:
    explicit Place(RequestGate* gate) : gate_(gate) {}
    Place(Place&& other) noexcept : gate_(std::exchange(other.gate_, nullptr)) {}
    Place& operator=(Place&&) = delete;
    ~Place();

   private:
    RequestGate* gate_;
  };
  // Nothing when stopped while waiting.
  std::optional<Place> enter(const Stop& stop);

 private:
  FileDescriptor free_;  // readable while there are free places
};

}  // namespace infra
