#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace worker {

// Under which sid who wrote lately. Only the record says whose a reflection is, but whoever guesses
// right can read the owner's history together with it.
class KnownOwners {
 public:
  // Empty: nobody known.
  std::string of(std::string_view sid) const {
    const auto found = owners_.find(std::string(sid));
    return found == owners_.end() ? std::string() : found->second;
  }
  void learn(std::string_view sid, std::string_view owner) {
    constexpr std::size_t kMost = 4096;  // then all over again: a wrong guess costs an exchange
    if (owners_.size() >= kMost) owners_.clear();
    owners_[std::string(sid)] = owner;
  }

 private:
  std::unordered_map<std::string, std::string> owners_;
};

}  // namespace worker
