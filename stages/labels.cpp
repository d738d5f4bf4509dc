#include "stages/labels.hpp"

#include <algorithm>

#include "stages/wheel.hpp"

namespace stages {

const std::vector<std::string>& expressions() {
  static const std::vector<std::string> kAll = [] {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < kStates; ++i) {
      std::string name(State(i).tertiary());
      for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(std::move(name));
    }
    return all;
  }();
  return kAll;
}

}  // namespace stages
