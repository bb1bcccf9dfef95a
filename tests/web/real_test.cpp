#include "web/real.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <string>

TEST_SUITE_BEGIN("web/real");

namespace {

void agrees(const std::string& text) {
  const char* end = nullptr;
  const double ours = askwell::web::read_real(text.c_str(), &end);
  char* their_end = nullptr;
  const double theirs = std::strtod(text.c_str(), &their_end);

  CHECK_MESSAGE(std::memcmp(&ours, &theirs, sizeof ours) == 0, text);
  CHECK_MESSAGE(end == their_end, text);
}

}  // namespace

TEST_CASE("numbers that people write are read as the C library reads them") {
  for (const char* text : {"0",
                           "-0",
                           "1",
                           "-1",
                           "0.1",
                           "0.25",
                           "3.14159",
                           "1e3",
                           "1E-3",
                           "1.5e+10",
                           "123456789012345",
                           "0.000001",
                           "99.95",
                           "-2.5e-7",
                           "1e22",
                           "1e-22",
                           "000.5",
                           "7.",
                           "1e",
                           "1e+",
                           "2x",
                           "0.5,",
                           "1.2.3",
                           "-",
                           "",
                           "e5"}) {
    agrees(text);
  }
  for (int n = -2000; n <= 2000; ++n) {
    agrees(std::to_string(n / 100) + "." + std::to_string(100 + std::abs(n) % 100));
  }
}

TEST_CASE("very long numbers come out nearly right, very large ones infinite") {
  for (const char* text :
       {"0.1234567890123456789012345", "123456789012345678901234567890",
        "1.7976931348623157e308", "2.2250738585072014e-308", "6.02214076e23"}) {
    const char* end = nullptr;
    const double ours = askwell::web::read_real(text, &end);
    const double theirs = std::strtod(text, nullptr);

    CHECK(std::fabs(ours - theirs) <= std::fabs(theirs) * 1e-14);
    CHECK(*end == 0);
  }
  const char* end = nullptr;
  CHECK(std::isinf(askwell::web::read_real("1e999", &end)));
  CHECK(std::isinf(askwell::web::read_real("-1e309", &end)));
  CHECK(askwell::web::read_real("1e-999", &end) == 0);
}

TEST_SUITE_END();
