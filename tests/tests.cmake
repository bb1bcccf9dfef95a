# Tests. Each layer has one doctest program of the same name; it runs natively and, but for
# ui and what needs files, as wasm under Node.
add_test(NAME layers COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/tests/layers.cmake)

if(EMSCRIPTEN)
  find_program(NODE NAMES node nodejs REQUIRED)
  execute_process(COMMAND ${NODE} -p "process.versions.node.split('.')[0]" OUTPUT_VARIABLE node_major)
  # Node 18 and later have fetch, which this Emscripten's loader would call with a file's path.
  set(NODE_FLAGS "")
  if(node_major GREATER_EQUAL 18)
    set(NODE_FLAGS --no-experimental-fetch)
  endif()
endif()

# askwell_test(core SOURCES core/texts_test.cpp ... USES core)
function(askwell_test layer)
  cmake_parse_arguments(test "" "" "SOURCES;USES" ${ARGN})
  list(TRANSFORM test_SOURCES PREPEND ${CMAKE_SOURCE_DIR}/tests/)
  set(target ${layer}_test)
  add_executable(${target} ${CMAKE_SOURCE_DIR}/tests/main.cpp ${test_SOURCES})
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(${target} PRIVATE ASKWELL_ROOT="${CMAKE_SOURCE_DIR}")
  target_link_libraries(${target} PRIVATE ${test_USES} host_headers askwell_flags)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE -fexceptions)
    target_link_options(${target} PRIVATE -fexceptions -sENVIRONMENT=node -sEXIT_RUNTIME=1
      -sASSERTIONS=1 -sALLOW_MEMORY_GROWTH=1 -sNODERAWFS=1 -sTOTAL_STACK=1MB -O1)
    add_test(NAME ${layer} COMMAND ${NODE} ${NODE_FLAGS} $<TARGET_FILE:${target}> --no-colors)
  else()
    add_test(NAME ${layer} COMMAND ${target} --no-colors)
  endif()
endfunction()

askwell_test(base USES base SOURCES
  base/hash_test.cpp
  base/text_test.cpp)

askwell_test(core USES core SOURCES
  core/advisor_test.cpp
  core/bots_test.cpp
  core/call_test.cpp
  core/commitment_test.cpp
  core/condition_test.cpp
  core/conversation_test.cpp
  core/hand_test.cpp
  core/manners_test.cpp
  core/meters_test.cpp
  core/offers_test.cpp
  core/questions_test.cpp
  core/rubric_test.cpp
  core/scenario_test.cpp
  core/texts_test.cpp)

# ---- store ----------------------------------------------------------------------------------
# Packs for the tests come from the real tool, with a few words in place of the app's.
find_program(NODE NAMES node nodejs REQUIRED)
set(pack_root ${CMAKE_BINARY_DIR}/pack-root)
file(MAKE_DIRECTORY ${pack_root}/assets)
file(CREATE_LINK ${CMAKE_SOURCE_DIR}/scenarios ${pack_root}/scenarios SYMBOLIC)
file(CREATE_LINK ${CMAKE_SOURCE_DIR}/assets/reactions.json ${pack_root}/assets/reactions.json SYMBOLIC)
file(CREATE_LINK ${CMAKE_SOURCE_DIR}/tests/store/words.json ${pack_root}/assets/words.json SYMBOLIC)
foreach(lang en zh)
  add_custom_command(OUTPUT ${pack_root}/${lang}.json
    COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tools/pack.mjs ${lang} ${pack_root}/${lang}.json ${pack_root}
    DEPENDS ${CMAKE_SOURCE_DIR}/tools/pack.mjs ${CMAKE_SOURCE_DIR}/scenarios/quedou-seals.json
      ${CMAKE_SOURCE_DIR}/assets/reactions.json ${CMAKE_SOURCE_DIR}/tests/store/words.json VERBATIM)
endforeach()

askwell_test(store USES store SOURCES
  store/attempt_test.cpp
  store/backup_test.cpp
  store/json_test.cpp
  store/json_writer_test.cpp
  store/pack_test.cpp
  store/record_test.cpp
  store/talk_test.cpp)
target_sources(store_test PRIVATE ${pack_root}/en.json ${pack_root}/zh.json)
target_compile_definitions(store_test PRIVATE ASKWELL_PACKS="${pack_root}")

if(NOT EMSCRIPTEN)
  askwell_test(ui USES ui SOURCES
    ui/format_test.cpp)
endif()
