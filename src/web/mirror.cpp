// The ops, in 32-bit words. A text is an offset into the heap and a length in bytes; the
// length is -1 where the text is as it was. Lengths of the page are in 1/64 CSS pixels.
//
//   1 put      id, role | level << 8 | flags << 16, x, y, w, h, content height, scroll, size,
//              line, indent, lo, hi, now, colour (ABGR), words, name, description, value
//              x and y count from the parent's content; scroll is -1 where it is as it was
//   2 remove   id
//   3 order    parent, count, ids: the parent's children, all of them
//   4 focus    id
//   5 say      text
//   6 page     title, language, background (ABGR), 1 if dark + 2 if plain + 4 if high contrast
#include "web/mirror.h"

#include <algorithm>
#include <cmath>

#include "base/order.h"
#include "web/browser.h"

namespace askwell::web {

namespace {

enum Op : std::int32_t { op_put = 1, op_remove, op_order, op_focus, op_say, op_page };

std::int32_t fixed(float pixels) {
  return static_cast<std::int32_t>(std::floor(pixels * 64 + 0.5f));
}

}  // namespace

void Mirror::show(ui::Frame& frame, const std::vector<std::string>& announcements,
                  ui::NodeId focus) {
  words_.clear();
  heap_.clear();

  std::vector<Element> now = elements_of(frame.nodes);
  const std::vector<int> before = places_before(now);
  std::vector<bool> stays(shown_.size());
  for (const int place : before) {
    if (place >= 0) stays[static_cast<std::size_t>(place)] = true;
  }
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    if (stays[i]) continue;
    words_.insert(words_.end(), {op_remove, static_cast<std::int32_t>(shown_[i].id)});
  }
  for (std::size_t i = 0; i < now.size(); ++i) {
    put(now[i], before[i] < 0 ? nullptr : &shown_[static_cast<std::size_t>(before[i])]);
  }
  if (!is_same_tree(now)) put_orders(now);
  shown_ = std::move(now);

  put_page(frame);
  for (const std::string& sentence : announcements) {
    words_.push_back(op_say);
    put_text(sentence);
  }
  if (focus != 0) {
    words_.insert(words_.end(), {op_focus, static_cast<std::int32_t>(focus)});
  }
  if (!words_.empty()) web_patch(words_.data(), static_cast<int>(words_.size()), heap_.data());
}

void Mirror::scrolled(ui::NodeId node, float top) {
  for (Element& element : shown_) {
    if (element.id == node) element.number[scroll_number] = fixed(top);
  }
}

std::vector<Mirror::Element> Mirror::elements_of(std::vector<ui::Node>& nodes) {
  std::vector<Element> elements;
  elements.reserve(nodes.size());
  std::vector<int> parents;  // where the parent of each node is; -1: there is none
  const auto is_parent = [&](int at, const ui::Node& of) {
    return nodes[static_cast<std::size_t>(at)].id == of.parent;
  };
  for (ui::Node& node : nodes) {
    float x = node.x, y = node.y;
    // As a rule the node before, or one around it: nodes come in the order of reading.
    const int last = static_cast<int>(parents.size()) - 1;
    int at = last;
    while (at >= 0 && !is_parent(at, node)) at = parents[static_cast<std::size_t>(at)];
    if (at < 0 && node.parent != 0) {
      at = last;
      while (at >= 0 && !is_parent(at, node)) --at;
    }
    parents.push_back(at);
    if (at >= 0) {
      const ui::Node& parent = nodes[static_cast<std::size_t>(at)];
      x -= parent.x;
      y -= parent.y - parent.scroll;
    }
    elements.push_back(
        {node.id,
         node.parent,
         {static_cast<std::int32_t>(node.role) | node.level << 8 | node.flags << 16, fixed(x),
          fixed(y), fixed(node.w), fixed(node.h), fixed(node.content_height),
          fixed(node.scroll), fixed(node.size), fixed(node.line), fixed(node.indent), node.lo,
          node.hi, node.now, static_cast<std::int32_t>(node.colour)},
         {std::move(node.text), std::move(node.name), std::move(node.description),
          std::move(node.value)}});
  }
  return elements;
}

// Where each element was in what is shown; -1: it is new. As a rule it comes after the one that
// it came after then.
std::vector<int> Mirror::places_before(const std::vector<Element>& now) const {
  std::vector<int> places;
  places.reserve(now.size());
  std::vector<Placed> placed;  // once it is needed
  std::size_t next = 0;
  for (const Element& element : now) {
    if (next >= shown_.size() || shown_[next].id != element.id) {
      if (placed.empty()) {
        for (const Element& old : shown_)
          placed.emplace_back(old.id, static_cast<int>(placed.size()));
        sort_by(placed, [](const Placed& a, const Placed& b) { return a < b; });
      }
      const auto at = std::lower_bound(placed.begin(), placed.end(), Placed{element.id, 0});
      if (at == placed.end() || at->first != element.id) {
        places.push_back(-1);
        continue;
      }
      next = static_cast<std::size_t>(at->second);
    }
    places.push_back(static_cast<int>(next++));
  }
  return places;
}

bool Mirror::is_same_tree(const std::vector<Element>& now) const {
  return std::equal(
      now.begin(), now.end(), shown_.begin(), shown_.end(),
      [](const Element& a, const Element& b) { return a.id == b.id && a.parent == b.parent; });
}

void Mirror::put(const Element& now, const Element* before) {
  if (before != nullptr && now.number == before->number && now.text == before->text) return;
  words_.insert(words_.end(), {op_put, static_cast<std::int32_t>(now.id)});
  words_.insert(words_.end(), now.number.begin(), now.number.end());
  if (before != nullptr && now.number[scroll_number] == before->number[scroll_number]) {
    words_[words_.size() - numbers + scroll_number] = -1;
  }
  for (std::size_t i = 0; i < now.text.size(); ++i) {
    if (before != nullptr && now.text[i] == before->text[i]) {
      words_.insert(words_.end(), {0, -1});
    } else {
      put_text(now.text[i]);
    }
  }
}

void Mirror::put_orders(const std::vector<Element>& now) {
  std::vector<Child> after;
  after.reserve(now.size());
  for (const Element& element : now) after.emplace_back(element.parent, element.id);
  const auto older = [](const Child& a, const Child& b) { return a.first < b.first; };
  sort_by(after, older);
  for (auto begin = after.begin(); begin != after.end();) {
    const auto [_, end] = std::equal_range(begin, after.end(), *begin, older);
    const auto [old_begin, old_end] =
        std::equal_range(children_.begin(), children_.end(), *begin, older);
    if (!std::equal(begin, end, old_begin, old_end)) {
      words_.insert(words_.end(), {op_order, static_cast<std::int32_t>(begin->first),
                                   static_cast<std::int32_t>(end - begin)});
      for (; begin != end; ++begin) words_.push_back(static_cast<std::int32_t>(begin->second));
    }
    begin = end;
  }
  children_ = std::move(after);
}

void Mirror::put_page(const ui::Frame& frame) {
  const std::array<std::int32_t, 2> colours{
      static_cast<std::int32_t>(frame.background),
      frame.dark_scheme + 2 * frame.plain + 4 * frame.high_contrast};
  if (frame.title == title_ && frame.lang == lang_ && colours == colours_) return;
  title_ = frame.title;
  lang_ = frame.lang;
  colours_ = colours;
  words_.push_back(op_page);
  put_text(title_);
  put_text(lang_);
  words_.insert(words_.end(), colours.begin(), colours.end());
}

void Mirror::put_text(const std::string& text) {
  words_.insert(words_.end(), {static_cast<std::int32_t>(heap_.size()),
                               static_cast<std::int32_t>(text.size())});
  heap_ += text;
}

}  // namespace askwell::web
