// The packs of the app as the build has made them: what a start waits for, and the words that
// arrive later. Of the scenarios only the first one is there.
#pragma once

#include <string>

#include "app/app.h"

namespace askwell::fakes {

std::string pack_json(Lang lang, const char* part = "");
std::string flat_of(const std::string& json);
std::string pack(Lang lang, const char* part = "");  // flat, as the app reads it
PackRead later_words(Lang lang);

// An app as it stands after its start on a device that keeps nothing yet.
void begin(App& app, Lang lang = Lang::en, bool both = true);

// The same before the database has answered.
void begin_unread(App& app, Lang lang = Lang::en, bool both = true);

}  // namespace askwell::fakes
