// Any text as a backup: what can be read comes back the same.
#include "store/record/backup.h"
#include "fuzz/fuzz.h"

using namespace askwell;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto backup = store::read_backup(as_text(data, size));
  if (!backup.ok()) {
    must(!backup.error().sentence.empty());
    return 0;
  }
  const auto again = store::read_backup(backup_json(*backup));
  must(again.ok() && *again == *backup);
  return 0;
}
