// A person as flat shapes, in one of five moods.
#pragma once

#include "core/call/conversation.h"
#include "ui/context.h"

namespace askwell::ui {

// In front of a disc, or standing on the lower edge of the box with nothing behind.
enum class Ground : std::uint8_t { disc, none };

// Paints the portrait into the square `box` and submits it as an image called `name`. A
// change of mood takes 240 ms.
void portrait(Ui& ui, std::string_view key, const Look& look, Mood mood, std::string_view name,
              const Rect& box, Ground ground = Ground::disc);

}  // namespace askwell::ui
