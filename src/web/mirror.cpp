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
//   6 page     title, language, background (ABGR), 1 if dark + 2 if plain
#include "web/mirror.h"

#include <algorithm>
#include <cmath>

#include "base/order.h"
#include "web/browser.h"

namespace askwell::web {

namespace {

enum Op : std::int32_t { op_put = 1, op_remove, op_order, op_focus, op_say, op_page };

std::int32_t fixed(float pixels) { return static_cast<std::int32_t>(std::lround(pixels * 64)); }

}  // namespace

void Mirror::show(ui::Frame& frame, const std::vector<std::string>& announcements,
                  ui::NodeId focus) {
  words_.clear();
  heap_.clear();

  std::vector<Placed> placed;
  std::vector<Element> now = elements_of(frame.nodes, placed);
  for (const Element& old : shown_) {
    if (find(placed, old.id) == nullptr) {
      words_.insert(words_.end(), {op_remove, static_cast<std::int32_t>(old.id)});
    }
  }
  for (Element& element : now) {
    const int* before = find(placed_, element.id);
    put(element, before == nullptr ? nullptr : &shown_[static_cast<std::size_t>(*before)]);
  }
  put_orders(now);
  shown_ = std::move(now);
  placed_ = std::move(placed);

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
  if (const int* at = find(placed_, node)) {
    shown_[static_cast<std::size_t>(*at)].number[scroll_number] = fixed(top);
  }
}

const int* Mirror::find(const std::vector<Placed>& placed, ui::NodeId id) {
  const auto at = std::lower_bound(placed.begin(), placed.end(), Placed{id, 0});
  return at != placed.end() && at->first == id ? &at->second : nullptr;
}

// Nodes with an id that was there before are dropped: ids are unique in a frame.
std::vector<Mirror::Element> Mirror::elements_of(std::vector<ui::Node>& nodes,
                                                 std::vector<Placed>& placed) {
  for (const ui::Node& node : nodes)
    placed.emplace_back(node.id, static_cast<int>(placed.size()));
  sort_by(placed, [](const Placed& a, const Placed& b) { return a < b; });

  std::vector<Element> elements;
  elements.reserve(nodes.size());
  for (ui::Node& node : nodes) {
    float x = node.x, y = node.y;
    if (const int* at = find(placed, node.parent)) {
      const ui::Node& parent = nodes[static_cast<std::size_t>(*at)];
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
  const auto families = [](const std::vector<Element>& elements) {
    std::vector<std::pair<ui::NodeId, ui::NodeId>> pairs;  // parent, child
    for (const Element& element : elements) pairs.emplace_back(element.parent, element.id);
    sort_by(pairs, [](const auto& a, const auto& b) { return a.first < b.first; });
    return pairs;
  };
  const auto after = families(now), before = families(shown_);
  const auto older = [](const auto& a, const auto& b) { return a.first < b.first; };
  for (auto begin = after.begin(); begin != after.end();) {
    const auto [_, end] = std::equal_range(begin, after.end(), *begin, older);
    const auto [old_begin, old_end] =
        std::equal_range(before.begin(), before.end(), *begin, older);
    if (!std::equal(begin, end, old_begin, old_end)) {
      words_.insert(words_.end(), {op_order, static_cast<std::int32_t>(begin->first),
                                   static_cast<std::int32_t>(end - begin)});
      for (; begin != end; ++begin) words_.push_back(static_cast<std::int32_t>(begin->second));
    }
    begin = end;
  }
}

void Mirror::put_page(const ui::Frame& frame) {
  const std::array<std::int32_t, 2> colours{static_cast<std::int32_t>(frame.background),
                                            frame.dark_scheme + 2 * frame.plain};
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
