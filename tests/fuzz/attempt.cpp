// Any text as an attempt, as a file and as a kept line: what can be read comes back the same.
#include "store/attempt/attempt.h"
#include "fuzz/fuzz.h"

using namespace askwell;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = as_text(data, size);
  if (const auto attempt = store::read_attempt_json(text); attempt.ok()) {
    const auto again = store::read_attempt_json(attempt_json(*attempt));
    must(again.ok() && *again == *attempt);
  }
  if (const auto kept = store::read_kept_line(text, nullptr); kept.ok()) {
    must(store::read_kept_line(kept_line(*kept, {}), nullptr).ok());
  }
  return 0;
}
