#include "ui/paint/glyph_numbers.h"

namespace askwell::ui {

namespace {

bool is_ascii(std::string_view cluster) {
  return cluster.size() == 1 && static_cast<unsigned char>(cluster[0]) < 0x80;
}

std::uint32_t hash(std::string_view bytes) {
  std::uint32_t value = 2166136261u;
  for (const char c : bytes) value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
  return value ^ value >> 15;
}

}  // namespace

// Where `cluster` stands in places_, or the free place where it belongs.
std::size_t GlyphNumbers::place_of(std::string_view cluster) const {
  std::size_t place = hash(cluster);
  for (;; ++place) {
    place &= places_.size() - 1;
    if (places_[place] == 0 || clusters_[places_[place] - 1u] == cluster) return place;
  }
}

void GlyphNumbers::widen() {
  places_.assign(places_.empty() ? 256 : 2 * places_.size(), 0);
  for (std::size_t i = 0; i < clusters_.size(); ++i) {
    places_[place_of(clusters_[i])] = static_cast<std::uint16_t>(i + 1);
  }
}

char32_t GlyphNumbers::of(std::string_view cluster) {
  if (is_ascii(cluster)) return static_cast<unsigned char>(cluster[0]);
  if (2 * clusters_.size() >= places_.size()) widen();
  std::uint16_t& found = places_[place_of(cluster)];
  if (found == 0) {
    if (all_taken()) return 0xfffd;
    clusters_.emplace_back(cluster);
    found = static_cast<std::uint16_t>(clusters_.size());
  }
  return first + found - 1u;
}

std::string_view GlyphNumbers::cluster(char32_t number) const {
  const std::size_t at = number - first;
  return number >= first && at < clusters_.size() ? std::string_view(clusters_[at]) : "";
}

void GlyphNumbers::clear() {
  clusters_.clear();
  places_.clear();
}

}  // namespace askwell::ui
