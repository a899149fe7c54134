# How every target of this project is compiled, in one place.

include(GNUInstallDirs)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(CCACHE ccache)
if(CCACHE)
    # Paths below the sources count as relative, so that a second clone finds what the first compiled.
    set(launcher "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

# Warnings are errors where the tests are built; whoever only builds the programs is not stopped by what another
# optimiser believes to see.
add_library(greenroom_options INTERFACE)
target_compile_options(
    greenroom_options
    INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
              -Wimplicit-fallthrough $<$<BOOL:${GREENROOM_TESTS}>:-Werror>
)
target_compile_options(
    greenroom_options INTERFACE $<$<CONFIG:Release>:-fstack-protector-strong -D_FORTIFY_SOURCE=2>
)
# At -O3 GCC 12 sees overlapping copies in "literal" + string (GCC bug 105651) and unset members in a
# std::variant that is moved, where there are none. The same warnings stay on in every other build.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(greenroom_options INTERFACE $<$<CONFIG:Release>:-Wno-restrict -Wno-maybe-uninitialized>)
endif()
target_link_options(greenroom_options INTERFACE $<$<CONFIG:Release>:-Wl,-z,relro,-z,now>)
if(GREENROOM_SANITIZE)
    # GCC 12's flow analysis sees uninitialised values in what the sanitizers add.
    target_compile_options(
        greenroom_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> -fsanitize=${GREENROOM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
    )
    # ThreadSanitizer does not follow fences; the libraries that use one are not ours to judge.
    if(GREENROOM_SANITIZE STREQUAL "thread")
        target_compile_options(greenroom_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
    endif()
    target_link_options(greenroom_options INTERFACE -fsanitize=${GREENROOM_SANITIZE})
endif()
if(GREENROOM_FUZZ)
    # So that libFuzzer sees the branches of the parsers, not only those of the harness.
    target_compile_options(greenroom_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(GREENROOM_TEST_HOOKS)
    target_compile_definitions(greenroom_options INTERFACE GREENROOM_TEST_HOOKS)
endif()

# A folder of agent/ is one static library. LINKS are the arrows that tools/checks/check_layers.py
# allows for that folder.
function(greenroom_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}/agent")
    target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE greenroom_options)
endfunction()

# A test program of Catch2 cases; its label is how tools/test chooses it.
function(greenroom_test name)
    cmake_parse_arguments(ARG "" "LABEL;TIMEOUT" "SOURCES;LINKS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/agent" "${CMAKE_SOURCE_DIR}/tests")
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} Catch2::Catch2WithMain greenroom_options)
    catch_discover_tests(${name} TEST_PREFIX "${name}: " PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${ARG_TIMEOUT} SKIP_RETURN_CODE 77)
endfunction()
