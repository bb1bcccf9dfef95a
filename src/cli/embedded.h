// What is compiled into the program, so that it needs no folder to run from.
#pragma once

#include "core/scenario/texts.h"
#include "core/words.h"
#include "store/scenario/scenario_reader.h"

namespace askwell::cli {

store::Stock stock();
Words words(Lang lang);  // of the interface: what reasons and checks are called

}  // namespace askwell::cli
