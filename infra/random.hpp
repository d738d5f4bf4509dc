#pragma once

namespace infra {

// At random, evenly, from 0 up to 1. Any thread.
double random_0_to_1();

}  // namespace infra
