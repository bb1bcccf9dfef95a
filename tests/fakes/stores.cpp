#include "fakes/stores.h"

#include <algorithm>
#include <vector>

namespace askwell::fakes {

void Stores::carry_out(App& app) {
  while (!app.effects.empty()) {
    const std::vector<Effect> effects = std::move(app.effects);
    app.effects.clear();
    const bool asks = std::any_of(effects.begin(), effects.end(), [](const Effect& one) {
      return std::holds_alternative<Keep>(one) || std::holds_alternative<WipeStores>(one);
    });
    const bool committed = database_works && asks && !fails();
    for (const Effect& effect : effects) {
      if (const Keep* keep = std::get_if<Keep>(&effect)) put(app, *keep, committed);
      if (const WipeStores* wipe = std::get_if<WipeStores>(&effect)) {
        this->wipe(shelf_of(wipe->epoch.name), committed);
        put(app, wipe->epoch, committed);
      }
      if (const SetAside* copy = std::get_if<SetAside>(&effect)) set_aside(*copy);
      if (const ReadAside* copy = std::get_if<ReadAside>(&effect)) {
        apply(app, FileRead{copy->name, aside[copy->name]});
      }
    }
  }
}

LocalRead Stores::local_records() const {
  LocalRead read;
  for (const auto& [name, sealed] : local) {
    read.records.push_back({name.substr(0, name.size() - 2), name.back(), sealed});
  }
  return read;
}

DatabaseRead Stores::database_records() const {
  DatabaseRead read;
  for (const auto& [name, sealed] : database) read.records.push_back({name, 'a', sealed});
  for (const auto& [name, text] : aside) read.aside.push_back(name);
  return read;
}

void Stores::put(App& app, const Keep& keep, bool committed) {
  const bool both = !keep.large || !database_works;
  const bool second = both && local_works && !fails();
  if (second) local[keep.name + "." + keep.slot] = keep.sealed;
  if (committed) database[keep.name] = keep.sealed;
  if (database_works ? committed : second) {
    apply(app, Stored{keep.ticket});
  } else if (database_works || local_works) {
    apply(app, StorageFailed{StorageFailed::Why::full});
  }
  if (both && committed && local_works && !second) {
    apply(app, StorageFailed{StorageFailed::Why::full});
  }
}

void Stores::wipe(std::string_view shelf, bool committed) {
  const auto on_it = [&](const auto& one) { return shelf_of(one.first) == shelf; };
  if (local_works) std::erase_if(local, on_it);
  if (!committed) return;
  std::erase_if(database, on_it);
  if (shelf == "~/") return;  // the device's own shelf: no copies are set aside of it
  const std::string copies = "~~" + (shelf.empty() ? "/" : std::string(shelf.substr(1)));
  std::erase_if(aside, [&](const auto& one) { return one.first.starts_with(copies); });
}

void Stores::set_aside(const SetAside& copy) {
  if (!database_works) return;
  if (copy.text.empty()) {
    aside.erase(copy.name);
  } else {
    aside[copy.name] = copy.text;
  }
}

}  // namespace askwell::fakes
