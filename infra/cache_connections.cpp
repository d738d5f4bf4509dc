#include "infra/cache_connections.hpp"

#include "infra/log.hpp"

namespace infra {
namespace {

using std::chrono::milliseconds;

constexpr int kReaders = 2;  // each is used for microseconds at a time
// Memory for pages, 4 MiB in all.
constexpr int kReaderPagesKib = 1536;
constexpr int kWriterPagesKib = 1024;
constexpr auto kLookEvery = std::chrono::seconds(1);
constexpr milliseconds kPatience{2'000};       // when starting and ending
constexpr milliseconds kMendingPatience{250};  // a job waits for it

}  // namespace

CacheConnections::CacheConnections(std::filesystem::path path, bool read_only, CacheTally& tally,
                                   const Clock& clock)
    : path_(std::move(path)), read_only_(read_only), tally_(tally), clock_(clock) {
  if (!read_only_) static_cast<void>(write(kPatience, [](CacheWriter&, std::uint64_t) {}));
}

CacheConnections::~CacheConnections() {
  idle_.clear();
  if (!writer_ || cache_file_moved(writer_->database())) return;
  const auto access = take_turn(kPatience);
  auto db = std::move(*writer_).release();
  if (access) close_cache_file(std::move(db));
}

std::uint64_t CacheConnections::generation() const {
  const std::lock_guard lock(mutex_);
  return generation_;
}

CacheFiles CacheConnections::next_generation() {
  std::vector<std::unique_ptr<Reader>> old;
  const std::lock_guard lock(mutex_);
  ++generation_;
  old.swap(idle_);
  return std::exchange(files_, {});
}

void CacheConnections::know_files(SQLite::Database& opened, bool in_turn) {
  CacheFiles files = cache_files(path_);
  // Nobody else makes a log in our turn: one without a file is what is left of `opened`.
  const bool left_alone_by_its_file = in_turn && !files.file;
  if (cache_file_moved(opened) && !left_alone_by_its_file) return;  // these are another one's
  const std::lock_guard lock(mutex_);
  files_ = std::move(files);
}

bool CacheConnections::another_file_stands_there() const {
  const std::lock_guard lock(mutex_);
  return files_.file && !stands_at(path_, files_.file);
}

void CacheConnections::leave_alone(CachePause& pause, CacheEvent event, const std::string& why) {
  const std::lock_guard lock(mutex_);
  if (&pause == &unreadable_) idle_.clear();
  if (!pause.begin(clock_.steady())) return;
  tally_.event(event);
  log::warning("cache {}, working without that and trying again every {} s or more: {}",
               event == CacheEvent::unwritable ? "cannot be written" : "unusable",
               kFirstCachePause.count(), why);
}

void CacheConnections::succeeded(CachePause& pause, std::string_view what) {
  const std::lock_guard lock(mutex_);
  if (pause.end()) log::info("cache is {} again", what);
}

CacheConnections::ReadAccess CacheConnections::lend_reader() {
  ReadAccess access;
  std::unique_lock lock(mutex_);
  if (unreadable_.lasts(clock_.steady())) return access;
  if (read_only_) {
    lock.unlock();
    open_unchanging(access);
    return access;
  }
  returned_.wait(lock, [&] { return !idle_.empty() || places_taken_ < kReaders; });
  ++places_taken_;
  access.place.reset(this);
  bool look = false;
  if (!idle_.empty()) {
    access.reader = std::move(idle_.back());
    idle_.pop_back();
    look = clock_.steady() - looked_at_ >= kLookEvery;
    if (look) looked_at_ = clock_.steady();
  }
  lock.unlock();
  if (look && cache_file_moved(access.reader->reader->database())) access.reader.reset();
  if (!access.reader) open_reader(access);
  return access;
}

void CacheConnections::give_back(std::unique_ptr<Reader> reader) {
  const std::lock_guard lock(mutex_);
  const bool good = reader->generation == generation_ && !unreadable_.failing();
  if (good && !read_only_) idle_.push_back(std::move(reader));
}

void CacheConnections::give_up_place() {
  {
    const std::lock_guard lock(mutex_);
    --places_taken_;
  }
  returned_.notify_one();
}

void CacheConnections::open_reader(ReadAccess& access) {
  // A file that is not there, empty, of an older version or damaged is set right by a writer.
  for (const bool mended : {false, true}) {
    auto reader = std::make_unique<Reader>();
    reader->generation = generation();
    // With another file there, the log would still be the former one's.
    const bool lost = another_file_stands_there();
    auto opened = lost ? CacheFileError{CacheFileProblem::removed, "it was replaced"}
                       : open_cache_reader(path_, kReaderPagesKib);
    if (auto* db = std::get_if<SQLite::Database>(&opened)) {
      const FileDescriptor there = held_file(path_);
      try {
        reader->reader.emplace(std::move(*db));
        know_files(reader->reader->database(), false);
        succeeded(unreadable_, "usable");
        access.reader = std::move(reader);
        return;
      } catch (const SQLite::Exception& e) {
        opened = unless_removed(cache_file_error(path_, e), path_, there);
      }
    }
    const auto& error = std::get<CacheFileError>(opened);
    const bool busy = error.problem == CacheFileProblem::busy;
    access.refusal = busy ? CacheAccess::busy : CacheAccess::unavailable;
    if (busy) return;
    // Removed again meanwhile: told and mended when it is next needed.
    if (mended && error.problem == CacheFileProblem::removed) return;
    if (mended) return leave_alone(unreadable_, CacheEvent::unreadable, error.message);
    const auto turn = take_turn(kMendingPatience);
    access.refusal = turn.refusal;
    if (!turn) return;
    if (lost) let_go(reader->generation);
    access.refusal = open_writer();
    if (access.refusal != CacheAccess::done) return;
  }
}

// Nobody may write while the file is read as one that does not change, so each use opens it.
void CacheConnections::open_unchanging(ReadAccess& access) {
  auto opened = open_cache_file_readonly(path_);
  if (!opened && opened.error().kind == ErrorKind::transient) {
    access.refusal = CacheAccess::busy;
    return;
  }
  if (!opened) return leave_alone(unreadable_, CacheEvent::unreadable, opened.error().message);
  if (opened->db == nullptr) return;
  if (auto current = of_this_version(path_, *opened->db); !current) {
    return leave_alone(unreadable_, CacheEvent::unreadable, current.error().message);
  }
  auto reader = std::make_unique<Reader>();
  reader->nobody_writes = std::move(opened->nobody_writes);
  reader->generation = generation();
  try {
    reader->reader.emplace(std::move(*opened->db));
  } catch (const SQLite::Exception& e) {
    return leave_alone(unreadable_, CacheEvent::unreadable, cache_file_error(path_, e).message);
  }
  succeeded(unreadable_, "usable");
  access.reader = std::move(reader);
}

// The reader is not used again: it may be in the middle of a transaction.
CacheAccess CacheConnections::failed_read(Reader& reader, const CacheFileError& error) {
  if (error.problem == CacheFileProblem::busy) return CacheAccess::busy;
  const auto moved = [&] { return cache_file_moved(reader.reader->database()); };
  if (read_only_ || (error.problem != CacheFileProblem::damaged && !moved())) {
    leave_alone(unreadable_, CacheEvent::unreadable, error.message);
    return CacheAccess::unavailable;
  }
  const auto turn = take_turn(kMendingPatience);
  if (!turn) return turn.refusal;
  // Another process may have moved it aside already.
  if (moved()) {
    let_go(reader.generation);
  } else {
    move_aside(reader.generation, error.message);
  }
  if (!writer_) static_cast<void>(open_writer());
  return CacheAccess::unavailable;
}

CacheConnections::WriteAccess CacheConnections::take_turn(milliseconds patience) {
  const auto limit = std::chrono::steady_clock::now() + patience;
  WriteAccess access;
  {
    std::unique_lock lock(mutex_);
    if (!turn_ended_.wait_until(lock, limit, [&] { return !writing_; })) {
      access.refusal = CacheAccess::busy;
      return access;
    }
    writing_ = true;
    access.turn.reset(this);
    const SteadyTime now = clock_.steady();
    if (unreadable_.lasts(now) || unwritable_.lasts(now)) return access;
  }
  auto lock = FileLock::exclusive_with_directory(
      path_.string() + ".writer", milliseconds(poll_timeout(limit, SteadyTime::clock::now())));
  if (lock) {
    access.lock = *std::move(lock);
  } else if (lock.error().kind != ErrorKind::permanent) {
    access.refusal = CacheAccess::busy;
  } else {
    leave_alone(unwritable_, CacheEvent::unwritable, lock.error().message);
  }
  return access;
}

void CacheConnections::end_turn() {
  {
    const std::lock_guard lock(mutex_);
    writing_ = false;
  }
  turn_ended_.notify_one();
}

CacheConnections::WriteAccess CacheConnections::begin_write(milliseconds patience) {
  if (read_only_) return {};
  auto access = take_turn(patience);
  if (!access) return access;
  if (writer_ && cache_file_moved(writer_->database())) let_go(generation());
  access.refusal = writer_ ? CacheAccess::done : open_writer();
  if (access.refusal != CacheAccess::done) access.lock.reset();
  return access;
}

CacheAccess CacheConnections::open_writer() {
  writer_.reset();
  std::error_code ignored;
  if (std::filesystem::file_size(path_, ignored) == 0) let_go(generation());  // of what it held
  for (const bool mended : {false, true}) {
    auto opened = open_cache_file(path_, kWriterPagesKib);
    if (auto* db = std::get_if<SQLite::Database>(&opened)) {
      const FileDescriptor there = held_file(path_);
      try {
        writer_.emplace(std::move(*db));
        know_files(writer_->database(), true);
        succeeded(unreadable_, "usable");
        if (std::exchange(let_go_, false)) {
          tally_.event(CacheEvent::reopened);
          log::warning("cache file was removed, replaced or emptied; opened {}", path_.string());
        }
        return CacheAccess::done;
      } catch (const SQLite::Exception& e) {
        opened = unless_removed(cache_file_error(path_, e), path_, there);
      }
    }
    const CacheFileError& error = std::get<CacheFileError>(opened);
    if (error.problem == CacheFileProblem::busy) return CacheAccess::busy;
    if (error.problem == CacheFileProblem::removed) {
      let_go_ = true;
      return CacheAccess::unavailable;
    }
    let_go_ = false;  // told by what follows
    if (mended || error.problem != CacheFileProblem::damaged) {
      leave_alone(unreadable_, CacheEvent::unreadable, error.message);
      break;
    }
    move_aside(generation(), error.message);
  }
  return CacheAccess::unavailable;
}

CacheAccess CacheConnections::failed_write(const CacheFileError& error) {
  if (error.problem == CacheFileProblem::busy) return CacheAccess::busy;
  if (cache_file_moved(writer_->database())) {
    let_go(generation());
  } else if (error.problem == CacheFileProblem::damaged) {
    move_aside(generation(), error.message);
  } else {
    // Where the log has no room, the file may have some, and then the log can begin anew.
    static_cast<void>(writer_->database().tryExec("PRAGMA wal_checkpoint(PASSIVE)"));
    writer_.reset();
    leave_alone(unwritable_, CacheEvent::unwritable, error.message);
  }
  return CacheAccess::unavailable;
}

void CacheConnections::move_aside(std::uint64_t generation, const std::string& why) {
  if (generation != this->generation()) return;  // somebody was first
  writer_.reset();
  next_generation();
  if (auto moved = quarantine_cache_file(path_); !moved) {
    return leave_alone(unreadable_, CacheEvent::unreadable, moved.error().message);
  }
  tally_.event(CacheEvent::quarantined);
  log::error("cache file damaged, moved aside and started anew: {}", why);
}

void CacheConnections::let_go(std::uint64_t generation) {
  if (generation != this->generation()) return;
  writer_.reset();
  remove_left_log(path_, next_generation());
  let_go_ = true;
}

}  // namespace infra
