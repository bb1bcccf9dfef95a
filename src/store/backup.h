// The backup file: everything a user could lose, as JSON.
//   {"askwell": "backup/1", "day": 20779, "settings": {...}, "attempts": [ attempt/1 ... ],
//    "running": attempt/1 or null, "records": [["account:a1", "{...}"] ...], "crc": "8 hex
//    digits"}
// "records" is the customer file as store/customers.h has it; it is left out where there is
// none. "crc" is the checksum of the same backup as Askwell writes it: every damage is noticed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/attempt.h"
#include "store/customers.h"

namespace askwell::store {

struct Backup {
  int day = 0;
  std::map<std::string, std::string> settings;  // names and values as the app keeps them
  std::vector<Attempt> attempts;
  std::optional<Attempt> running;
  std::vector<KeptRecord> records = {};
  bool operator==(const Backup&) const = default;
};

std::string backup_json(const Backup& backup);

// Limits: 20 MB, depth 64, 20,000 attempts. Errc::newer for a later format,
// Errc::bad_input with a sentence for anything else that is not a backup.
Result<Backup> read_backup(std::string_view json);

// Which of our files a text is, by its first key "askwell": "scenario/1", "attempt/1",
// "backup/1" ...; empty if it is none.
std::string file_kind(std::string_view text);

}  // namespace askwell::store
