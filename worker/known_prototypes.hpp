#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "infra/request_gate.hpp"
#include "infra/result.hpp"
#include "stages/similarity.hpp"

namespace worker {

// The prototypes as an embedding model sees them, some 300 KB, once for all lanes that work with
// that model. Any thread.
class KnownPrototypes {
 public:
  using Known = std::shared_ptr<const stages::Similarity>;

  // Those of the model with this digest; else what make() returns, a Result<Known>. It is made by
  // one lane at a time while the others wait for it, until they are stopped.
  template <typename Make>
  infra::Result<Known> of(const std::string& digest, const infra::Stop& stop, Make make) {
    if (auto known = known_of(digest)) return known;
    const auto turn = making_.enter(stop);
    if (!turn) return infra::cancelled("stopped while somebody else embeds the prototypes");
    if (auto known = known_of(digest)) return known;
    infra::Result<Known> made = make();
    if (!made) return made;
    const std::lock_guard lock(mutex_);
    digest_ = digest;
    known_ = *made;
    return made;
  }

 private:
  Known known_of(const std::string& digest) const {
    const std::lock_guard lock(mutex_);
    return digest_ == digest ? known_ : nullptr;
  }

  infra::RequestGate making_{1};
  mutable std::mutex mutex_;  // of what follows
  std::string digest_;        // of the model that known_ is of
  Known known_;
};

}  // namespace worker
