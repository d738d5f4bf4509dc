#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stages/temporal.hpp"

namespace stages {

// One of the causes, as `final.events` has it.
struct Event {
  std::string label;
  double confidence = 0;
};

// More confident where what is felt is what the cause usually brings; less for a label that is none
// of ours.
std::vector<Event> events_of(const std::vector<std::string>& causes, const ValenceArousal& now);

// What is felt beside what is usually felt then.
struct Comparison {
  std::string invoked;  // the causes, " + " between them
  std::vector<std::string_view> expressed;
  ValenceArousal expected{.5, .5};  // the mean over the causes that we know
  ValenceArousal deviation;         // two digits
  std::string note;
};
Comparison comparison_of(const std::vector<std::string>& causes, const ValenceArousal& now);

}  // namespace stages
