#include "app/handlers.h"

namespace askwell {

void handle(App& app, const HostTold& told) {
  app.hosting = told.hosting;
  app.build = told.build;
}

// Told again and again; what was put off stays put off.
void handle(App& app, const UpdateReady&) {
  if (app.update == Update::none) app.update = Update::ready;
}

void handle(App& app, const UpdateNow&) {
  if (app.update != Update::none) app.effects.push_back(StartUpdate{});
}

void handle(App& app, const PutOffUpdate&) {
  if (app.update == Update::ready) app.update = Update::put_off;
}

}  // namespace askwell
