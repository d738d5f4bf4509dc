#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace compat {

// How much was looked at, and what of it is wrong.
class Checks {
 public:
  void that(bool holds, std::string otherwise) {
    ++made_;
    if (!holds) faults_.push_back(std::move(otherwise));
  }
  // Looked at elsewhere.
  void add(std::size_t made, const std::vector<std::string>& faults) {
    made_ += made;
    faults_.insert(faults_.end(), faults.begin(), faults.end());
  }

  std::size_t made() const { return made_; }
  const std::vector<std::string>& faults() const { return faults_; }

 private:
  std::size_t made_ = 0;
  std::vector<std::string> faults_;
};

// One line of the report: something that was tried, and what came of it.
struct Outcome {
  std::string name;
  std::string came;
  Checks checks;
};

}  // namespace compat
