// Build time: reads a pack in JSON (tools/pack.mjs) from the standard input and writes its flat
// form (store/pack/flat_pack.h) to the standard output.
#include <cstdio>
#include <string>

#include "store/pack/flat_pack.h"

int main() {
  std::string json;
  for (int letter; (letter = std::getchar()) != EOF;) json += static_cast<char>(letter);
  const askwell::Result<askwell::store::Pack> pack = askwell::store::read_pack(json);
  if (!pack.ok()) {
    std::fprintf(stderr, "%s\n", pack.error().sentence.c_str());
    return 1;
  }
  const std::string flat = askwell::store::flat(*pack);
  return std::fwrite(flat.data(), 1, flat.size(), stdout) == flat.size() ? 0 : 1;
}
