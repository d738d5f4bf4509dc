#pragma once

#include <string>
#include <vector>

#include "worker/history_reader.hpp"

namespace worker {

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
// have cost some of them or all.
std::vector<infra::Error> fill_history(infra::HistoryStore& store, const Authorship& written,
                                       std::vector<std::string>& lines);

}  // namespace worker
