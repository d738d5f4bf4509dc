#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stages {

// How well what is expressed goes with what brought it about: .9 when one of the feelings goes with
// one of the causes, .6 when calm is kept about something unpleasant, .5 when nothing can be said.
double congruence_of(const std::vector<std::string>& invoked,
                     const std::vector<std::string>& expressed);

// The causes without those that a feeling speaks against: nobody who feels relieved is under
// pressure just now. One that another feeling goes with stays, and the last one stays.
std::vector<std::string> uncontradicted(const std::vector<std::string>& invoked,
                                        const std::vector<std::string>& expressed);

}  // namespace stages
