// Our files as text to copy and paste: through a chat, a mail, a form.
//
// The file's bytes are written in base64url, in lines of at most 72 letters, in parts of at
// most 20 lines. Each part has a line before and one behind it:
//
//   == Askwell 2/3 4f2a91c0 9a0b1c2d 1440 ==      part 2 of 3, checksum of the whole text,
//   eyJhc2t3ZWxsIjoiYmFja3VwLzEi...               checksum of this part's letters, their count
//   == 2/3 ==
//
// Parts may come in any order, more than once, in one piece or one by one, with other text
// around and between them: greetings, names, quotation marks at the begin of lines.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace askwell::store {

// All parts of `file`, one below the other.
std::string text_parts(std::string_view file);

// Whether a text has the first line of a part in it.
bool has_parts(std::string_view text);

// Gathers parts until texts are whole.
class PartsReader {
 public:
  // Takes in all parts in `pasted` and answers the files that are whole now. Limits: 20 MB
  // in all; what is over them is passed over.
  std::vector<std::string> take(std::string_view pasted);

  // The first part that is not there yet of the text that came last.
  struct Missing {
    int part = 0, of = 0;  // 0: nothing is missing
    bool damaged = false;  // it was there, but not as it was copied
  };
  Missing missing() const;

 private:
  struct Text {
    int count = 0;
    std::map<int, std::string> parts;
    std::map<int, bool> damaged;
  };
  void take_part(int part, int of, const std::string& whole, bool fine, std::string letters);

  std::map<std::string, Text> texts_;  // by the checksum of the whole
  std::string last_;
  std::size_t letters_ = 0;  // held in all
};

}  // namespace askwell::store
