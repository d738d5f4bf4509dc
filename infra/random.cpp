#include "infra/random.hpp"

#include <random>

namespace infra {

double random_0_to_1() {
  thread_local std::mt19937_64 generator{std::random_device{}()};
  return std::uniform_real_distribution<double>(0.0, 1.0)(generator);
}

}  // namespace infra
