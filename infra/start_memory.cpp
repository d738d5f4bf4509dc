#include "infra/start_memory.hpp"

#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace infra {
namespace {

// A debugger writes its breakpoints there.
bool is_traced() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("TracerPid:")) return line.find_first_of("123456789") != line.npos;
  }
  return false;
}

// What nobody may write is as it stands in the file, so that nothing is lost.
int release_pages_of(dl_phdr_info* object, std::size_t /*size*/, void* /*user*/) {
  if (std::string_view(object->dlpi_name).starts_with("linux-vdso")) return 0;  // has no file
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  for (int i = 0; i < object->dlpi_phnum; ++i) {
    const auto& segment = object->dlpi_phdr[i];
    if (segment.p_type != PT_LOAD || (segment.p_flags & PF_W) != 0) continue;
    const std::uintptr_t begin = object->dlpi_addr + segment.p_vaddr;
    const std::uintptr_t first = begin / page * page;
    // NOLINTNEXTLINE(performance-no-int-to-ptr): the loader tells addresses as numbers
    void* const pages = reinterpret_cast<void*>(first);
    // Advice: where it is not taken, the pages stay.
    ::madvise(pages, begin + segment.p_memsz - first, MADV_DONTNEED);
  }
  return 0;
}

}  // namespace

void release_start_memory() {
  ::malloc_trim(0);
  if (is_traced()) return;
  ::dl_iterate_phdr(release_pages_of, nullptr);
}

}  // namespace infra
