#include "infra/queue_admin.hpp"

#include "infra/queue_format.hpp"

namespace infra {

Result<Census> QueueAdmin::census() {
  auto reply = connection_.run(connection_.scripts().census, {});
  if (!reply) return std::move(reply).error();
  Census census;
  std::int64_t* const fields[] = {
      &census.waiting, &census.inbox, &census.in_flight, &census.delayed,   &census.cold,
      &census.upgrade, &census.dead,  &census.bodies,    &census.oldest_ms, &census.workers};
  for (std::size_t i = 0; i < std::size(fields); ++i) *fields[i] = (*reply)[i].integer();
  census.paused = (*reply)[std::size(fields)].integer() == 1;
  return census;
}

Result<bool> QueueAdmin::set_paused(bool paused) {
  auto changed = connection_.count(connection_.scripts().pause, {paused ? "1" : "0"});
  if (!changed) return std::move(changed).error();
  return *changed == 1;
}

Result<std::vector<DeadJob>> QueueAdmin::dead_jobs(int offset, int count) {
  const std::string from = std::to_string(offset);
  const std::string most = std::to_string(count);
  auto reply = connection_.run(connection_.scripts().dead_list, {from, most});
  if (!reply) return std::move(reply).error();
  std::vector<DeadJob> jobs;
  for (std::size_t i = 0; i < reply->value().size(); ++i) {
    const RedisValue row = (*reply)[i];
    const JobMeta meta = read_job_meta(row[2].text(), row[0].text());
    jobs.push_back(
        {std::string(row[0].text()), row[1].integer(), std::string(meta.reason), row[3].integer()});
  }
  return jobs;
}

Result<std::int64_t> QueueAdmin::dead_retry(const std::vector<std::string>& jids) {
  return connection_.count(connection_.scripts().dead_retry, views_of(jids));
}

Result<std::int64_t> QueueAdmin::dead_drop(const std::vector<std::string>& jids) {
  return connection_.count(connection_.scripts().dead_drop, views_of(jids));
}

Result<std::optional<std::string>> QueueAdmin::dead_payload(std::string_view jid) {
  const QueueKeys& keys = connection_.keys();
  auto dead = connection_.redis().command({"ZSCORE", keys[QueueKeys::dead], jid});
  if (!dead) return std::move(dead).error();
  if (dead->value().is_nil()) return std::optional<std::string>{};
  auto body = connection_.redis().command({"HGET", keys[QueueKeys::body], jid});
  if (!body) return std::move(body).error();
  return std::optional(std::string(body->value().text()));
}

Status QueueAdmin::audit_bodies(QueueKeys::Index hash, Audit& audit,
                                const std::function<void(std::int64_t)>& looked_at) {
  std::string cursor = "0";
  do {
    // Few at a time: HSCAN sends the payloads along, and they may be large.
    auto page =
        connection_.redis().command({"HSCAN", connection_.keys()[hash], cursor, "COUNT", "20"});
    if (!page) return std::move(page).error();
    cursor = std::string((*page)[0].text());
    Words jids;
    for (std::size_t i = 0; i < (*page)[1].size(); i += 2) jids.push_back((*page)[1][i].text());
    if (jids.empty()) continue;
    const auto seen = static_cast<std::int64_t>(jids.size());
    auto mended = connection_.run(connection_.scripts().audit_bodies, std::move(jids));
    if (!mended) return std::move(mended).error();
    if (hash == QueueKeys::body) audit.bodies += seen;
    audit.in_none += (*mended)[0].integer();
    audit.in_many += (*mended)[1].integer();
    looked_at(audit.bodies);
  } while (cursor != "0");
  return ok();
}

Status QueueAdmin::audit_set(std::string_view name, Audit& audit) {
  constexpr std::int64_t kPage = 500;
  const std::string count = std::to_string(kPage);
  for (std::int64_t offset = 0;;) {
    const std::string from = std::to_string(offset);
    auto reply = connection_.run(connection_.scripts().audit_set, {name, from, count});
    if (!reply) return std::move(reply).error();
    const std::int64_t seen = (*reply)[0].integer();
    const std::int64_t mended = (*reply)[1].integer();
    audit.without_body += mended;
    if (seen < kPage) return ok();
    // A dead one stays where it is, the others made room.
    offset += name == "dead" ? seen : seen - mended;
  }
}

Result<Audit> QueueAdmin::audit(const std::function<void(std::int64_t)>& looked_at) {
  Audit audit;
  for (const std::string_view set : {"lease", "delayed", "cold", "upgrade", "dead"}) {
    if (auto done = audit_set(set, audit); !done) return std::move(done).error();
  }
  for (const auto hash : {QueueKeys::body, QueueKeys::meta}) {
    if (auto done = audit_bodies(hash, audit, looked_at); !done) return std::move(done).error();
  }
  return audit;
}

Status QueueAdmin::push(const std::vector<std::string>& payloads) {
  if (payloads.empty()) return ok();
  Words words{"RPUSH", connection_.keys()[QueueKeys::source]};
  words.insert(words.end(), payloads.begin(), payloads.end());
  auto reply = connection_.redis().command(words);
  if (!reply) return std::move(reply).error();
  return ok();
}

Status QueueAdmin::ping() {
  auto reply = connection_.redis().command({"PING"});
  if (!reply) return std::move(reply).error();
  return ok();
}

}  // namespace infra
