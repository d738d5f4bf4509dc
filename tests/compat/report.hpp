#pragma once

#include <string>
#include <vector>

#include "tests/compat/checks.hpp"

namespace compat {

struct Report {
  std::vector<Outcome> shapes;
  std::vector<Outcome> surfaces;  // what is there beside the records

  bool good() const;
};

std::string as_table(const Report& report);
// {"schema":1,"shapes":[{"name","came","checks","faults":[]}],"surfaces":[...],"checks","wrong"}
std::string as_json(const Report& report);

}  // namespace compat
