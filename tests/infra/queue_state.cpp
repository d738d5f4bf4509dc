#include "tests/infra/queue_state.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace queue_model {
namespace {

constexpr const char* kDump = R"(
local out = {}
local function add(line) out[#out + 1] = line end
local function list(name, lines)
  add(name)
  for _, line in ipairs(lines) do add('  ' .. line) end
end
local function hash(name, key)
  local pairs_of, lines = redis.call('HGETALL', key), {}
  for i = 1, #pairs_of, 2 do
    local known = pairs_of[i] ~= 'test_now' and string.sub(pairs_of[i], 1, 4) ~= 'aged'
    if known then lines[#lines + 1] = pairs_of[i] .. '=' .. pairs_of[i + 1] end
  end
  table.sort(lines)
  list(name, lines)
end
local function zset(name, key)
  local members, lines = redis.call('ZRANGE', key, 0, -1, 'WITHSCORES'), {}
  for i = 1, #members, 2 do lines[#lines + 1] = members[i] .. '@' .. members[i + 1] end
  list(name, lines)
end
list('source', redis.call('LRANGE', KEYS[1], 0, -1))
list('inbox', redis.call('LRANGE', KEYS[2], 0, -1))
hash('body', KEYS[3])
hash('meta', KEYS[4])
zset('lease', KEYS[5])
zset('delayed', KEYS[6])
zset('cold', KEYS[7])
zset('upgrade', KEYS[8])
zset('dead', KEYS[9])
zset('workers', KEYS[13])
list('seq', {redis.call('GET', KEYS[10]) or '0'})
hash('ctl', KEYS[11])
local events = {}
for _, event in ipairs(redis.call('XRANGE', KEYS[14], '-', '+')) do
  events[#events + 1] = event[2][2] .. ' ' .. event[2][4]
end
list('events', events)
local records = {}
local first_history = tonumber(ARGV[1])
for i = 15, first_history - 1 do
  local value = redis.call('GET', KEYS[i])
  if value then records[#records + 1] = KEYS[i] .. '=' .. value end
end
list('records', records)
for i = first_history, #KEYS do
  local lines = redis.call('LRANGE', KEYS[i], 0, -1)
  if #lines > 0 then list(KEYS[i], lines) end
end
return table.concat(out, '\n') .. '\n'
)";

}  // namespace

std::string state_of(infra::QueueConnection& connection, const std::vector<std::string>& records,
                     const std::vector<std::string>& histories) {
  static const infra::RedisScript kScript(kDump);
  infra::Words keys(connection.keys().names.begin(), connection.keys().names.end());
  keys.insert(keys.end(), records.begin(), records.end());
  keys.insert(keys.end(), histories.begin(), histories.end());
  const std::string first_history = std::to_string(15 + records.size());
  const auto reply = connection.redis().eval({kScript, std::move(keys), {first_history}});
  REQUIRE(reply);
  return std::string(reply->value().text());
}

std::string lines_apart(const std::string& model, std::string_view server) {
  std::istringstream texts[] = {std::istringstream(model), std::istringstream(std::string(server))};
  std::map<std::string, int> lines;
  for (int i = 0; i < 2; ++i) {
    for (std::string line; std::getline(texts[i], line);) lines[line] += i == 0 ? 1 : -1;
  }
  std::string apart;
  for (const auto& [line, times] : lines) {
    if (times != 0) apart += fmt::format("\n{}{}", times > 0 ? "model: " : "server:", line);
  }
  if (!apart.empty()) return apart;
  const auto in_model = std::mismatch(model.begin(), model.end(), server.begin()).first;
  const auto from = [](std::string_view text, std::size_t at) {
    return text.substr(at < 60 ? 0 : at - 60, 120);
  };
  const auto at = static_cast<std::size_t>(in_model - model.begin());
  return fmt::format("\nmodel: ...{}...\nserver: ...{}...", from(model, at), from(server, at));
}

}  // namespace queue_model
