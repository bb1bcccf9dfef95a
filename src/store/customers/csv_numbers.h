// Numbers of a table whose cells are parted by semicolons: there a comma may stand before the
// decimals, as in most of Europe, or between thousands.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace askwell::store {

enum class Decimals { unknown, point, comma };  // the sign before them

// What a cell tells by itself: "1,5", "1.234,5" and "1.234.567" are written with a comma,
// "1.5" and "1,234.5" with a point; "12", "1,234" and "1.234" tell nothing.
Decimals decimals_of(std::string_view cell);

// The cell as it is written with a point. `column` is what its column tells where it tells
// nothing itself; where that is nothing either, a single point stands before decimals, and a
// cell with a comma has no meaning that is certain: nullopt.
std::optional<std::string> with_point(std::string_view cell, Decimals column);

}  // namespace askwell::store
