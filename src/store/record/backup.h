// The backup file: everything a user could lose, as JSON.
//   {"askwell": "backup/1", "day": 20779, "settings": {...}, "attempts": [ attempt/1 ... ],
//    "running": attempt/1 or null, "records": [["account:a1", "{...}"] ...], "crc": "8 hex
//    digits"}
// "records" is the customer file as store/customers/customers.h has it; it is left out where
// there is none. "crc" is the checksum of the same backup as Askwell writes it: every damage is
// noticed.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/attempt/attempt.h"
#include "store/customers/customers.h"
#include "store/json/json_writer.h"

namespace askwell::store {

struct Backup {
  int day = 0;
  std::map<std::string, std::string> settings;  // names and values as the app keeps them
  std::vector<Attempt> attempts;
  std::optional<Attempt> running;
  std::vector<KeptRecord> records = {};
  bool operator==(const Backup&) const = default;
};

// Writes a backup, a part at a time.
class BackupWriter {
 public:
  explicit BackupWriter(Backup backup);

  // Goes on for about so many records, a few by default. True once the text is whole.
  bool run(std::size_t records = 20);
  int percent() const;  // 0..100
  const std::string& text() const { return json_.str(); }
  std::uint32_t crc() const { return crc_; }  // of what comes before "crc"

 private:
  Backup backup_;
  JsonWriter json_;
  std::size_t at_ = 0;     // of the records, next
  std::size_t added_ = 0;  // bytes that are in crc_
  std::uint32_t crc_ = 0;
};

std::string backup_json(const Backup& backup);

// Reads a backup, a part at a time: all but its records at once, then these.
class BackupReader {
 public:
  explicit BackupReader(std::string json);
  ~BackupReader();

  // Goes on for about so many bytes, a millisecond's worth by default. True once take() may be
  // called.
  bool run(std::size_t bytes = 20'000);
  int percent() const;  // 0..100

  // Limits: 20 MB, depth 64, 20,000 attempts, 250,000 records. Errc::newer for a later format,
  // Errc::bad_input with a sentence for anything else that is not a backup. Once.
  Result<Backup> take();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

Result<Backup> read_backup(std::string_view json);  // at once

// Which of our files a text is, by its first key "askwell": "scenario/1", "attempt/1",
// "backup/1" ...; empty if it is none.
std::string file_kind(std::string_view text);

}  // namespace askwell::store
