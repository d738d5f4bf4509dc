#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stages {

// What can bring a feeling about: the names that Analysis::invoked is made of, with what usually
// comes with each. Documents that were written before this worker compared with the same figures,
// for as many of these as they knew.
struct Driver {
  std::string_view name;
  double valence;  // how one usually feels then, 0..1
  double arousal;
  // How it is usually said: tertiary names of the wheel in lower case, the likeliest first.
  std::array<std::string_view, 3> expected;
  std::string_view also;  // further names that go well with it, blanks between
};

inline constexpr std::size_t kDriverCount = 34;
// In a fixed order: new ones are added at the end.
extern const std::array<Driver, kDriverCount> kDrivers;

std::optional<std::size_t> find_driver(std::string_view name);
// In the order of the table.
const std::vector<std::string_view>& driver_names();
// What most often brings this nuance of the wheel about, for when nobody said more.
std::string_view driver_of_nuance(std::size_t nuance);
// Whether the feeling `expressed` is one that goes with the driver.
bool goes_with(const Driver& driver, std::string_view expressed);

// A set of drivers.
class DriverSet {
 public:
  DriverSet() = default;
  // Names that are no drivers are left out.
  explicit DriverSet(const std::vector<std::string>& names);

  void add(std::size_t driver) { bits_ |= std::uint64_t{1} << driver; }
  bool has(std::size_t driver) const { return (bits_ >> driver & 1U) != 0; }
  bool empty() const { return bits_ == 0; }
  int size() const { return std::popcount(bits_); }
  DriverSet common_with(DriverSet other) const { return DriverSet(bits_ & other.bits_); }
  // Shared of all, 0..1; 0 of two empty ones.
  double jaccard(DriverSet other) const;
  std::vector<std::string_view> names() const;  // in the order of the table
  bool operator==(const DriverSet&) const = default;

 private:
  explicit DriverSet(std::uint64_t bits) : bits_(bits) {}

  std::uint64_t bits_ = 0;
};

}  // namespace stages
