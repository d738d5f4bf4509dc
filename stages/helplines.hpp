#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace stages {

// Where a writer in danger can turn, as far as numbers go.
enum class Region : std::uint8_t { international, india, us_ca, uk_ie, eu };
inline constexpr std::array<std::string_view, 5> kRegionNames{"international", "india", "us_ca",
                                                              "uk_ie", "eu"};

// By the writer's IANA time zone, which says more than a language does.
Region region_of(std::string_view time_zone);

struct Helplines {
  std::string emergency;  // stands after "call"
  std::string listening;  // somebody who listens: a name and a number
  std::string abuse;      // the same for who is beaten, threatened or used; "": as `listening`
};

// What the configuration begins with, one for each region.
extern const std::array<Helplines, 5> kDefaultHelplines;

}  // namespace stages
