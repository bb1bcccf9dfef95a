#include "ui/desk.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "core/hand/hand.h"
#include "fakes/boxes.h"
#include "fakes/practice.h"

namespace askwell::ui {

namespace {

// The page of real elements comes to grief where two nodes share an id.
bool has_ids_of_their_own(const std::vector<Node>& nodes) {
  std::vector<NodeId> ids;
  for (const Node& node : nodes) ids.push_back(node.id);
  std::sort(ids.begin(), ids.end());
  return std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

}  // namespace

Desk::Desk(Lang lang, float width, float height) : canvas(*fakes::boxes()) {
  frame.env.width = width;
  frame.env.height = height;
  fakes::begin(app, lang);
  settle();
}

Desk::~Desk() = default;

bool Desk::settle() {
  for (int i = 0; i < 12; ++i) {
    draw(app, view, frame, canvas);
    CHECK(has_ids_of_their_own(frame.nodes));
    for (ImTextureData* texture : canvas.atlas().TexList) {
      texture->SetStatus(ImTextureStatus_OK);
    }
    for (const std::string& words : frame.announcements) announced.push_back(words);
    if (frame.focus != 0) focus = frame.focus;
    for (const Command& command : frame.commands) apply(app, command);
    if (!frame.again) return true;
  }
  return false;
}

void Desk::tell(const Command& command) {
  apply(app, command);
  settle();
}

std::string Desk::name(const Node& node) const {
  if (!node.name.empty()) return node.name;
  std::string words = node.text;
  for (const Node& child : frame.nodes) {
    if (child.parent == node.id) words += name(child);
  }
  std::erase(words, '\n');
  return words;
}

void Desk::think() {
  fakes::think(app);
  settle();
}

std::ptrdiff_t Desk::count(std::string_view words) const {
  return std::count_if(frame.nodes.begin(), frame.nodes.end(), [&](const Node& node) {
    std::string shown = node.text;
    std::erase(shown, '\n');
    return shown == words;
  });
}

const Node* Desk::find(NodeRole role, std::string_view wanted) const {
  for (const Node& node : frame.nodes) {
    if (node.role == role && name(node) == wanted) return &node;
  }
  return nullptr;
}

bool Desk::press(NodeRole role, std::string_view wanted) {
  const Node* node = find(role, wanted);
  if (node == nullptr) return false;
  frame.activated.push_back(node->id);
  return settle();
}

void Desk::key(const char* key) {
  frame.keys.push_back({key});
  settle();
}

void Desk::say(std::string_view move) {
  tell(Say{app.running->call.scenario().find_move(move)});
}

void Desk::good_move() {
  const Call& call = app.running->call;
  tell(Say{advise(call.scenario(), call.state())});
}

}  // namespace askwell::ui
