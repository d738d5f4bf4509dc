#pragma once

#include <stdexcept>
#include <string>

namespace ollama_double {

// Ends a request with a status and {"error": text}. Thrown before the first byte of an answer and
// caught in one place, routes.cpp.
struct Refused : std::runtime_error {
  Refused(int the_status, const std::string& text) : std::runtime_error(text), status(the_status) {}
  int status;
};

}  // namespace ollama_double
