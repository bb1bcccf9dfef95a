#include "app/command.h"

namespace askwell {

std::shared_ptr<const AnyCommand> Command::shared(const AnyCommand* any) {
  return std::shared_ptr<const AnyCommand>(any);
}

}  // namespace askwell
