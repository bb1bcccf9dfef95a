// Several people who practise on one device: each has a shelf of records of their own. The
// list of them is the record "people" on the shelf "~/": one "id name" a line; without it
// there is one person, who was never asked for a name.
#include <algorithm>

#include "app/handlers.h"
#include "base/text.h"

namespace askwell {

namespace {

constexpr std::string_view device_shelf = "~/";
constexpr std::string_view people_record = "people";
constexpr std::size_t most_people = 200;
constexpr int longest_name = 40;  // code points

std::string shelf_for(std::string_view id) {
  return id == "1" ? std::string() : "~" + std::string(id) + "/";
}

// Signs that show nothing or turn the direction of what follows.
bool shows(char32_t c) {
  const bool turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  const bool empty = (c >= 0x200b && c <= 0x200f) || c == 0xfeff || c == 0x2028 || c == 0x2029;
  return c >= 0x20 && (c < 0x7f || c > 0x9f) && !turns && !empty;
}

// A name as it can be kept and shown; empty if nothing is left of it.
std::string clean_name(std::string_view typed) {
  std::string name;
  int count = 0;
  for (std::size_t at = 0; at < typed.size() && count < longest_name;) {
    const CodePoint next = code_point_at(typed, at);
    at += next.bytes;
    if (!next.valid || !shows(next.value)) continue;
    append_utf8(name, next.value);
    ++count;
  }
  return std::string(trimmed(name));
}

Learner* find_person(App& app, std::string_view id) {
  for (Learner& person : app.people) {
    if (person.id == id) return &person;
  }
  return nullptr;
}

bool is_taken(const App& app, std::string_view name, std::string_view by_others_than) {
  return std::any_of(app.people.begin(), app.people.end(), [&](const Learner& person) {
    return person.name == name && person.id != by_others_than;
  });
}

void keep_people(App& app) {
  std::string lines;
  const bool nobody_named = app.people == std::vector<Learner>{{"1", ""}};
  for (const Learner& person : app.people) {
    if (!nobody_named) lines += person.id + " " + person.name + "\n";
  }
  app.keeper.keep_on(device_shelf, people_record, lines, app.effects);
}

// Opens somebody's shelf; their settings replace those shown but for the language.
void open_person(App& app, const std::string& id) {
  const Lang lang = app.settings.lang;
  app.person = id;
  app.person_known = true;
  app.asking_who = false;
  app.keeper.open(shelf_for(id));
  app.settings = Settings{};
  app.settings.lang = lang;
  if (app.undo) app.notice.reset();
  app.undo.reset();
  app.effects.push_back(RememberPerson{id});
  read_records(app);
  set_aside_today(app);
  const Screen screen = app.route.screen;
  const bool of_another = screen == Screen::call || screen == Screen::debrief;
  if (of_another || screen == Screen::settings) go_to(app, {});
}

std::string new_person_id(const App& app) {
  std::int64_t last = 1;
  for (const Learner& person : app.people) {
    last = std::max(last, read_int(person.id, 1, 999'999).value_or(1));
  }
  return std::to_string(last + 1);
}

}  // namespace

// Whoever was remembered goes on; else, where several practise, it is asked who it is.
void read_people(App& app) {
  const std::string* lines = app.keeper.body_on(device_shelf, people_record);
  app.people.clear();
  for (const std::string_view line :
       split(lines == nullptr ? std::string_view() : *lines, '\n')) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const auto id = read_int(line.substr(0, space), 1, 999'999);
    if (!id || app.people.size() == most_people) continue;
    app.people.push_back({std::to_string(*id), clean_name(trimmed(line.substr(space)))});
  }
  if (app.people.empty()) app.people = {{"1", ""}};
  app.person_known = app.person_known && find_person(app, app.person) != nullptr;
  if (!app.person_known) app.person = app.people.front().id;
  app.asking_who = app.asking_who || (!app.person_known && app.people.size() > 1);
  app.keeper.open(shelf_for(app.person));
}

void leave_person(App& app) {
  std::erase_if(app.people, [&](const Learner& one) { return one.id == app.person; });
  const bool somebody = !app.people.empty();
  if (!somebody) app.people = {{"1", ""}};
  app.person = app.people.front().id;
  app.person_known = false;
  app.keeper.open(shelf_for(app.person));
  app.asking_who = somebody;
  app.effects.push_back(RememberPerson{""});
  // An older copy of the list would still hold the name.
  if (app.keeper.body_on(device_shelf, people_record) != nullptr) {
    app.keeper.wipe_on(std::string(device_shelf), app.effects);
  }
  keep_people(app);
}

void handle(App& app, const PersonRemembered& remembered) {
  app.person = remembered.id;
  app.person_known = true;
}

void handle(App& app, const AddPerson& add) {
  const std::string name = clean_name(add.name);
  if (name.empty() || is_taken(app, name, {}) || app.people.size() == most_people) return;
  app.people.push_back({new_person_id(app), name});
  keep_people(app);
  open_person(app, app.people.back().id);
}

void handle(App& app, const NamePerson& rename) {
  Learner* person = find_person(app, app.person);
  const std::string name = clean_name(rename.name);
  if (person == nullptr || name.empty() || is_taken(app, name, app.person)) return;
  person->name = name;
  keep_people(app);
}

void handle(App& app, const ChoosePerson& choose) {
  if (find_person(app, choose.id) == nullptr) return;
  open_person(app, choose.id);
}

void handle(App& app, const AskWho&) { app.asking_who = true; }

}  // namespace askwell
