// A list of a few things that lies in place, so that making one asks for no memory.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <memory>
#include <type_traits>

namespace askwell {

// At most `most` of them; to add more is a mistake of the caller's.
template <class Item, std::size_t most>
class Few {
  static_assert(std::is_trivially_copyable_v<Item>);

 public:
  using value_type = Item;

  Few() {}
  Few(const Few& other) : size_(other.size_) {
    std::uninitialized_copy(other.begin(), other.end(), items_);
  }
  Few& operator=(const Few& other) {
    if (this == &other) return *this;
    size_ = other.size_;
    std::uninitialized_copy(other.begin(), other.end(), items_);
    return *this;
  }

  void push_back(const Item& item) {
    assert(size_ < most);
    std::construct_at(items_ + size_++, item);
  }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const Item* data() const { return items_; }
  const Item* begin() const { return items_; }
  const Item* end() const { return items_ + size_; }
  const Item& operator[](std::size_t i) const { return items_[i]; }
  Item& operator[](std::size_t i) { return items_[i]; }
  const Item& front() const { return items_[0]; }
  const Item& back() const { return items_[size_ - 1]; }

  bool operator==(const Few& other) const {
    return std::equal(begin(), end(), other.begin(), other.end());
  }

 private:
  union {  // the first size_ are there
    Item items_[most];
  };
  std::size_t size_ = 0;
};

}  // namespace askwell
