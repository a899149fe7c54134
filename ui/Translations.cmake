# Every translations/greenroom_XX.ts is compiled into the panel; a new language needs its file alone.
# `ninja panel_strings` brings the files up to date with the sources: what is new comes without a translation, and
# what is gone goes.

find_program(GREENROOM_LRELEASE lrelease HINTS /usr/lib/qt6/bin REQUIRED)
find_program(GREENROOM_LUPDATE lupdate HINTS /usr/lib/qt6/bin REQUIRED)

file(GLOB translation_sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/translations/*.ts")
foreach(source IN LISTS translation_sources)
    get_filename_component(name "${source}" NAME_WE)
    set(compiled "${CMAKE_CURRENT_BINARY_DIR}/translations/${name}.qm")
    add_custom_command(
        OUTPUT "${compiled}"
        COMMAND "${GREENROOM_LRELEASE}" -silent "${source}" -qm "${compiled}"
        DEPENDS "${source}"
        VERBATIM
    )
    list(APPEND translation_files "${compiled}")
    set_source_files_properties("${compiled}" PROPERTIES QT_RESOURCE_ALIAS "${name}.qm")
endforeach()
qt_add_resources(greenroom_panel_qml translations PREFIX "/translations" FILES ${translation_files})

# English has a file for its plurals alone.
set(translated_sources icons models qml)
list(FILTER translation_sources EXCLUDE REGEX "_en\\.ts$")
add_custom_target(
    panel_strings
    COMMAND "${GREENROOM_LUPDATE}" -silent -no-obsolete -locations none -I . ${translated_sources} -ts ${translation_sources}
    COMMAND "${GREENROOM_LUPDATE}" -silent -no-obsolete -locations none -I . -pluralonly ${translated_sources} -ts
            translations/greenroom_en.ts
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
    VERBATIM
)
