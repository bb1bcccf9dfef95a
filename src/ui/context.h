// One frame being drawn: where the next widget goes, what it is called, how it looks.
//
// Widgets take an Ui, paint at its current place, submit a Node and move the place on. The
// layout is a column: area() says where it starts, how wide it is and how far it has come.
// Screens make columns of their own for things that stand side by side.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "base/text.h"
#include "ui/frame.h"
#include "ui/paint/canvas.h"
#include "ui/paint/line_break.h"
#include "ui/theme.h"
#include "ui/ui.h"

struct ImDrawList;

namespace askwell::ui {

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
};

// A column under way: widgets fill it from `y` downwards.
struct Area {
  float x = 0, y = 0, w = 0;
};

class Ui {
 public:
  Ui(const App& app, View& view, Frame& frame, Canvas& canvas);

  const App& app;
  View& view;
  Frame& frame;
  Canvas& canvas;
  ImDrawList& paint;
  const Palette& colours;
  Scheme shade;
  Lang lang;
  float scale;          // text size, 1 for 100 %
  bool phone, desktop;  // widths below 640; from 1024, more with large text

  Area area;
  float must_show = 0;  // set inside a scroller that sticks: from there on it stays in view

  // ---- words ---------------------------------------------------------------------------
  std::string_view word(std::string_view key) const { return app.words().get(key); }
  std::string word(std::string_view key, std::initializer_list<Replacement> values) const {
    return filled(word(key), values);
  }
  // Puts one more name at the end of a list in words: "Li, Wang", in Chinese "李、王".
  void add_to_list(std::string& list, std::string_view name) const;

  // ---- identity ------------------------------------------------------------------------
  // The id of the child `key` of the node or group that is open: the same in every frame.
  NodeId id(std::string_view key) const;
  NodeId parent() const { return parents_.back(); }
  bool was_pressed(NodeId node) const;
  NodeId shape_id();  // of the next shape in the node that is open

  // ---- submitting ----------------------------------------------------------------------
  Node& add(NodeRole role, NodeId node, const Rect& box);
  void open(NodeId node);  // what follows is inside it
  void close();

  // ---- type ----------------------------------------------------------------------------
  Type type(Style style) const { return ui::type(style, lang, scale); }
  float px(float at_full_size) const { return at_full_size * scale; }
  float advance(std::string_view cluster, const Type& type) const;
  float width_of(std::string_view text, Style style) const;
  // Broken lines, remembered from frame to frame. Valid for this frame.
  const std::vector<TextLine>& lines(std::string_view text, Style style, float width,
                                     float indent = 0);

  // ---- place ---------------------------------------------------------------------------
  Rect take(float height);  // the next `height` of the column, and moves on
  void space(float height) { area.y += height; }
  // Whether it is to be painted: inside what is clipped to. Plain mode shows everything.
  bool visible(const Rect& box) const;

  void push_clip(const Rect& box);
  void pop_clip();

  // ---- motion --------------------------------------------------------------------------
  // On its way to `target`, `seconds` after it was something else: for what belongs to
  // `node`. Asks for frames until it is there; with reduced motion it is there at once. What
  // is seen for the first time begins at `from`.
  float moving(NodeId node, float target, float seconds, float from);
  // Whether nothing is to move.
  bool still() const;
  float moving(NodeId node, float target, float seconds) {
    return moving(node, target, seconds, target);
  }
  // A stop on the way of those who walk through turns by key; it takes the focus.
  void add_step(NodeId node);
  // Whether single keys are shortcuts now: wanted, and nothing lies over the screen.
  bool keys_work() const;

  void wake(double seconds);  // the next frame is wanted then, at the latest
  void ask(Command command);  // of the app, once the frame is drawn

 private:
  std::vector<NodeId> parents_{0};
  std::map<NodeId, int> shapes_;  // how many each parent has so far
};

// Puts the column elsewhere for a while.
class Column {
 public:
  Column(Ui& ui, Area area) : ui_(ui), before_(ui.area) { ui.area = area; }
  ~Column() { ui_.area = before_; }
  Column(const Column&) = delete;
  Column& operator=(const Column&) = delete;

 private:
  Ui& ui_;
  Area before_;
};

// Opens a node for the children that follow.
class Inside {
 public:
  Inside(Ui& ui, NodeId node) : ui_(ui) { ui.open(node); }
  ~Inside() { ui_.close(); }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  Ui& ui_;
};

}  // namespace askwell::ui
