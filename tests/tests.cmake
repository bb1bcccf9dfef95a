# Tests. Each layer has one doctest program of the same name; it runs natively and, but for
# ui and what needs files, as wasm under Node.
add_test(NAME layers COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/tests/layers.cmake)
add_test(NAME phrases COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/tests/phrases.cmake)

if(EMSCRIPTEN)
  find_program(NODE NAMES node nodejs REQUIRED)
  execute_process(COMMAND ${NODE} -p "process.versions.node.split('.')[0]" OUTPUT_VARIABLE node_major)
  # Node 18 and later have fetch, which this Emscripten's loader would call with a file's path.
  set(NODE_FLAGS "")
  if(node_major GREATER_EQUAL 18)
    set(NODE_FLAGS --no-experimental-fetch)
  endif()
endif()

# How all tests are compiled: quickly, since what they test is what takes the time.
function(askwell_test_options target)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE -fexceptions -O0)
  elseif(ASKWELL_SANITIZE)
    target_compile_options(${target} PRIVATE -O0)
  endif()
endfunction()

# Doctest itself and its main(), once for all programs.
add_library(test_main OBJECT tests/main.cpp)
target_link_libraries(test_main PRIVATE host_headers askwell_flags)
askwell_test_options(test_main)

# askwell_test(core COST 100 SOURCES core/scenario/texts_test.cpp ... USES core): COST in seconds, roughly,
# so that ctest begins with the longest
function(askwell_test layer)
  cmake_parse_arguments(test "" "MOSTLY;COST" "SOURCES;USES" ${ARGN})
  list(TRANSFORM test_SOURCES PREPEND ${CMAKE_SOURCE_DIR}/tests/)
  set(target ${layer}_test)
  add_executable(${target} $<TARGET_OBJECTS:test_main> ${test_SOURCES})
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(${target} PRIVATE ASKWELL_ROOT="${CMAKE_SOURCE_DIR}")
  target_link_libraries(${target} PRIVATE ${test_USES} host_headers askwell_flags)
  askwell_test_options(${target})
  if(test_MOSTLY)
    set(test_MOSTLY ${CMAKE_SOURCE_DIR}/tests/${test_MOSTLY})
  endif()
  askwell_quick_build(${target} <doctest/doctest.h> ${test_MOSTLY})
  if(EMSCRIPTEN)
    target_link_options(${target} PRIVATE -fexceptions -sENVIRONMENT=node -sEXIT_RUNTIME=1
      -sASSERTIONS=1 -sALLOW_MEMORY_GROWTH=1 -sNODERAWFS=1 -sTOTAL_STACK=1MB -O1)
    # What takes minutes here is a test of its own, for the soak.
    set(long core/hand/hand,core/solver/solver,core/proof/prover,core/proof/bots)
    add_test(NAME ${layer} COMMAND ${NODE} ${NODE_FLAGS} $<TARGET_FILE:${target}> --no-colors --test-suite-exclude=${long})
    if(layer STREQUAL core)
      add_test(NAME core_long COMMAND ${NODE} ${NODE_FLAGS} $<TARGET_FILE:${target}> --no-colors --test-suite=${long})
    endif()
  else()
    add_test(NAME ${layer} COMMAND ${target} --no-colors)
    set_tests_properties(${layer} PROPERTIES COST ${test_COST})
  endif()
endfunction()

askwell_test(base COST 1 USES base SOURCES
  base/base64_test.cpp
  base/bits_test.cpp
  base/cluster_test.cpp
  base/decimal_test.cpp
  base/few_test.cpp
  base/hash_test.cpp
  base/letters_test.cpp
  base/order_test.cpp
  base/text_test.cpp)

askwell_test(core COST 100 USES core MOSTLY core/sample_scenario.h SOURCES
  core/same_everywhere_test.cpp
  core/sample_scenario.cpp
  core/whole_test.cpp
  core/call/call_test.cpp
  core/call/closes_test.cpp
  core/call/commitment_test.cpp
  core/call/conversation_test.cpp
  core/call/demo_test.cpp
  core/call/flaws_test.cpp
  core/call/initiative_test.cpp
  core/call/manners_test.cpp
  core/call/meters_test.cpp
  core/call/offers_test.cpp
  core/call/questions_test.cpp
  core/customers/inputs_test.cpp
  core/customers/portfolio_test.cpp
  core/hand/advisor_test.cpp
  core/hand/hand_test.cpp
  core/proof/bots_test.cpp
  core/proof/prover_test.cpp
  core/scenario/condition_test.cpp
  core/scenario/people_test.cpp
  core/scenario/possible_test.cpp
  core/scenario/scenario_test.cpp
  core/scenario/texts_test.cpp
  core/scenario/variants_test.cpp
  core/score/filing_test.cpp
  core/score/marks_test.cpp
  core/score/rubric_test.cpp
  core/sheets/chance_test.cpp
  core/sheets/check_test.cpp
  core/sheets/exercise_test.cpp
  core/sheets/form_test.cpp
  core/sheets/measure_test.cpp
  core/sheets/sheet_test.cpp
  core/sheets/typed_test.cpp
  core/solver/solver_test.cpp)

# ---- store ----------------------------------------------------------------------------------
find_program(NODE NAMES node nodejs REQUIRED)
set(packs ${CMAKE_BINARY_DIR}/packs)
set(calls cangyan-lost manual-nobody-reads quedou-seals tarnmere-trays tiefeng-spindles
  yanbo-ten-minutes)
list(TRANSFORM calls PREPEND ${CMAKE_SOURCE_DIR}/scenarios/)
list(TRANSFORM calls APPEND .json)
foreach(lang en zh)
  add_custom_command(OUTPUT ${packs}/${lang}.json
    COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tools/pack.mjs ${lang} ${packs}/${lang}.json
    DEPENDS tools/pack.mjs ${calls} assets/reactions.json assets/words.json
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
endforeach()

# In every test run as wasm, too: all of the store's tests would take too long there, and so would
# linking a program of its own.
if(EMSCRIPTEN)
  set(shipped_test core_test)
  target_sources(core_test PRIVATE tests/store/same_everywhere_test.cpp)
  target_link_libraries(core_test PRIVATE store)
else()
  set(shipped_test shipped_test)
  askwell_test(shipped COST 20 USES store SOURCES store/same_everywhere_test.cpp)
endif()
target_compile_definitions(${shipped_test} PRIVATE ASKWELL_PACKS="${packs}")

askwell_test(store COST 30 USES store MOSTLY ../src/store/pack/pack.h SOURCES
  store/attempt/attempt_test.cpp
  store/attempt/talk_test.cpp
  store/customers/csv_customers_test.cpp
  store/customers/csv_test.cpp
  store/customers/customers_test.cpp
  store/customers/sheet_test.cpp
  store/json/json_grammar_test.cpp
  store/json/json_test.cpp
  store/json/json_writer_test.cpp
  store/json/mend_test.cpp
  store/pack/flat_pack_test.cpp
  store/pack/pack_test.cpp
  store/phrase/phrase_test.cpp
  store/record/backup_test.cpp
  store/record/record_test.cpp
  store/record/text_parts_test.cpp
  store/scenario/places_test.cpp
  store/scenario/scenario_reader_test.cpp
  store/scenario/scenario_variants_test.cpp
  store/table/scenario_table_test.cpp
  store/wire/marks_text_test.cpp
  store/wire/shipped_marks_test.cpp)
target_sources(store_test PRIVATE ${packs}/en.json ${packs}/zh.json)
target_compile_definitions(store_test PRIVATE ASKWELL_PACKS="${packs}")
add_test(NAME later_data COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tests/later_data_test.mjs)
add_test(NAME pack COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tests/pack_test.mjs)
add_test(NAME reactions COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tests/reactions_test.mjs)

# ---- app and ui: with the packs that a start waits for ----------------------------------------
set(shipped ${CMAKE_BINARY_DIR}/shipped)
foreach(lang en zh)
  add_custom_command(OUTPUT ${shipped}/${lang}.json
    COMMAND ${CMAKE_COMMAND} -E make_directory ${shipped}
    COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tools/pack.mjs ${lang} ${shipped}/${lang}.json
      --part first
    DEPENDS ${CMAKE_SOURCE_DIR}/tools/pack.mjs ${CMAKE_SOURCE_DIR}/scenarios/quedou-seals.json
      ${CMAKE_SOURCE_DIR}/assets/reactions.json ${CMAKE_SOURCE_DIR}/assets/words.json VERBATIM)
  add_custom_command(OUTPUT ${shipped}/${lang}.words.json
    COMMAND ${CMAKE_COMMAND} -E make_directory ${shipped}
    COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tools/pack.mjs ${lang} ${shipped}/${lang}.words.json
      --part words
    DEPENDS ${CMAKE_SOURCE_DIR}/tools/pack.mjs ${CMAKE_SOURCE_DIR}/assets/reactions.json
      ${CMAKE_SOURCE_DIR}/assets/words.json VERBATIM)
endforeach()

# What stands in for the world around the app.
add_library(fakes STATIC tests/fakes/packs.cpp tests/fakes/practice.cpp tests/fakes/stores.cpp)
target_include_directories(fakes PUBLIC tests)
target_compile_definitions(fakes PRIVATE ASKWELL_SHIPPED="${shipped}")
target_link_libraries(fakes PUBLIC app PRIVATE askwell_flags)
askwell_test_options(fakes)
askwell_quick_build(fakes ${CMAKE_SOURCE_DIR}/src/app/app.h)

askwell_test(app COST 60 USES fakes MOSTLY fakes/practice.h SOURCES
  app/app_test.cpp
  app/authoring_test.cpp
  app/delivery_test.cpp
  app/route_test.cpp
  app/call/coach_test.cpp
  app/call/marking_test.cpp
  app/call/result_words_test.cpp
  app/call/rewinding_test.cpp
  app/call/sound_test.cpp
  app/customers/accounts_test.cpp
  app/customers/known_test.cpp
  app/customers/sample_test.cpp
  app/customers/regrading_test.cpp
  app/customers/spreadsheets_test.cpp
  app/record/keeper_test.cpp
  app/record/people_test.cpp
  app/record/restore_test.cpp
  app/record/sharing_test.cpp
  app/record/storing_test.cpp)
target_sources(app_test PRIVATE ${shipped}/en.json ${shipped}/zh.json
  ${shipped}/en.words.json ${shipped}/zh.words.json)
target_compile_definitions(app_test PRIVATE ASKWELL_SHIPPED="${shipped}")

if(NOT EMSCRIPTEN)
  add_test(NAME cli COMMAND ${CMAKE_COMMAND} -DASKWELL=$<TARGET_FILE:askwell_cli>
    -DROOT=${CMAKE_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/tests/cli/run.cmake)
  add_test(NAME schema COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tests/schema_test.mjs $<TARGET_FILE:askwell_cli>)
  set_tests_properties(schema PROPERTIES SKIP_RETURN_CODE 77)  # ajv comes with npm ci in tools/

  askwell_test(ui COST 90 USES ui fakes MOSTLY ui/desk.h SOURCES
    fakes/boxes.cpp
    ui/accounts/accounts_test.cpp
    ui/accounts/new_records_test.cpp
    ui/author/author_test.cpp
    ui/call/last_line_test.cpp
    ui/call/room_test.cpp
    ui/debrief/debrief_test.cpp
    ui/debrief/filing_test.cpp
    ui/debrief/lines_test.cpp
    ui/paint/canvas_test.cpp
    ui/paint/line_break_test.cpp
    ui/sheets/map_steps_test.cpp
    ui/sheets/pictures_test.cpp
    ui/sheets/sheet_words_test.cpp
    ui/sheets/worksheets_test.cpp
    ui/delivery_test.cpp
    ui/desk.cpp
    ui/format_test.cpp
    ui/gallery_test.cpp
    ui/people_test.cpp
    ui/screens_test.cpp
    ui/shortcuts_test.cpp
    ui/theme_test.cpp)
  add_dependencies(ui_test app_test)  # which makes the packs

  # A large customer file, measured: only when asked for.
  add_executable(accounts_bench EXCLUDE_FROM_ALL tests/bench/accounts.cpp tests/ui/desk.cpp tests/fakes/boxes.cpp
    ${shipped}/en.json ${shipped}/en.words.json)
  target_include_directories(accounts_bench PRIVATE tests)
  target_link_libraries(accounts_bench PRIVATE ui fakes askwell_flags)
  target_compile_definitions(accounts_bench PRIVATE DOCTEST_CONFIG_DISABLE)  # the desk checks itself in tests only
  target_compile_definitions(ui_test PRIVATE ASKWELL_SHIPPED="${shipped}")
endif()

# Fuzz targets for what is read from outside: build/asan/fuzz_scenario -max_total_time=15 CORPUS.
if(ASKWELL_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  foreach(layer base store)
    target_compile_options(${layer} PRIVATE -fsanitize=fuzzer-no-link
      $<$<BOOL:${ASKWELL_SWIFT}>:-fno-sanitize-coverage=trace-cmp>)
  endforeach()
  foreach(what scenario attempt backup table)
    add_executable(fuzz_${what} tests/fuzz/${what}.cpp)
    target_include_directories(fuzz_${what} PRIVATE tests)
    target_link_libraries(fuzz_${what} PRIVATE store host_headers askwell_flags)
    target_link_options(fuzz_${what} PRIVATE -fsanitize=fuzzer)
  endforeach()
endif()
