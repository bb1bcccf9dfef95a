// A value, or the reason why there is none.
//
// Result<T> is how every function answers that reads something from outside: it holds
// either a T or an Error with a sentence fit for a user. Nothing here throws; asking the
// wrong half is our own broken promise and asserts.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace askwell {

enum class Errc {
  bad_input,   // what was given can not be understood
  bad_choice,  // a move, screen or record that does not exist here and now
  too_big,     // over one of the limits
  newer,       // written by a newer version of the app
  mismatch,    // belongs to other rules than the ones at hand
  storage,     // the place to keep it is full, forbidden or broken
};

struct Error {
  Errc code = Errc::bad_input;
  std::string sentence;  // what happened, what is safe, what to do
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : half_(std::move(value)) {}      // NOLINT: a value is a result
  Result(Error error) : half_(std::move(error)) {}  // NOLINT: so is an error

  bool ok() const { return half_.index() == 0; }
  explicit operator bool() const { return ok(); }

  const T& value() const& { return get<0>(half_); }
  T& value() & { return get<0>(half_); }
  T&& value() && { return std::move(get<0>(half_)); }
  const T* operator->() const { return &get<0>(half_); }
  const T& operator*() const& { return get<0>(half_); }

  const Error& error() const { return get<1>(half_); }

 private:
  template <std::size_t half, class Half>
  static auto& get(Half& from) {
    auto* found = std::get_if<half>(&from);
    assert(found != nullptr);
    return *found;
  }

  std::variant<T, Error> half_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)), ok_(false) {}  // NOLINT: see above

  bool ok() const { return ok_; }
  explicit operator bool() const { return ok_; }
  const Error& error() const {
    assert(!ok_);
    return error_;
  }

 private:
  Error error_;
  bool ok_ = true;
};

}  // namespace askwell
