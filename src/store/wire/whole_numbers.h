// Lines of whole numbers between spaces: how two running programs of the same build hand each
// other what they have worked out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace askwell::store {

// Adds a number to the last line of `out`.
void add_number(std::string& out, int number);

// Reads one line. Every number has a range of its own; what is out of it, missing or no number
// becomes `low`, and well() tells of it at the end.
class WholeNumbers {
 public:
  explicit WholeNumbers(std::string_view line) : line_(line) {}

  bool more() const { return !line_.empty(); }
  int next(int low, std::size_t high);
  // All that was asked for was there, and nothing else is.
  bool well() const { return well_ && !more(); }

 private:
  std::string_view line_;
  bool well_ = true;
};

}  // namespace askwell::store
