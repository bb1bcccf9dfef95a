#include "store/json/list_places.h"

#include <algorithm>

namespace askwell::store {

bool ListPlaces::run(std::size_t bytes) {
  const std::size_t end = at_ + std::min(bytes, json_.size() - at_);
  for (; at_ < end && !complete_; ++at_) look_at(json_[at_]);
  if (at_ == json_.size() && !complete_) places_.clear();
  return at_ == json_.size() || complete_;
}

void ListPlaces::look_at(char c) {
  if (in_text_) {
    if (!escaped_ && c == '"') {
      in_text_ = false;
      word_ = json_.substr(word_begin_, at_ - word_begin_);
    }
    escaped_ = !escaped_ && c == '\\';
    return;
  }
  switch (c) {
    case '"':
      in_text_ = true;
      word_begin_ = at_ + 1;
      break;
    case ':':
      named_ = depth_ == 1 && word_ == name_;
      break;
    case ',':
      if (!places_.empty() && depth_ == 2) places_.push_back(at_);
      if (depth_ == 1) named_ = false;
      break;
    case '{':
    case '[':
      if (c == '[' && depth_ == 1 && named_) places_.push_back(at_);
      ++depth_;
      break;
    case '}':
    case ']':
      --depth_;
      if (places_.empty() || depth_ != 1) break;
      places_.push_back(at_);
      complete_ = true;
      break;
    default:
      break;
  }
}

}  // namespace askwell::store
