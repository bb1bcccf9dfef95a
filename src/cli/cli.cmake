# The command line: src/cli. Target askwell_cli, program askwell; as wasm askwell.js, for Node, only
# when asked for (preset wasm-cli): it is there to be measured and compared.

# What the program needs of assets/ is compiled in, so that it runs from anywhere.
function(askwell_embed name file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${file})
  file(READ ${CMAKE_SOURCE_DIR}/${file} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)" "\\1\n" bytes
    "${bytes}")
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/embedded/${name}.inc CONTENT "${bytes}" @ONLY)
endfunction()
askwell_embed(reactions assets/reactions.json)
askwell_embed(words assets/words.json)

askwell_layer(cli USES store SOURCES
  arguments.cpp
  bench.cpp
  check.cpp
  embedded.cpp
  files.cpp
  help.cpp
  play.cpp
  proof_text.cpp
  prove.cpp
  replay.cpp
  sheet.cpp
  transcript.cpp)
target_include_directories(cli PRIVATE ${CMAKE_BINARY_DIR}/embedded)

add_executable(askwell_cli src/cli/main.cpp)
target_compile_definitions(askwell_cli PRIVATE ASKWELL_VERSION="${PROJECT_VERSION}")
target_link_libraries(askwell_cli PRIVATE cli askwell_flags askwell_no_throw)
set_target_properties(askwell_cli PROPERTIES OUTPUT_NAME askwell)
if(EMSCRIPTEN)
  set_target_properties(cli askwell_cli PROPERTIES EXCLUDE_FROM_ALL ON)
  target_link_options(askwell_cli PRIVATE ${LTO} -sENVIRONMENT=node -sEXIT_RUNTIME=1
    -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sTOTAL_STACK=1MB)
endif()
