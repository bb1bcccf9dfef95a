// The door of this layer: draws the whole app between ImGui::NewFrame and ImGui::Render.
#pragma once

#include "app/app.h"
#include "ui/frame.h"

namespace askwell::ui {

// What belongs to looking, not to the app: open panels, half-typed words.
struct View {
  int dummy = 0;
};

// Reads frame.env, activated, edits and keys; fills the rest of `frame`. The caller applies
// frame.commands afterwards.
void draw(const App& app, View& view, Frame& frame);

}  // namespace askwell::ui
