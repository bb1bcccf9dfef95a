// A reference to something callable: what a function takes that calls it before it returns.
//
// Unlike std::function it owns and copies nothing, so it costs two words and no code. It must
// not outlive what it refers to: pass it down, never keep it.
#pragma once

#include <type_traits>
#include <utility>

namespace askwell {

template <class Signature>
class FunctionRef;

template <class Answer, class... Values>
class FunctionRef<Answer(Values...)> {
 public:
  template <class Callable,
            class = std::enable_if_t<!std::is_same_v<std::decay_t<Callable>, FunctionRef>>>
  FunctionRef(Callable&& callable)  // NOLINT: a callable is its own reference
      : what_(const_cast<void*>(static_cast<const void*>(&callable))),
        call_([](void* what, Values... values) -> Answer {
          return (*static_cast<std::remove_reference_t<Callable>*>(what))(
              std::forward<Values>(values)...);
        }) {}

  Answer operator()(Values... values) const {
    return call_(what_, std::forward<Values>(values)...);
  }

 private:
  void* what_;
  Answer (*call_)(void*, Values...);
};

}  // namespace askwell
