#pragma once

#include <string>

#include "stages/analysis.hpp"
#include "stages/content.hpp"
#include "stages/helplines.hpp"

namespace stages {

// The value of the document's post_enrichment. Style, tags and the closing line's suffix are made
// here, of the analysis: no model chooses them.
std::string post_enrichment(const Analysis& analysis, const Content& content);
// The same for a writer in danger: no poem, no tags, the crisis copy instead of tips.
std::string crisis_post_enrichment(const Analysis& analysis, const Helplines& helplines);

}  // namespace stages
