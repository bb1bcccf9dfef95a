// App: everything the app knows, as one value, and the one function that changes it.
#pragma once

#include "app/command.h"
#include "app/effect.h"

namespace askwell {

struct App {
  std::vector<Effect> effects;  // what the world is asked to do, oldest first
};

// Does what the command says. Whatever is asked of the world is added to app.effects.
void apply(App& app, const Command& command);

}  // namespace askwell
