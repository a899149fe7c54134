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

add_custom_target(
    panel_strings
    COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/update_strings.sh" "${GREENROOM_LUPDATE}"
            "${CMAKE_CURRENT_SOURCE_DIR}/translations"
    VERBATIM
)
