#include "infra/json_splice.hpp"

#include <algorithm>
#include <vector>

#include "infra/raw_json.hpp"

namespace infra {

Result<std::string> splice_fields(std::string_view record, std::span<const JsonField> fields) {
  std::size_t size = record.size() + 2;
  for (const JsonField& field : fields) size += field.name.size() + field.value.size() + 4;
  std::string out = "{";
  out.reserve(size);
  const auto begin_member = [&] {
    if (out.size() > 1) out += ',';
  };
  const auto append = [&](const JsonField& field) {
    begin_member();
    out += '"';
    out += field.name;
    out += "\":";
    out += field.value;
  };
  std::vector<bool> placed(fields.size());
  const auto walked = each_member(record, [&](std::string_view name, std::string_view value) {
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&](const JsonField& f) { return is_name(name, f.name); });
    if (field == fields.end()) {
      begin_member();
      out += name;
      out += ':';
      out += value;
      return;
    }
    const auto index = static_cast<std::size_t>(field - fields.begin());
    if (!placed[index]) append(*field);
    placed[index] = true;
  });
  if (!walked) return permanent("record: not a JSON object");
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (!placed[i]) append(fields[i]);
  }
  out += '}';
  return out;
}

}  // namespace infra
