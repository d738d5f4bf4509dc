#pragma once

#include <string_view>

#include "stages/tokens.hpp"

namespace stages {

// What a text says of the event behind the feeling, told by its words alone. Values of kDomains,
// kControls and kPolarities (labels.hpp).
struct EventContext {
  std::string_view domain = "self";
  std::string_view control = "medium";
  std::string_view polarity = "happened";
};

EventContext event_context_of(const Tokens& tokens);

// "en", "hinglish" (Hindi in Latin letters, or mixed with English), or "other". A hint.
std::string_view language_of(const Tokens& tokens);

}  // namespace stages
