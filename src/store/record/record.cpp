#include "store/record/record.h"

#include "base/hash.h"
#include "base/text.h"
#include "store/record/checksum.h"

namespace askwell::store {

namespace {

constexpr std::string_view maker = "askwell";
constexpr std::string_view version = "1";

// The text up to the next space, which is taken away with it.
std::string_view word(std::string_view& rest) {
  const std::size_t end = rest.find(' ');
  const std::string_view out = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return out;
}

}  // namespace

std::string seal(const Record& record) {
  const std::string age =
      std::to_string(record.epoch) + " " + std::to_string(record.generation) + " ";
  const std::string sum = checksum(crc32(record.body, crc32(age)));
  std::string out;
  out.reserve(maker.size() + sum.size() + age.size() + record.body.size() + 3);
  return out.append(maker)
      .append(version)
      .append(" ")
      .append(sum)
      .append(" ")
      .append(age)
      .append(record.body);
}

std::optional<Record> unseal(std::string_view sealed, bool* newer_format) {
  if (newer_format != nullptr) *newer_format = false;
  if (!sealed.starts_with(maker)) return std::nullopt;
  std::string_view rest = sealed.substr(maker.size());
  const std::string_view found = word(rest);
  if (found != version) {
    const bool newer = read_int(found, 2, INT32_MAX).has_value();
    if (newer_format != nullptr) *newer_format = newer;
    return std::nullopt;
  }
  const std::string_view crc = word(rest);
  if (crc != checksum(rest)) return std::nullopt;
  const std::optional<std::int64_t> epoch = read_int(word(rest), 0, UINT32_MAX);
  const std::optional<std::int64_t> generation = read_int(word(rest), 0, UINT32_MAX);
  if (!epoch || !generation) return std::nullopt;
  return Record{static_cast<std::uint32_t>(*epoch), static_cast<std::uint32_t>(*generation),
                rest};
}

}  // namespace askwell::store
