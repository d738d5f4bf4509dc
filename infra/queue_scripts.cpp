#include "infra/queue_scripts.hpp"

#include <fmt/format.h>

#include "queue_lua.hpp"

namespace infra {
namespace {

RedisScript script(std::string_view lua, const QueueScripts::Edit& edit) {
  std::string text = fmt::format("{}{}", queue_lua::prelude, lua);
  return RedisScript(edit ? edit(std::move(text)) : text);
}

}  // namespace

QueueScripts::QueueScripts(const Edit& edit)
    : reserve(script(queue_lua::reserve, edit)),
      extend(script(queue_lua::extend, edit)),
      settle(script(queue_lua::settle, edit)),
      park(script(queue_lua::park, edit)),
      fail(script(queue_lua::fail, edit)),
      release(script(queue_lua::release, edit)),
      split(script(queue_lua::split, edit)),
      mark_guest(script(queue_lua::mark_guest, edit)),
      fill_history(script(queue_lua::fill_history, edit)),
      disown(script(queue_lua::disown, edit)),
      hand_over(script(queue_lua::hand_over, edit)),
      reclaim(script(queue_lua::reclaim, edit)),
      leave(script(queue_lua::leave, edit)),
      beat(script(queue_lua::beat, edit)),
      census(script(queue_lua::census, edit)),
      pause(script(queue_lua::pause, edit)),
      dead_list(script(queue_lua::dead_list, edit)),
      dead_retry(script(queue_lua::dead_retry, edit)),
      dead_drop(script(queue_lua::dead_drop, edit)),
      audit_bodies(script(queue_lua::audit_bodies, edit)),
      audit_set(script(queue_lua::audit_set, edit)) {}

const QueueScripts& standard_queue_scripts() {
  static const QueueScripts scripts;
  return scripts;
}

}  // namespace infra
