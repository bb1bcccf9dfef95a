#include "store/record/text_parts.h"

#include <algorithm>
#include <optional>

#include "base/base64.h"
#include "base/text.h"
#include "store/record/checksum.h"

namespace askwell::store {

namespace {

constexpr std::size_t line_length = 72;
constexpr std::size_t part_length = 20 * line_length;
constexpr std::size_t most_letters = 27'000'000;  // 20 MB of bytes
constexpr int most_parts = most_letters / part_length + 1;

constexpr std::string_view head_begin = "== Askwell ";

struct Head {
  int part = 0, of = 0;
  std::string whole, crc;
  std::size_t length = 0;
};

// "2/3 4f2a91c0 9a0b1c2d 1440 =="
std::optional<Head> read_head(std::string_view rest) {
  const auto words = split(rest, ' ');
  if (words.size() < 5) return std::nullopt;
  const std::size_t slash = words[0].find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto of = read_int(words[0].substr(slash + 1), 1, most_parts);
  const auto part = read_int(words[0].substr(0, slash), 1, of.value_or(0));
  const auto length = read_int(words[3], 1, part_length);
  if (!of || !part || !length || words[1].size() != 8 || words[2].size() != 8) {
    return std::nullopt;
  }
  return Head{static_cast<int>(*part), static_cast<int>(*of), std::string(words[1]),
              std::string(words[2]), static_cast<std::size_t>(*length)};
}

// A line without what a mail puts before it when it quotes.
std::string_view unquoted(std::string_view line) {
  line = trimmed(line);
  while (line.starts_with('>')) line = trimmed(line.substr(1));
  return line;
}

// Whether `line` is the next one of a part that lacks `left` letters.
bool belongs(std::string_view line, std::size_t left) {
  return line.size() == std::min(left, line_length) &&
         std::all_of(line.begin(), line.end(), is_base64);
}

}  // namespace

std::string text_parts(std::string_view file) {
  const std::string letters = to_base64(file);
  const std::string whole = checksum(letters);
  const std::size_t count =
      std::max<std::size_t>(1, (letters.size() + part_length - 1) / part_length);
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view part =
        std::string_view(letters).substr(i * part_length, part_length);
    const std::string place = std::to_string(i + 1) + "/" + std::to_string(count);
    out += std::string(head_begin) + place + " " + whole + " " + checksum(part) + " " +
           std::to_string(part.size()) + " ==\n";
    for (std::size_t at = 0; at < part.size(); at += line_length) {
      out += std::string(part.substr(at, line_length)) + "\n";
    }
    out += "== " + place + " ==\n";
  }
  return out;
}

bool has_parts(std::string_view text) {
  return text.find(head_begin) != std::string_view::npos;
}

std::vector<std::string> PartsReader::take(std::string_view pasted) {
  std::optional<Head> head;
  std::string letters;
  const auto end_part = [&] {
    if (!head) return;
    const bool fine = letters.size() == head->length && checksum(letters) == head->crc;
    take_part(head->part, head->of, head->whole, fine, std::move(letters));
    head.reset();
    letters.clear();
  };
  for (const std::string_view line : split(pasted, '\n')) {
    const std::size_t begins = line.find(head_begin);
    if (begins != std::string_view::npos) {
      end_part();
      head = read_head(line.substr(begins + head_begin.size()));
      continue;
    }
    if (!head) continue;
    const std::string_view words = unquoted(line);
    if (belongs(words, head->length - letters.size())) letters += words;
    if (letters.size() == head->length || words.starts_with("== ")) end_part();
  }
  end_part();

  std::vector<std::string> files;
  for (auto at = texts_.begin(); at != texts_.end();) {
    const Text& text = at->second;
    if (static_cast<int>(text.parts.size()) < text.count) {
      ++at;
      continue;
    }
    std::string all;
    for (const auto& [number, part] : text.parts) all += part;
    letters_ -= all.size();
    if (checksum(all) == at->first) {
      if (auto file = from_base64(all)) files.push_back(std::move(*file));
    }
    at = texts_.erase(at);
  }
  return files;
}

void PartsReader::take_part(int part, int of, const std::string& whole, bool fine,
                            std::string letters) {
  if (letters_ + letters.size() > most_letters || texts_.size() > 1000) return;
  last_ = whole;
  Text& text = texts_[whole];
  if (text.count != 0 && text.count != of) return;
  text.count = of;
  if (text.parts.contains(part)) return;
  text.damaged[part] = !fine;
  if (!fine) return;
  letters_ += letters.size();
  text.parts.emplace(part, std::move(letters));
}

PartsReader::Missing PartsReader::missing() const {
  const auto found = texts_.find(last_);
  if (found == texts_.end()) return {};
  const Text& text = found->second;
  for (int part = 1; part <= text.count; ++part) {
    if (text.parts.contains(part)) continue;
    const auto damaged = text.damaged.find(part);
    return {part, text.count, damaged != text.damaged.end() && damaged->second};
  }
  return {};
}

}  // namespace askwell::store
