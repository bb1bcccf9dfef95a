#include "app/app.h"

namespace askwell {

void apply(App&, const Command&) {}

}  // namespace askwell
