// The app in a browser: the only globals, the frame, and what JavaScript may call.
//
// JavaScript owns the loop. It tells what happened, then calls web_settle(), which draws
// frames without showing them until nothing is left to be done, and patches the page. So the
// page is up to date when an event's handler returns. The canvas follows at web_draw(). When
// nothing happens, nothing runs.
#include <algorithm>
#include <cstdlib>
#include <memory>

#include "app/app.h"
#include "app/call/thinker.h"
#include "ui/context.h"
#include "ui/ui.h"
#include "web/browser.h"
#include "web/effects.h"
#include "web/font_loader.h"
#include "web/mirror.h"
#include "web/picture.h"

// Our asserts stay on in what we ship: the page says so and offers to reload.
extern "C" void __assert_fail(const char* what, const char*, int line, const char*) {
  web_stopped(what, line);
  __builtin_trap();
}

namespace askwell::web {
namespace {

constexpr double slice = 4;     // milliseconds in one web_think_on(), and a little more ...
constexpr int positions = 2;    // ... as looking at so many positions takes
constexpr int most_frames = 8;  // in one web_settle() that has no chore; the next goes on

App app;
ui::View view;
ui::Frame frame;
std::unique_ptr<ui::Canvas> canvas;  // from web_start() on
Mirror mirror;
Picture picture;
Answers answers;
std::vector<Command> told;  // by the world, since the last frame
std::string inbox;          // texts handed in by JavaScript
std::unique_ptr<Thinker> thinker;
bool postponed = false;     // in the last settling, which drew no frame
int frames = 0, draws = 0;  // ever; for tests

std::string taken(int begin, int size) {
  return inbox.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(size));
}

void apply_all(const std::vector<Command>& commands) {
  for (const Command& command : commands) apply(app, command);
  const std::vector<Effect> effects = std::move(app.effects);
  app.effects.clear();
  for (const Effect& effect : effects) carry_out(effect);
}

// What happened since the last settling and, unless that left a frame to be drawn, a part of
// what takes long. Whether it took so long that the next frame had better wait for another
// settling; the first one of all never waits.
bool catch_up() {
  constexpr double share = 8, most = 16;  // milliseconds
  const double begin = web_now();
  apply_all(std::exchange(told, {}));
  if (postponed || frames == 0) return false;
  while (!app.chores.empty() && web_now() < begin + share) apply_all({WorkOn{}});
  return web_now() > begin + most;
}

void run_frame(double now) {
  ++frames;
  frame.env.now = now;
  ui::draw(app, view, frame, *canvas);
  picture.take(*canvas, frame.env.pixel_ratio);
}

}  // namespace

// ---- what JavaScript calls ---------------------------------------------------------------
extern "C" {

// Room for `size` bytes of texts; the next call says how long each is.
char* web_inbox(int size) {
  inbox.resize(static_cast<std::size_t>(size));
  return inbox.data();
}

void web_start(bool plain, bool interpreted) {
  canvas = std::make_unique<ui::Canvas>(*browser_fonts(plain));
  frame.env.interpreted = interpreted;
}

void web_environment(float width, float height, float pixel_ratio, bool touch,
                     bool reduced_motion, bool dark, int lang, bool plain) {
  frame.env.width = width;
  frame.env.height = height;
  frame.env.pixel_ratio = pixel_ratio;
  frame.env.touch = touch;
  frame.env.reduced_motion = reduced_motion;
  frame.env.dark = dark;
  frame.env.lang = static_cast<Lang>(lang);
  frame.env.plain = plain;
}

void web_activate(ui::NodeId node) { frame.activated.push_back(node); }

void web_edit(ui::NodeId node, int size) { frame.edits.push_back({node, taken(0, size)}); }

void web_scroll(ui::NodeId node, float top) {
  frame.scrolled.push_back({node, top});
  mirror.scrolled(node, top);
}

void web_key(int size, bool ctrl, bool shift, bool alt) {
  frame.keys.push_back({taken(0, size), ctrl, shift, alt});
}

void web_point(ui::NodeId hovered, ui::NodeId pressed, ui::NodeId focused) {
  frame.hovered = hovered;
  frame.pressed = pressed;
  frame.focused = focused;
}

void web_answer(int kind, int number, int a_size, int b_size) {
  answers.read(static_cast<Answer>(kind), number, taken(0, a_size), taken(a_size, b_size),
               told);
  inbox = {};  // a whole pack may have been in it
}

// Draws frames until everything told has had its effect. `now` is in seconds. Answers how
// many seconds the next call may be late; negative: until something happens.
double web_settle(double now) {
  std::vector<std::string> announcements;
  ui::NodeId focus = 0;
  bool again = true;
  postponed = catch_up();
  if (postponed) return 0;
  const int most = app.chores.empty() ? most_frames : 1;
  for (int n = 0; again && n < most; ++n) {
    run_frame(now);
    again = frame.again || !frame.commands.empty();
    for (std::string& sentence : frame.announcements) {
      announcements.push_back(std::move(sentence));
    }
    if (frame.focus != 0) focus = frame.focus;
    apply_all(frame.commands);
  }
  mirror.show(frame, announcements, focus);
  if (!frame.plain && picture.changed(frame.background)) web_ask_draw();
  if (again || !app.chores.empty()) return 0;
  return frame.wake_after.value_or(-1);
}

// ---- of a program that only thinks: it is never started ----

// Takes a pack, a file and a task (app/call/thinker.h) from the inbox. False if they do not
// fit.
bool web_think(int pack_size, int file_size, int task_size, int limit) {
  thinker = Thinker::begin(taken(0, pack_size), taken(pack_size, file_size),
                           taken(pack_size + file_size, task_size), limit);
  inbox = {};
  return thinker != nullptr;
}

// Works for some milliseconds. Answers how much is done, in percent; at 100 the answer is in
// the inbox.
int web_think_on() {
  const double end = web_now() + slice;
  bool done = false;
  while (!done && web_now() < end) done = thinker->run(positions);
  if (!done) return std::min(thinker->percent(), 99);
  inbox = thinker->answer();
  return 100;
}

void web_draw() {
  ++draws;
  picture.draw(*canvas, frame.env, frame.background);
}

// The graphics context was lost and is back.
void web_restore() { picture.lost(*canvas); }

// For tests.
int web_frames() { return frames; }
int web_draws() { return draws; }

// The addresses of all screens, separated by spaces, in the inbox.
const char* web_screens() {
  inbox.clear();
  for (const std::string& address : ui::screens(app)) {
    if (!inbox.empty()) inbox += ' ';
    inbox += address;
  }
  return inbox.data();
}

// For tests: the text of `size` bytes in the inbox, broken to lines of `width` pixels of body
// text.
const char* web_lines(int size, float width) {
  const std::string text = taken(0, size);
  ui::Ui ui(app, view, frame, *canvas);
  inbox = ui::with_breaks(text, ui.lines(text, ui::Style::body, width));
  return inbox.data();
}

const char* web_inbox_text() { return inbox.data(); }
int web_inbox_size() { return static_cast<int>(inbox.size()); }
}

}  // namespace askwell::web
