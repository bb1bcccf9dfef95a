// What one frame takes in and gives out, besides the picture.
//
// Screens draw with our widgets only. Each widget paints with Dear ImGui and, in the same
// call, submits a Node that says what it is. The nodes are the page for everybody who does
// not look at the canvas: the browser side patches them into real elements, which own
// keyboard focus, screen readers, text editing, selection and scrolling; tests read them.
// Nothing here knows of a browser.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"

namespace askwell::ui {

// What a node is. The browser side has one element for each (button, h1, li, input ...).
enum class NodeRole : std::uint8_t {
  text,  // words; a span
  paragraph,
  heading,  // `level` 1..6
  quote,
  button,
  link,  // `value` is the fragment it leads to
  list,
  list_item,
  log,  // its items are list_items; complete replies go through Frame::announce
  main,
  region,  // a section with a name
  navigation,
  group,
  dialog,  // modal: the rest becomes inert, Escape activates the node `value` names
  radio_group,
  radio,
  toggle,  // a switch
  field,   // one line of text; the browser owns and draws its words
  area,    // several lines
  slider,  // lo, hi, now; `value` in words; a move of it arrives as an Edit with the number
  meter,   // lo, hi, now; `value` in words
  image,   // `name` is what it shows
  figure,
  table,
  row,
  column_header,
  row_header,
  cell,
  scroller,  // a box that scrolls; its children are placed in its content
  skip,      // a link for the keyboard: the browser shows it, words and all, when focused
  shape,     // plain mode: what the canvas would paint behind the words; see Node::colour
  checkbox,
  select,  // `value` has its options, one a line; `now` is the chosen one
  tab_list,
  tab,
  progress,  // lo, hi, now; `value` in words
  status,    // a message that comes and goes
  number,    // one line that holds a whole number from lo to hi
  grid,      // of rows
  grid_cell,
};

// Bits of Node::flags.
enum NodeFlag : std::uint16_t {
  flag_disabled = 1 << 0,
  flag_checked = 1 << 1,  // radio, toggle, checkbox, tab
  flag_current = 1 << 2,  // link to the screen that is open
  flag_expanded = 1 << 3,
  flag_collapsed = 1 << 4,
  flag_strong = 1 << 5,   // the words are in the strong weight
  flag_centred = 1 << 6,  // the words are centred in the box
  flag_busy = 1 << 7,
  flag_focusable = 1 << 8,    // takes focus from code though it is no control: the h1
  flag_hidden_text = 1 << 9,  // for screen readers only: nothing is painted for it
  flag_end_aligned = 1 << 10,
  flag_invalid = 1 << 11,
  flag_print = 1 << 12,   // shown on paper only
  flag_screen = 1 << 13,  // never shown on paper
  flag_drag = 1 << 14,    // a mouse may drag it: arrives as Edits "drag 12 -7", "drop 12 -7"
};

using NodeId = std::uint32_t;  // 0: no node

struct Node {
  NodeId id = 0;      // unique in the frame, the same from frame to frame
  NodeId parent = 0;  // a node submitted before; 0 is the app itself
  NodeRole role = NodeRole::text;
  std::uint8_t level = 0;
  std::uint16_t flags = 0;
  // Where it is painted now, in CSS pixels of the app. The box of a scroller is what shows.
  float x = 0, y = 0, w = 0, h = 0;
  float content_height = 0;  // scroller
  float scroll = 0;          // scroller: how far down it is, as painted
  float size = 0, line = 0;  // of the words: font size and line height
  float indent = 0;          // of the first line
  std::string text;          // visible words; '\n' where a line was broken, spaces kept
  std::string name;          // accessible name where it is not the visible words
  std::string description;
  std::string value;
  int lo = 0, hi = 0, now = 0;
  // Plain mode, 0xAABBGGRR: of the words, or of a shape. A shape is a box with corners of
  // radius `size`, filled, or with a border as wide as `line`; `level` is its Corners. Where
  // `value` is a path (SVG, on a grid of `hi`), `size` is the width of its stroke; 0 fills it.
  std::uint32_t colour = 0;
};

// What happened to nodes since the last frame. An element's own `click` is the only way to
// activate it, whether by mouse, finger, key or assistive technology: one press, one entry
// in Frame::activated. Dear ImGui gets no pointer at all.
struct Edit {
  NodeId node = 0;
  std::string text;
};

// A scroller was moved, by whatever means, to `top` CSS pixels from its start.
struct Scroll {
  NodeId node = 0;
  float top = 0;
};

// A key that no element wanted: "Escape", "1", "l", "ArrowUp" with Alt ...
struct Key {
  std::string key;
  bool ctrl = false, shift = false, alt = false;
};

struct Environment {
  float width = 1280, height = 800;  // CSS pixels of the app
  float pixel_ratio = 1;
  bool touch = false;  // the last pointer was a finger or a pen
  bool reduced_motion = false;
  bool dark = false;         // what the system prefers
  bool plain = false;        // no canvas, or the system forces colours: only the nodes show
  bool interpreted = false;  // no WebAssembly: every step takes a hundred times as long
  Lang lang = Lang::en;      // what the browser prefers
  double now = 0;            // seconds, from any start
};

struct Frame {
  Environment env;

  // In: what the browser heard.
  std::vector<NodeId> activated;
  std::vector<Edit> edits;
  std::vector<Scroll> scrolled;
  std::vector<Key> keys;
  NodeId hovered = 0;  // under the mouse (never a finger); 0: none
  NodeId pressed = 0;  // held down by a pointer or a key
  NodeId focused = 0;  // has the keyboard focus

  // Out: the page, and what is asked of the browser and of the app.
  std::vector<Node> nodes;
  std::vector<Command> commands;
  std::vector<std::string> announcements;  // complete sentences, said once
  NodeId focus = 0;                        // moves the focus there, once
  std::string title;
  std::string lang;              // of the page: "en", "zh-CN"
  std::uint32_t background = 0;  // colour behind everything, 0xAABBGGRR
  bool dark_scheme = false;
  bool high_contrast = false;
  bool plain = false;  // the nodes show themselves, because they must or the user wants it
  std::optional<double> wake_after;  // seconds until the next frame at the latest
  bool again = false;                // the next frame would differ: draw it at once
};

}  // namespace askwell::ui
