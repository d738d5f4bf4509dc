#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "infra/queue_connection.hpp"
#include "worker/config.hpp"

namespace worker {

// The configured queue, for a command of a person: nothing waits for ever.
infra::QueueConnection open_queue(const Config& config, const infra::Stop& stop);

// Says on stderr what is wrong and what to do; returns the exit code for it.
int report_failure(const Config& config, const infra::Error& error);

// "refl_{ms}_{9 of base 36}", as the app makes them; "sess_..." the same way.
std::string new_id(std::string_view prefix);

// The text of a file, or of stdin for "-".
infra::Result<std::string> read_input(const std::string& file);

}  // namespace worker
