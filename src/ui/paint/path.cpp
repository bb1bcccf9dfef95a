#include "ui/paint/path.h"

#include <imgui.h>

namespace askwell::ui {

namespace {

// Reads one path; our own constants only, so it trusts its text.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool command(char& c) {
    skip();
    if (at_ == text_.size()) return false;
    c = text_[at_++];
    return true;
  }

  float number() {
    skip();
    float sign = 1, value = 0, place = 1;
    if (at_ < text_.size() && text_[at_] == '-') {
      sign = -1;
      ++at_;
    }
    bool fraction = false;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '.' && !fraction) {
        fraction = true;
      } else if (c >= '0' && c <= '9') {
        value = value * 10 + static_cast<float>(c - '0');
        if (fraction) place *= 10;
      } else {
        break;
      }
    }
    return sign * value / place;
  }

 private:
  void skip() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == ',')) ++at_;
  }
  std::string_view text_;
  std::size_t at_ = 0;
};

enum class Use { stroke, fill };

void draw(ImDrawList& to, std::string_view path, Placed at, float width, Colour colour,
          Use use) {
  Reader in(path);
  const auto point = [&] {
    const float x = in.number();
    const float y = in.number();
    return ImVec2(at.x + x * at.scale, at.y + y * at.scale);
  };
  const float thickness = width * at.scale;
  bool closed = false;
  const auto flush = [&] {
    if (to._Path.Size >= 2 && use == Use::stroke) {
      const ImVec2 first = to._Path.front(), last = to._Path.back();
      to.PathStroke(colour, closed ? ImDrawFlags_Closed : 0, thickness);
      if (!closed) {
        to.AddCircleFilled(first, thickness / 2, colour, 8);
        to.AddCircleFilled(last, thickness / 2, colour, 8);
      }
    } else if (to._Path.Size >= 3) {
      to.PathFillConcave(colour);
    }
    to.PathClear();
    closed = false;
  };
  char c = 0;
  while (in.command(c)) {
    switch (c) {
      case 'M':
        flush();
        to.PathLineTo(point());
        break;
      case 'L':
        to.PathLineTo(point());
        break;
      case 'C': {
        const ImVec2 a = point(), b = point(), end = point();
        to.PathBezierCubicCurveTo(a, b, end);
        break;
      }
      case 'Q': {
        const ImVec2 a = point(), end = point();
        to.PathBezierQuadraticCurveTo(a, end);
        break;
      }
      case 'Z':
        closed = true;
        flush();
        break;
      default:
        return;
    }
  }
  flush();
}

}  // namespace

void add_point(std::string& path, char command, float x, float y) {
  path += command;
  for (const float value : {x, y}) {
    const auto tenths = static_cast<int>(value * 10 + 0.5f);
    path += std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " ";
  }
}

void stroke_path(ImDrawList& to, std::string_view path, Placed at, float width, Colour colour) {
  draw(to, path, at, width, colour, Use::stroke);
}

void fill_path(ImDrawList& to, std::string_view path, Placed at, Colour colour) {
  draw(to, path, at, 0, colour, Use::fill);
}

}  // namespace askwell::ui
