#include "infra/settlement.hpp"

#include "infra/digest.hpp"

namespace infra {

std::string record_mark(std::string_view record) {
  constexpr std::size_t kLongest = 65'536;
  return record.size() <= kLongest ? std::string(record) : sha1_hex(record);
}

}  // namespace infra
