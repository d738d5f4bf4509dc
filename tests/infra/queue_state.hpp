#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "infra/queue_connection.hpp"

namespace queue_model {

// All that the server keeps for a queue, in the form of Queue::dump().
std::string state_of(infra::QueueConnection& connection, const std::vector<std::string>& records,
                     const std::vector<std::string>& histories);

// What one of the two texts has and the other has not.
std::string lines_apart(const std::string& model, std::string_view server);

}  // namespace queue_model
