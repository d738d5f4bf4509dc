#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "infra/history_store.hpp"
#include "infra/json_splice.hpp"
#include "infra/queue_format.hpp"

namespace worker {

// A reflection and whose it is.
struct Authorship {
  std::string_view rid, sid, owner;
  bool guest = false;
  const infra::JsonObject* record = nullptr;  // as it was read; null: there is none
};

// The producers' sets that name what this owner wrote, and how many members of each are wanted.
std::vector<std::string> producers_sets(const Authorship& written);
inline constexpr int kMostOfSet = infra::kHistoryLength + 1;  // the present one among them

// Makes the history of an owner who has none yet from what producers keep: sorted sets of rids by
// time,
//
//   reflections:user:{userId}, pig_reflections:{pigId}    of a user
//   guest:{uuid}:reflections                              of a guest with sid_{uuid}
//   reflections:guest:{sess}                              of another guest
//
// and the records they lead to, the 90 newest. Of a record its last 16 KiB are read: our fields
// stand at its end, and before them there may be a photo. Measured on 20 records of 13 MB: their
// ends take 0.2 ms, all of them 900 ms, and a script that decodes them keeps Redis from everything
// else for 12 s. The price: of long records the words are not known, and one whose `final` stands
// before a photo is passed over.
//
// Puts the new lines into `lines`, the newest first; returns what went wrong on the way, which may
// have cost some of them or all. Of an owner without any there is nothing to be asked or kept.
std::vector<infra::Error> fill_history(
    infra::HistoryStore& store, const Authorship& written,
    std::span<infra::Result<std::vector<infra::HistoryStore::Member>>> sets,
    std::vector<std::string>& lines);

}  // namespace worker
