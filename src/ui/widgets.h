// Our widgets: each paints itself and submits the Node that says what it is.
//
// `key` names a widget among its siblings and must stay the same from frame to frame; it is
// often the key of its words too. Heights and widths given here are at 100 % text size.
#pragma once

#include "ui/choice.h"
#include "ui/data.h"
#include "ui/fields.h"
#include "ui/hold.h"
#include "ui/press.h"
#include "ui/shapes.h"
#include "ui/show.h"
#include "ui/words.h"
