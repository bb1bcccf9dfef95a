// Where the items of a long list stand in a JSON text, found without reading the text: so the
// list can be read some items at a time, and all the rest at once.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace askwell::store {

// Of the list called `name` in the outermost object. The text may be no JSON at all: whoever
// reads what stands between the places finds out.
class ListPlaces {
 public:
  // Points into both.
  ListPlaces(std::string_view json, std::string_view name) : json_(json), name_(name) {}

  // Looks at about so many bytes more. True once the places are known.
  bool run(std::size_t bytes);

  std::size_t looked_at() const { return at_; }  // bytes

  // The opening bracket, the commas between the items, the closing bracket; nothing if there is
  // no such list.
  const std::vector<std::size_t>& get() const { return places_; }

 private:
  void look_at(char c);

  std::string_view json_, name_, word_;  // `word_`: the last text of the outermost object
  std::size_t at_ = 0, word_begin_ = 0;
  int depth_ = 0;
  bool in_text_ = false, escaped_ = false;
  bool named_ = false;  // the value that stands here is called `name`
  bool complete_ = false;
  std::vector<std::size_t> places_;  // not empty from the opening bracket on
};

}  // namespace askwell::store
