#include "app/keeper.h"

#include <algorithm>
#include <utility>

#include "store/record.h"

namespace askwell {

namespace {

// Says which epoch counts; its body is empty.
constexpr std::string_view epoch_record = "epoch";

}  // namespace

bool Keeper::take(const std::vector<FoundRecord>& found, Trust from) {
  bool changed = false;
  for (const FoundRecord& copy : found) {
    bool newer_format = false;
    const auto record = store::unseal(copy.sealed, &newer_format);
    newer_seen_ = newer_seen_ || newer_format;
    if (!record) continue;

    if (record->epoch > epoch_) {
      epoch_ = record->epoch;
      changed = true;
    }
    auto [place, is_new] = entries_.try_emplace(copy.name);
    Entry& entry = place->second;
    if (from == Trust::local && record->generation >= entry.slot_generation) {
      entry.newest_slot = copy.slot;
      entry.slot_generation = record->generation;
    }
    const auto age = std::pair(record->epoch, record->generation);
    const auto known = std::pair(entry.epoch, entry.generation);
    const bool tie = !is_new && age == known && record->body != entry.body;
    if (tie && from == Trust::database) losers_.emplace_back(copy.name, entry.body);
    if (is_new || age > known || (tie && from == Trust::database)) {
      changed = changed || is_new || record->body != entry.body;
      entry.epoch = record->epoch;
      entry.generation = record->generation;
      entry.body = record->body;
    }
  }
  return changed;
}

const std::string* Keeper::body(std::string_view name) const {
  const auto found = entries_.find(name);
  if (found == entries_.end()) return nullptr;
  const Entry& entry = found->second;
  return entry.epoch < epoch_ ? nullptr : &entry.body;
}

std::vector<std::string> Keeper::names(std::string_view prefix) const {
  std::vector<std::string> names;
  for (const auto& [name, entry] : entries_) {
    if (name.starts_with(prefix) && body(name) != nullptr) names.push_back(name);
  }
  return names;
}

void Keeper::keep(std::string_view name, std::string body_text, std::vector<Effect>& effects) {
  if (newer_seen_) return;
  const std::string* now = body(name);
  if (now != nullptr && *now == body_text) return;
  Entry& entry = entries_[std::string(name)];
  entry.body = std::move(body_text);
  effects.push_back(sealed(std::string(name), entry));
}

void Keeper::wipe(std::vector<Effect>& effects) {
  if (newer_seen_) return;
  ++epoch_;
  entries_.clear();
  effects.push_back(
      WipeStores{sealed(std::string(epoch_record), entries_[std::string(epoch_record)])});
}

void Keeper::rewrite(std::vector<Effect>& effects) {
  if (newer_seen_) return;
  for (auto& [name, entry] : entries_) {
    if (entry.epoch == epoch_) effects.push_back(sealed(name, entry));
  }
}

void Keeper::stored(int ticket) { stored_ = std::max(stored_, ticket); }

std::vector<std::pair<std::string, std::string>> Keeper::take_losers() {
  return std::exchange(losers_, {});
}

Keep Keeper::sealed(const std::string& name, Entry& entry) {
  entry.epoch = epoch_;
  entry.generation = std::max(entry.generation, entry.slot_generation) + 1;
  entry.slot_generation = entry.generation;
  entry.newest_slot = entry.newest_slot == 'a' ? 'b' : 'a';
  return {name, entry.newest_slot, store::seal({entry.epoch, entry.generation, entry.body}),
          ++ticket_};
}

}  // namespace askwell
