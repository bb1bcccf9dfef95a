// The worksheets of the demo portfolio: figures stand here, sentences among the words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/sheets/cell.h"
#include "core/words.h"

namespace askwell {

// What the ids of the sample's records begin with.
inline constexpr std::string_view sample_mark = "sample-";

// Accounts of which every worksheet is filled in, by their place in the sample.
struct SampleStory {
  std::string_view name;
  int account;
};
inline constexpr SampleStory sample_stories[] = {{"1", 0}, {"2", 7}};

std::vector<std::string_view> sample_sheets_of(std::string_view story);
std::vector<std::string_view> sample_sheets_over_all();

// What is filled in on a sheet of a story, or, for "all", on a sheet over all accounts. Days
// are counted from `today`.
sheets::Cell sample_sheet(const Words& words, int today, std::string_view story,
                          std::string_view sheet);

// One of the words "acct.sample.<list>", which are parted by bars; they begin anew at the end.
std::string sample_word(const Words& words, std::string_view list, int i);

}  // namespace askwell
