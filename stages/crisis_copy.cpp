#include "stages/crisis_copy.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace stages {
namespace {

bool has(const std::vector<std::string>& signals, std::string_view name) {
  return std::find(signals.begin(), signals.end(), name) != signals.end();
}

CrisisCopy medical(const Helplines& helplines) {
  return {{fmt::format("This may need medical help right now. Call {}, or let somebody near you "
                       "make the call.",
                       helplines.emergency),
           "Unlock the door, then sit or lie down and stay on the line until help is with you.",
           "If you took something, keep what is left of it within reach and say what it was, how "
           "much, and when."},
          "Please call first. Everything else can wait."};
}

CrisisCopy suicide(const Helplines& helplines) {
  return {
      {fmt::format("Please let a person hear this now: {}. You can say it there as plainly as "
                   "you did here.",
                   helplines.listening),
       fmt::format("If you might act on it soon, call {}, or go where other people are and stay "
                   "with them.",
                   helplines.emergency),
       "Put distance between you and anything you could use to hurt yourself: another room, a "
       "locked door, somebody else's keeping."},
      "What you wrote was taken seriously here. Please stay, and let somebody stay with you."};
}

CrisisCopy self_harm(const Helplines& helplines) {
  return {{fmt::format("You do not have to get through the next hour on your own: {}. They listen "
                       "to exactly this.",
                       helplines.listening),
           fmt::format("If you are hurt, hold the place under clean running water, then press a "
                       "clean cloth on it. If it is deep or does not stop, call {}.",
                       helplines.emergency),
           "Move what you would use out of reach, into another room, and stay near other people if "
           "there are any."},
          "The pain is real, and you are worth looking after while it lasts."};
}

CrisisCopy abuse(const Helplines& helplines) {
  return {{fmt::format("What was done to you is not your fault. If you are in danger now, move "
                       "towards an open door or other people, and call {}.",
                       helplines.emergency),
           fmt::format("When it is safe, talk to people who know about this: {}. They will believe "
                       "you, and you decide what happens next.",
                       helplines.abuse.empty() ? helplines.listening : helplines.abuse),
           "If somebody else can look at this device, use another one to get in touch."},
          "You did right to put it into words. You are believed here."};
}

}  // namespace

CrisisCopy crisis_copy(const std::vector<std::string>& signals, const Helplines& helplines) {
  if (has(signals, "medical_emergency")) return medical(helplines);
  if (has(signals, "critical_suicide")) return suicide(helplines);
  if (has(signals, "critical_self_harm")) return self_harm(helplines);
  return abuse(helplines);
}

}  // namespace stages
