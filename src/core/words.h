// The words of the interface in one language, by key ("nav.today").
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace askwell {

class Words {
 public:
  void add(std::string key, std::string text) {
    texts_.insert_or_assign(std::move(key), std::move(text));
  }

  // Takes in more words; of two for one key the ones that are here stay.
  void add(Words&& more) { texts_.merge(more.texts_); }

  // The words for `key`, or the key itself so that a missing one shows. Valid until add().
  std::string_view get(std::string_view key) const {
    const auto found = texts_.find(key);
    return found == texts_.end() ? key : std::string_view(found->second);
  }
  bool has(std::string_view key) const { return texts_.find(key) != texts_.end(); }
  bool empty() const { return texts_.empty(); }

  bool operator==(const Words&) const = default;

  auto begin() const { return texts_.begin(); }
  auto end() const { return texts_.end(); }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;  // looked up by a piece of text, without making a string of it
  };
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> texts_;
};

}  // namespace askwell
