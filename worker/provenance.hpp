#pragma once

#include "stages/document.hpp"
#include "worker/enricher.hpp"
#include "worker/moment.hpp"

namespace worker {

// How a document came about. `now` is when.
stages::Provenance provenance_of(const StageOne& one, const Moment& moment, const Config& config,
                                 infra::WallTime now);

}  // namespace worker
