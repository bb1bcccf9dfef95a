// The door of this layer: draws the whole app.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/app.h"
#include "core/score/filing.h"
#include "core/sheets/sheet.h"
#include "ui/frame.h"
#include "ui/paint/canvas.h"
#include "ui/paint/line_break.h"

namespace askwell::ui {

// How far a scroller is down, how high its content was when drawn last, and whether whoever
// scrolled left it at its end.
struct Scrolled {
  float top = 0, content = 0;
  float end = 0;  // where a scroller that sticks to its end wants to be
  bool at_end = true;
};

// Something on its way from one value to another.
struct Motion {
  float from = 0, to = 0;
  double since = 0;  // Environment::now
};

// What accounts bought in the last year, by id, as long as App::changes and App::day are the
// same. A frame adds up a part of it.
struct Ledger {
  int changes = -1, day = 0;
  std::size_t added = 0;  // purchases, so far
  std::unordered_map<std::string, double> sales = {};
};

// How an account stands: its furthest open deal, and what its influence map warns of.
struct Standing {
  std::string stage, next;  // of that deal, a word of its form and a text; may be empty
  double coverage = 0;      // of the people; unknown where there are none
  std::size_t flags = 0;
};

// The accounts that the list shows, in its order, as long as all of this is the same.
struct AccountsShown {
  int changes = -1, day = 0, order = 0, archived = 0;
  std::string wanted;
  std::vector<std::size_t> places;
  std::map<std::size_t, Standing> standings;  // of those that were drawn, by place
};

// The worksheet that was asked for last, and App::changes and App::day when it was.
struct SheetAsked {
  std::string key;
  int changes = -1, day = 0;
  bool operator==(const SheetAsked&) const = default;
};

// The hand of a call as long as all of this is the same: to think it out takes a while.
struct HandShown {
  std::string rules;
  Options options;
  State state;
  std::vector<MoveId> moves;
};

// The grade of what was filed about a call, worked out from the app's changes of that number.
struct FilingShown {
  std::string attempt;
  int changes = -1;
  FilingGrade grade;
};

// What was changed on one influence map, and can be taken back.
struct MapSteps {
  struct Step {
    std::string person, field, before, after;  // texts as they are typed
  };
  std::string sheet;               // sheet_key() of the map
  std::vector<Step> done, undone;  // the last is the newest
  std::string refused;             // why the last drag changed nothing, as a sentence
};

// What belongs to looking, not to the app: open panels, how far a list is scrolled, what a
// field holds while it is typed in. It may be thrown away at any time.
struct View {
  Route shown;            // the screen of the last frame: a change moves the focus to its h1
  bool begun = false;     // a frame has been drawn
  std::string spoken_in;  // the call whose lines have been announced ...
  std::size_t turns_shown = 0;  // ... and how many of its turns
  bool asked_to_end = false;
  bool table_shown = false;  // what a table would bring was on the screen
  std::string_view works;    // what takes long and has been announced
  NodeId first_line = 0;     // the first button of the hand
  std::string topic;         // picked in this turn of the call, see call_topics.cpp ...
  std::size_t topic_turn = 0;
  bool to_first_line = false;  // the first button takes the focus as soon as it is drawn

  std::map<NodeId, Scrolled> scrolled;
  std::map<NodeId, bool> as_table;      // charts whose values are shown as a table
  std::map<NodeId, double> busy_since;  // Environment::now
  std::map<NodeId, Motion> motions;     // of what is on the screen that is shown
  float reply_height = 0;               // that the call's reply panel would like
  float last_line = 0;           // height of the customer's last line, which always shows whole
  bool beside = false;           // ladder and notes stand beside the log
  bool panel_open = false;       // ladder and notes as a sheet
  bool days_open = false;        // the earlier days that can be restored
  std::string notice;            // that is shown, and since when
  double notice_since = 0;       // seconds
  bool update_said = false;      // that a newer version is ready
  bool keys_open = false;        // the list of shortcuts
  std::vector<NodeId> steps;     // turns of the log or of the debrief, as drawn last
  std::vector<NodeId> slips;     // those of the debrief that lost points
  std::string_view wants_focus;  // "ladder" or "notes", as soon as it is drawn
  NodeId dragged = 0;            // what is dragged, and how far it is from its place
  int drag_x = 0, drag_y = 0;    // CSS pixels
  bool after_g = false;          // "G" was pressed: the next letter is a place to go to

  std::map<std::string, std::string> typed;  // unsubmitted text of fields, by their key
  // Where the keys of texts begin that were refused. They are kept nowhere else, so they stay
  // when another screen is shown, for the same person.
  std::set<std::string> refused;
  std::string person;                       // who that is
  std::map<std::string, int> picked;        // choices that belong to looking, by key
  std::map<std::string, std::size_t> rows;  // how many rows of long lists are shown
  Ledger ledger;
  AccountsShown accounts;
  HandShown hand;
  SheetAsked sheet;
  MapSteps map;
  FilingShown filing;
  std::string notes_of;  // the attempt whose notes are in `typed`
  std::map<std::uint64_t, std::vector<TextLine>> lines;
};

// Takes frame.env and what the browser heard (activated, edits, scrolled, keys: used up),
// paints on `canvas` and fills the rest of `frame`. The caller applies frame.commands.
void draw(const App& app, View& view, Frame& frame, Canvas& canvas);

// The addresses of all screens that can be opened in `app` now, for tests that visit each.
std::vector<std::string> screens(const App& app);

}  // namespace askwell::ui
