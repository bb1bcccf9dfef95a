// A person as flat shapes, in one of five moods.
#pragma once

#include "core/conversation.h"
#include "ui/context.h"

namespace askwell::ui {

// Paints the portrait into the square `box` and submits it as an image called `name`.
void portrait(Ui& ui, std::string_view key, const Look& look, Mood mood, std::string_view name,
              const Rect& box);

}  // namespace askwell::ui
