// The page of real elements that lies over the canvas, as C++ knows it.
//
// Compares the nodes of a frame with those the page shows and sends what differs, in one
// buffer; when nothing differs, JavaScript is not even called. web/mirror.js carries it out.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "ui/frame.h"

namespace askwell::web {

class Mirror {
 public:
  // Makes the page show frame.nodes, whose texts are moved out of it, the title, language,
  // background and scheme. Then says the announcements and moves the focus, where there are
  // any.
  void show(ui::Frame& frame, const std::vector<std::string>& announcements, ui::NodeId focus);

  // The page has moved a scroller by itself; it need not be told again.
  void scrolled(ui::NodeId node, float top);

 private:
  // A node as the page knows it: numbers and texts in the order of the op.
  static constexpr int numbers = 14;
  static constexpr int scroll_number = 6;
  struct Element {
    ui::NodeId id = 0;
    ui::NodeId parent = 0;
    std::array<std::int32_t, numbers> number{};
    std::array<std::string, 4> text;  // words, name, description, value
  };
  using Placed = std::pair<ui::NodeId, int>;  // an id and where its element is, sorted by id
  using Child = std::pair<ui::NodeId, ui::NodeId>;  // a parent and a child, sorted by parent

  static std::vector<Element> elements_of(std::vector<ui::Node>& nodes);
  std::vector<int> places_before(const std::vector<Element>& now) const;
  bool is_same_tree(const std::vector<Element>& now) const;
  void put(const Element& now, const Element* before);
  void put_orders(const std::vector<Element>& now);
  void put_page(const ui::Frame& frame);
  void put_text(const std::string& text);

  std::vector<Element> shown_;
  std::vector<Child> children_;  // of what is shown
  std::array<std::int32_t, 2> colours_{};
  std::string title_, lang_;

  std::vector<std::int32_t> words_;
  std::string heap_;
};

}  // namespace askwell::web
