#include "base/base64.h"

#include <doctest/doctest.h>

using namespace askwell;

TEST_SUITE_BEGIN("base/base64");

TEST_CASE("bytes become the letters of RFC 4648 without padding, and come back") {
  struct Known {
    const char* bytes;
    const char* letters;
  };
  for (const Known& known :
       {Known{"", ""}, Known{"f", "Zg"}, Known{"fo", "Zm8"}, Known{"foo", "Zm9v"},
        Known{"foob", "Zm9vYg"}, Known{"\xfb\xff\xbf", "-_-_"}, Known{"善", "5ZaE"}}) {
    CAPTURE(known.bytes);
    CHECK(to_base64(known.bytes) == known.letters);
    CHECK(from_base64(known.letters) == known.bytes);
  }
}

TEST_CASE("letters that no bytes give are refused") {
  for (const char* letters : {"Z", "Zm9vY", "Zh", "Zm9", "Zm9v=", "Zm 9v", "Zm+v", "善"}) {
    CAPTURE(letters);
    CHECK_FALSE(from_base64(letters).has_value());
  }
}

TEST_SUITE_END();
