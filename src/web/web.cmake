# The browser side: src/web and web/, wasm only.
#
# The output is a .wasm file and nothing else: Emscripten's own JavaScript is not used. What
# the module imports are the functions of src/web/browser.h, a notice that memory has grown
# and proc_exit; web/main.js gives them. tools/site.mjs fails if one is missing there.
add_executable(askwell_web
  src/web/main.cpp
  src/web/effects.cpp
  src/web/font_loader.cpp
  src/web/lean_libc.cpp
  src/web/mirror.cpp
  src/web/picture.cpp)
set_target_properties(askwell_web PROPERTIES OUTPUT_NAME app SUFFIX .wasm)
target_compile_options(askwell_web PRIVATE ${LTO})
target_link_libraries(askwell_web PRIVATE ui askwell_flags askwell_no_throw)

set(web_exports start environment activate edit scroll key point answer inbox settle draw think
                think_on inbox_text restore frames draws screens inbox_size lines)
list(TRANSFORM web_exports PREPEND _web_)
list(JOIN web_exports "," web_exports)
target_link_options(askwell_web PRIVATE ${LTO}
  --profiling-funcs -Wl,--no-demangle  # names, by which tools/split.mjs tells functions apart
  # A function with one caller stays a function, unless it is small: tools/split.mjs may move it.
  -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=30
  --no-entry
  -sEXPORTED_FUNCTIONS=${web_exports}
  -sERROR_ON_UNDEFINED_SYMBOLS=0 -sWARN_ON_UNDEFINED_SYMBOLS=0  # the imports, see above
  -sFILESYSTEM=0
  -sMALLOC=emmalloc
  -sINITIAL_MEMORY=2MB -sALLOW_MEMORY_GROWTH=1 -sTOTAL_STACK=256KB)
