// What keeps a file from being read as text at all: too large, another encoding, damaged.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "store/phrase/problem.h"

namespace askwell::store {

// A workbook or a document (a zip file), a PDF, a web page.
bool is_of_another_program(std::string_view text);

// The first reason not to parse these bytes: over `max_bytes`, of another program, UTF-16, NUL,
// not UTF-8 (with the encoding named where it can be guessed).
std::optional<Problem> encoding_fault(std::string_view text, std::size_t max_bytes);

}  // namespace askwell::store
