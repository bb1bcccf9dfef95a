#include "ui/context.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "base/cluster.h"

namespace askwell::ui {

namespace {

constexpr std::uint64_t hash_start = 14695981039346656037ull;

// 64 bits for some bytes that follow others: two hashes of 32 bits, word by word, since
// products of 64 bits are slow where there is no WebAssembly.
std::uint64_t hashed(std::string_view bytes, std::uint64_t before) {
  auto a = static_cast<std::uint32_t>(before), b = static_cast<std::uint32_t>(before >> 32);
  const auto take = [&a, &b](std::uint32_t word) {
    a = (a ^ word) * 16777619u;
    a ^= a >> 15;
    b = (b ^ word) * 2654435761u;
    b ^= b >> 13;
  };
  auto last = static_cast<std::uint32_t>(bytes.size());
  for (; bytes.size() >= 4; bytes.remove_prefix(4)) {
    std::uint32_t word = 0;
    std::memcpy(&word, bytes.data(), 4);
    take(word);
  }
  for (const char c : bytes) last = last << 8 | static_cast<unsigned char>(c);
  take(last);
  return std::uint64_t{b} << 32 | a;
}

}  // namespace

Ui::Ui(const App& the_app, View& the_view, Frame& the_frame, Canvas& the_canvas)
    : app(the_app),
      view(the_view),
      frame(the_frame),
      canvas(the_canvas),
      paint(the_canvas.list()),
      colours(palette(scheme(the_app.settings.theme, the_frame.env.dark))),
      shade(scheme(the_app.settings.theme, the_frame.env.dark)),
      lang(the_app.library.has(the_app.lang())
               ? the_app.lang()
               : (the_app.lang() == Lang::en ? Lang::zh : Lang::en)),
      scale(static_cast<float>(the_app.settings.text_size) / 100),
      phone(the_frame.env.width < 640),
      desktop(the_frame.env.width >= 1024 * std::max(1.f, scale)) {
  area = {0, 0, the_frame.env.width};
  if (view.lines.size() > 4000) view.lines.clear();
}

void Ui::add_to_list(std::string& list, std::string_view name) const {
  if (!list.empty()) list += word("acct.list_mark");
  list += name;
}

NodeId Ui::id(std::string_view key) const {
  const std::uint64_t hash = hashed(key, hash_start ^ (std::uint64_t{parent()} << 17));
  const auto folded = static_cast<NodeId>(hash ^ (hash >> 32));
  return folded == 0 ? 1 : folded;
}

bool Ui::was_pressed(NodeId node) const {
  return std::find(frame.activated.begin(), frame.activated.end(), node) !=
         frame.activated.end();
}

NodeId Ui::shape_id() { return id("shape" + std::to_string(shapes_[parent()]++)); }

Node& Ui::add(NodeRole role, NodeId node, const Rect& box) {
  Node& added = frame.nodes.emplace_back();
  added.id = node;
  added.parent = parent();
  added.role = role;
  added.x = box.x;
  added.y = box.y;
  added.w = box.w;
  added.h = box.h;
  return added;
}

void Ui::open(NodeId node) { parents_.push_back(node); }

void Ui::close() { parents_.pop_back(); }

float Ui::advance(std::string_view cluster, const Type& of) const {
  ImFontBaked* baked = canvas.font(of.strong).GetFontBaked(of.size);
  return baked->GetCharAdvance(static_cast<ImWchar>(canvas.glyph_of(cluster))) *
         (of.size / baked->Size);
}

float Ui::width_of(std::string_view text, Style style) const {
  const Type of = type(style);
  float width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = cluster_bytes(text, at);
    width += advance(text.substr(at, bytes), of);
    at += bytes;
  }
  return width;
}

const std::vector<TextLine>& Ui::lines(std::string_view text, Style style, float width,
                                       float indent) {
  const Type of = type(style);
  const float parts[] = {of.size, of.strong ? 1.f : 0.f, width, indent, frame.env.pixel_ratio};
  std::uint64_t key = hashed({reinterpret_cast<const char*>(parts), sizeof parts}, hash_start);
  key = hashed(text, key);
  const auto [place, is_new] = view.lines.try_emplace(key);
  if (is_new) {
    place->second = break_lines(text, width, indent,
                                [&](std::string_view cluster) { return advance(cluster, of); });
  }
  return place->second;
}

Rect Ui::take(float height) {
  const Rect box{area.x, area.y, area.w, height};
  area.y += height;
  return box;
}

bool Ui::visible(const Rect& box) const {
  if (frame.plain) return true;
  const ImVec2 low = paint.GetClipRectMin(), high = paint.GetClipRectMax();
  return box.x < high.x && box.right() > low.x && box.y < high.y && box.bottom() > low.y;
}

bool Ui::still() const { return frame.env.reduced_motion || !app.settings.motion; }

float Ui::moving(NodeId node, float target, float seconds, float from) {
  const double now = frame.env.now;
  const auto [place, is_new] = view.motions.try_emplace(node, Motion{from, from, now});
  Motion& motion = place->second;
  const auto value = [&] {
    const float t = static_cast<float>(now - motion.since) / seconds;
    const float left = t >= 1 ? 0 : 1 - t;
    return motion.to + (motion.from - motion.to) * left * left * left;
  };
  if (motion.to != target) motion = {is_new ? from : value(), target, now};
  if (still() || frame.plain) motion.from = target;
  const float at = value();
  if (at != target) wake(0);
  return at;
}

void Ui::add_step(NodeId node) {
  view.steps.push_back(node);
  for (auto at = frame.nodes.rbegin(); at != frame.nodes.rend(); ++at) {
    if (at->id == node) {
      at->flags |= flag_focusable;
      return;
    }
  }
}

bool Ui::keys_work() const { return app.settings.keys && !view.panel_open && !view.keys_open; }

void Ui::wake(double seconds) {
  frame.wake_after = std::min(seconds, frame.wake_after.value_or(seconds));
}

void Ui::ask(Command command) { frame.commands.push_back(std::move(command)); }

void Ui::push_clip(const Rect& box) {
  paint.PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
}

void Ui::pop_clip() { paint.PopClipRect(); }

}  // namespace askwell::ui
