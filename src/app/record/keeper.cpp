#include "app/record/keeper.h"

#include <algorithm>
#include <set>
#include <utility>

namespace askwell {

namespace {

// Says which epoch counts; its body is empty.
constexpr std::string_view epoch_record = "epoch";

bool is_large(std::string_view name) {
  return name.substr(shelf_of(name).size()).starts_with("purchases:");
}

std::string joined(std::string_view shelf, std::string_view name) {
  return std::string(shelf) + std::string(name);
}

}  // namespace

std::string_view shelf_of(std::string_view name) {
  const std::size_t slash = name.starts_with('~') ? name.find('/') : std::string_view::npos;
  return slash == std::string_view::npos ? std::string_view() : name.substr(0, slash + 1);
}

bool Keeper::take(const std::vector<FoundRecord>& found, Trust from) {
  bool changed = false;
  for (const FoundRecord& copy : found) {
    bool newer_format = false;
    const auto record = store::unseal(copy.sealed, &newer_format);
    newer_seen_ = newer_seen_ || newer_format;
    if (!record) continue;
    std::uint32_t& epoch = epoch_of(shelf_of(copy.name));
    if (record->epoch > epoch) {
      epoch = record->epoch;
      changed = true;
      const std::string shelf(shelf_of(copy.name));
      std::erase_if(unconfirmed_,
                    [&](const auto& one) { return shelf_of(one.first) == shelf; });
    }
    changed = take_copy(copy, *record, from) || changed;
  }
  return changed;
}

bool Keeper::take_copy(const FoundRecord& copy, const store::Record& record, Trust from) {
  auto [place, is_new] = entries_.try_emplace(copy.name);
  Entry& entry = place->second;
  if (from == Trust::local && record.generation >= entry.slot_generation) {
    entry.newest_slot = copy.slot;
    entry.slot_generation = record.generation;
  }
  const auto age = std::pair(record.epoch, record.generation);
  const auto known = std::pair(entry.epoch, entry.generation);
  const bool other = !is_new && record.body != entry.body;
  const bool tie = other && age == known && from == Trust::database;
  if (!is_new && age <= known && !tie) return false;

  const auto pending = unconfirmed_.find(copy.name);
  const bool same_epoch = record.epoch == entry.epoch;
  if (tie || (other && same_epoch && pending != unconfirmed_.end())) {
    const std::string_view shelf = shelf_of(copy.name);
    losers_.push_back({std::string(shelf), copy.name.substr(shelf.size()), entry.body});
  }
  if (pending != unconfirmed_.end()) unconfirmed_.erase(pending);
  entry.epoch = record.epoch;
  entry.generation = record.generation;
  entry.body = record.body;
  return is_new || other;
}

const std::string* Keeper::body_on(std::string_view shelf, std::string_view name) const {
  const auto found = entries_.find(joined(shelf, name));
  if (found == entries_.end() || is_void(found->first, found->second)) return nullptr;
  return &found->second.body;
}

std::vector<std::string> Keeper::names(std::string_view prefix) const {
  std::vector<std::string> names;
  const std::string begin = joined(shelf_, prefix);
  for (auto at = entries_.lower_bound(begin); at != entries_.end(); ++at) {
    if (!at->first.starts_with(begin)) break;
    const bool holds = !at->second.body.empty() && !is_void(at->first, at->second);
    if (!holds || shelf_of(at->first) != shelf_) continue;
    names.push_back(at->first.substr(shelf_.size()));
  }
  return names;
}

void Keeper::keep_on(std::string_view shelf, std::string_view name, std::string body_text,
                     std::vector<Effect>& effects) {
  if (read_only_) return;
  const std::string* now = body_on(shelf, name);
  if (now == nullptr ? body_text.empty() : *now == body_text) return;
  const std::string full = joined(shelf, name);
  Entry& entry = entries_[full];
  entry.body = std::move(body_text);
  Keep keep = sealed(full, entry);
  if (!newer_seen_) effects.push_back(std::move(keep));
}

void Keeper::wipe_on(const std::string& shelf, std::vector<Effect>& effects) {
  if (read_only_) return;
  ++epoch_of(shelf);
  const auto on_it = [&](const auto& one) { return shelf_of(one.first) == shelf; };
  std::erase_if(entries_, on_it);
  std::erase_if(unconfirmed_, on_it);
  const std::string full = joined(shelf, epoch_record);
  const WipeStores wipe{sealed(full, entries_[full])};
  if (!newer_seen_) effects.push_back(wipe);
}

void Keeper::rewrite(std::vector<Effect>& effects, bool all) {
  if (newer_seen_ || read_only_) return;
  for (auto& [name, entry] : entries_) {
    if (is_void(name, entry) || (!all && !unconfirmed_.contains(name))) continue;
    effects.push_back(sealed(name, entry));
  }
}

std::vector<Keeper::Body> Keeper::bodies() const {
  std::vector<Body> bodies;
  for (const auto& [full, entry] : entries_) {
    if (entry.body.empty() || is_void(full, entry)) continue;
    const std::string_view shelf = shelf_of(full);
    bodies.push_back({std::string(shelf), full.substr(shelf.size()), entry.body});
  }
  return bodies;
}

void Keeper::put_back(const std::vector<Body>& wanted, std::vector<Effect>& effects) {
  std::set<std::string> names;
  for (const Body& one : wanted) names.insert(joined(one.shelf, one.name));
  for (const Body& now : bodies()) {
    if (!names.contains(joined(now.shelf, now.name))) {
      keep_on(now.shelf, now.name, "", effects);
    }
  }
  for (const Body& one : wanted) keep_on(one.shelf, one.name, one.body, effects);
}

void Keeper::stored(int ticket) {
  const auto answered = tickets_.find(ticket);
  if (answered == tickets_.end()) return;
  const auto newest = unconfirmed_.find(answered->second);
  if (newest != unconfirmed_.end() && newest->second == ticket) unconfirmed_.erase(newest);
  tickets_.erase(answered);
}

std::vector<Keeper::Body> Keeper::take_losers() { return std::exchange(losers_, {}); }

std::uint32_t& Keeper::epoch_of(std::string_view shelf) {
  return epochs_.try_emplace(std::string(shelf), 1).first->second;
}

bool Keeper::is_void(std::string_view name, const Entry& entry) const {
  const auto epoch = epochs_.find(shelf_of(name));
  return entry.epoch < (epoch == epochs_.end() ? 1 : epoch->second);
}

Keep Keeper::sealed(const std::string& name, Entry& entry) {
  entry.epoch = epoch_of(shelf_of(name));
  entry.generation = std::max(entry.generation, entry.slot_generation) + 1;
  entry.slot_generation = entry.generation;
  entry.newest_slot = entry.newest_slot == 'a' ? 'b' : 'a';
  unconfirmed_[name] = ++ticket_;
  tickets_[ticket_] = name;
  return {name, entry.newest_slot, store::seal({entry.epoch, entry.generation, entry.body}),
          ticket_, is_large(name)};
}

}  // namespace askwell
