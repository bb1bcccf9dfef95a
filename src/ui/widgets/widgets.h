// Our widgets: each paints itself and submits the Node that says what it is.
//
// `key` names a widget among its siblings and must stay the same from frame to frame; it is
// often the key of its words too. Heights and widths given here are at 100 % text size.
#pragma once

#include "ui/paint/shapes.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/data.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/hold.h"
#include "ui/widgets/press.h"
#include "ui/widgets/show.h"
#include "ui/widgets/words.h"
