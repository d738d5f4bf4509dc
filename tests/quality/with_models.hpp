#pragma once

#include <memory>
#include <string>

#include "stages/analysis.hpp"

namespace quality {

// Stage 1 as the worker runs it, with the models of its configuration and without a cache.
class WithModels {
 public:
  WithModels();
  ~WithModels();

  // The models that answer now, such as "phi3:latest and all-minilm"; empty: none.
  std::string names() const;
  // `text` is normalised.
  stages::Analysis analyse(const std::string& text);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace quality
