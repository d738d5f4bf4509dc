#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace stages {

// The feelings wheel: 6 primary feelings, 6 secondary in each, 6 tertiary in each of those. The
// order is part of it: ties are broken by it. Nineteen tertiary names occur twice, so only a
// whole path is an identity.
inline constexpr std::size_t kPrimaries = 6;
inline constexpr std::size_t kNuances = 36;  // the secondaries of all primaries
inline constexpr std::size_t kStates = 216;

struct Nuance {
  std::string_view primary;
  std::string_view name;
  std::array<std::string_view, 6> tertiaries;
  double valence;  // 0 unpleasant .. 1 pleasant: where this feeling usually lies
  double arousal;  // 0 still .. 1 stirred
};

extern const std::array<Nuance, kNuances> kWheel;

// One of the 216 paths.
class State {
 public:
  explicit State(std::size_t index) : index_(index) {}
  State(std::size_t nuance, std::size_t tertiary) : index_(nuance * 6 + tertiary) {}

  std::size_t index() const { return index_; }
  std::size_t nuance() const { return index_ / 6; }
  std::string_view primary() const { return kWheel.at(nuance()).primary; }
  std::string_view secondary() const { return kWheel.at(nuance()).name; }
  std::string_view tertiary() const { return kWheel.at(nuance()).tertiaries.at(index_ % 6); }
  // "Secondary/Tertiary": names the whole path, as a secondary has one primary only.
  std::string short_path() const;
  bool operator==(const State&) const = default;

 private:
  std::size_t index_;
};

std::optional<std::size_t> find_nuance(std::string_view name);
std::optional<State> find_state(std::string_view short_path);

}  // namespace stages
