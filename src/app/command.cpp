#include "app/command.h"

namespace askwell {

std::shared_ptr<const Command::Held> Command::shared(const Held* held) {
  const auto end = [](const Held* it) {
    visit(
        *it, [](const auto& one) { delete &one; }, AnyCommand());
  };
  return {held, end};
}

}  // namespace askwell
