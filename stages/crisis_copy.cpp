#include "stages/crisis_copy.hpp"

#include <algorithm>

namespace stages {
namespace {

bool has(const std::vector<std::string>& signals, std::string_view name) {
  return std::find(signals.begin(), signals.end(), name) != signals.end();
}

}  // namespace

CrisisCopy crisis_copy(const std::vector<std::string>& signals) {
  if (has(signals, "medical_emergency")) {
    return {{"This may need medical help right now: call your emergency number (112 in India and "
             "the EU, 911 in the US and Canada, 999 or 112 in the UK and Ireland).",
             "Unlock the door, sit or lie down, and stay on the line until help arrives.",
             "If somebody is near, tell them what is happening in one sentence."},
            "Please call first. Everything else can wait."};
  }
  if (has(signals, "critical_suicide") || has(signals, "critical_self_harm")) {
    return {
        {"You deserve to be heard by a person now. India: Tele-MANAS 14416. US and Canada: call "
         "or text 988. UK and Ireland: Samaritans 116 123. EU: 112. Elsewhere: "
         "findahelpline.com.",
         "If you might act on this soon, call your emergency number or go where other people "
         "are.",
         "Put some distance between yourself and anything you could use to hurt yourself."},
        "What you wrote matters, and so do you. Please let someone be with you tonight."};
  }
  return {{"What was done to you is not your fault. If you are in danger now, call your emergency "
           "number: 112 in India and the EU, 911 in the US and Canada, 999 or 112 in the UK and "
           "Ireland.",
           "If calling is not safe, move towards other people and an open door first.",
           "You can talk to someone who will believe you: findahelpline.com lists services by "
           "country, many by chat."},
          "You did right to put it into words. You are believed here."};
}

}  // namespace stages
