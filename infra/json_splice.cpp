#include "infra/json_splice.hpp"

#include <algorithm>

#include "infra/raw_json.hpp"

namespace infra {

Result<JsonObject> JsonObject::read(std::string text) {
  constexpr std::size_t kUsual = 40;  // a record of ours with what the app adds
  JsonObject object;
  object.text_ = std::move(text);
  object.members_.reserve(kUsual);
  const char* const start = object.text_.data();
  const auto walked = each_member(object.text_, [&](std::string_view name, std::string_view value) {
    object.members_.push_back({static_cast<std::size_t>(name.data() - start), name.size(),
                               static_cast<std::size_t>(value.data() - start), value.size()});
  });
  if (!walked) return permanent("record: not a JSON object");
  return object;
}

std::string_view JsonObject::value(std::string_view name) const {
  for (auto member = members_.rbegin(); member != members_.rend(); ++member) {
    if (MemberName(name_of(*member)).is(name)) return value_of(*member);
  }
  return {};
}

std::string JsonObject::with(std::span<const JsonField> fields) const {
  std::size_t size = text_.size() + 2;
  for (const JsonField& field : fields) size += field.name.size() + field.value.size() + 4;
  std::string out;
  out.reserve(size);
  out += '{';
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
  for (const Member& member : members_) {
    const std::string_view name = name_of(member);
    const MemberName member_name(name);
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&](const JsonField& f) { return member_name.is(f.name); });
    if (field == fields.end()) {
      begin_member();
      out += name;
      out += ':';
      out += value_of(member);
      continue;
    }
    const auto index = static_cast<std::size_t>(field - fields.begin());
    if (!placed[index]) append(*field);
    placed[index] = true;
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (!placed[i]) append(fields[i]);
  }
  out += '}';
  return out;
}

Result<std::string> splice_fields(std::string_view record, std::span<const JsonField> fields) {
  const auto object = JsonObject::read(std::string(record));
  if (!object) return object.error();
  return object->with(fields);
}

}  // namespace infra
