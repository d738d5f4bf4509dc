#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <vector>

#include "infra/cache_file.hpp"
#include "infra/cache_file_set.hpp"
#include "infra/cache_pause.hpp"
#include "infra/cache_tally.hpp"
#include "infra/cache_writer.hpp"
#include "infra/clock.hpp"
#include "infra/file_lock.hpp"

namespace infra {

enum class CacheAccess { done, busy, unavailable };

// The connections to the cache's file: lends them to those who read and to the one who writes, and
// keeps every trouble with the file to itself. A damaged file is moved aside and made anew. One
// that was deleted, renamed or replaced is opened anew. One that cannot be used is left alone for a
// while, 30 s at first and 10 min at most, for reading or only for writing. Each is told once in
// the log and counted as one event, until it is over. Any thread.
class CacheConnections {
 public:
  CacheConnections(std::filesystem::path path, bool read_only, CacheTally& tally,
                   const Clock& clock);
  ~CacheConnections();
  CacheConnections(const CacheConnections&) = delete;
  CacheConnections& operator=(const CacheConnections&) = delete;

  // Runs work(CacheReader&, generation). A generation is the time for which one file stays the
  // cache's: it grows when another one takes its place, and what was known of the former is void.
  // Without memory, reading and writing fail as if there were no file; other exceptions pass.
  template <typename Work>
  CacheAccess read(Work work) try {
    auto access = lend_reader();
    if (!access) return access.refusal;
    try {
      work(*access.reader->reader, access.reader->generation);
    } catch (const SQLite::Exception& e) {
      return failed_read(*access.reader, cache_file_error(path_, e));
    }
    give_back(std::move(access.reader));
    return CacheAccess::done;
  } catch (const std::bad_alloc&) {
    return CacheAccess::unavailable;
  }

  // Runs work(CacheWriter&, generation) while nobody else writes, in this process or another, after
  // waiting for that for `patience` at most. Not to be called from within read() or write().
  template <typename Work>
  CacheAccess write(std::chrono::milliseconds patience, Work work) try {
    const auto access = begin_write(patience);
    if (!access) return access.refusal;
    try {
      work(*writer_, generation());
    } catch (const SQLite::Exception& e) {
      return failed_write(cache_file_error(path_, e));
    }
    succeeded(unwritable_, "written");
    return CacheAccess::done;
  } catch (const std::bad_alloc&) {
    return CacheAccess::unavailable;
  }

 private:
  struct Reader {
    std::unique_ptr<FileLock> nobody_writes;  // while an immutable file is read
    std::optional<CacheReader> reader;
    std::uint64_t generation = 0;
  };
  // The right to have one of the readers; given up when it goes, whatever happened.
  struct GiveUpPlace {
    void operator()(CacheConnections* connections) const { connections->give_up_place(); }
  };
  struct ReadAccess {
    std::unique_ptr<CacheConnections, GiveUpPlace> place;
    std::unique_ptr<Reader> reader;
    CacheAccess refusal = CacheAccess::unavailable;
    explicit operator bool() const { return reader != nullptr; }
  };
  // A std::timed_mutex would do, but GCC 12's ThreadSanitizer does not know how it waits.
  struct EndTurn {
    void operator()(CacheConnections* connections) const { connections->end_turn(); }
  };
  struct WriteAccess {
    std::unique_ptr<CacheConnections, EndTurn> turn;  // in this process
    std::optional<FileLock> lock;                     // among all
    CacheAccess refusal = CacheAccess::unavailable;
    explicit operator bool() const { return lock.has_value(); }
  };

  ReadAccess lend_reader();
  void open_reader(ReadAccess& access);
  void open_unchanging(ReadAccess& access);
  void give_back(std::unique_ptr<Reader> reader);
  void give_up_place();
  CacheAccess failed_read(Reader& reader, const CacheFileError& error);

  WriteAccess begin_write(std::chrono::milliseconds patience);
  WriteAccess take_turn(std::chrono::milliseconds patience);
  void end_turn();

  // All of these: in the writer's turn.
  CacheAccess open_writer();
  CacheAccess failed_write(const CacheFileError& error);
  // The file of this generation was damaged.
  void move_aside(std::uint64_t generation, const std::string& why);
  // The file of this generation was deleted, renamed or replaced.
  void let_go(std::uint64_t generation);
  // From now on whatever file stands there is another one. Returns the former ones.
  CacheFiles next_generation();

  std::uint64_t generation() const;
  void know_files(SQLite::Database& opened, bool in_turn);
  bool another_file_stands_there() const;
  void leave_alone(CachePause& pause, CacheEvent event, const std::string& why);
  void succeeded(CachePause& pause, std::string_view what);

  const std::filesystem::path path_;
  const bool read_only_;
  CacheTally& tally_;
  const Clock& clock_;

  // In the writer's turn:
  std::optional<CacheWriter> writer_;  // always of the present generation
  bool let_go_ = false;                // of a file, which was not told yet

  mutable std::mutex mutex_;  // of all that follows
  std::condition_variable turn_ended_;
  bool writing_ = false;  // it is somebody's turn
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Reader>> idle_;  // none while reading is left alone
  int places_taken_ = 0;
  std::uint64_t generation_ = 1;  // changes in the writer's turn, as does the next one
  CacheFiles files_;              // of this generation, once they are open
  CachePause unreadable_, unwritable_;
  SteadyTime looked_at_{};  // whether the file is still the one
};

}  // namespace infra
