#include "tests/chaos/clocks.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdint>
#include <stdexcept>

#include "infra/file_descriptor.hpp"

namespace chaos {

std::map<std::string, std::string> Clocks::environment(const std::string& name) const {
  set(name, std::chrono::seconds(0));
  return {{"LD_PRELOAD", SETTABLE_CLOCK}, {"CLOCK_AHEAD", dir_ / name}};
}

// Over what is there, in one write: it is mapped by whoever reads it.
void Clocks::set(const std::string& name, std::chrono::seconds ahead) const {
  const std::int64_t value = ahead.count();
  const infra::FileDescriptor file(
      ::open((dir_ / name).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
  if (::write(file.get(), &value, sizeof value) != sizeof value) {
    throw std::runtime_error("a clock cannot be set");
  }
}

}  // namespace chaos
