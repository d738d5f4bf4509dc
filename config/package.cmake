# What `cmake --install` puts where, and the Debian package that `cpack -G DEB` makes of it.

set(CONFIG_DIR ${PROJECT_SOURCE_DIR}/config)
set(PACKAGE_DIR ${PROJECT_BINARY_DIR}/package)
find_program(GZIP gzip REQUIRED)  # the manual page and the changelog are installed compressed

# Compresses without a time stamp, so that the same sources make the same package.
function(compress source target)
  execute_process(COMMAND ${GZIP} -9nc ${source} OUTPUT_FILE ${target} COMMAND_ERROR_IS_FATAL ANY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
endfunction()

# The installed configuration names the service's state directory, so that the commands, which
# have no $STATE_DIRECTORY, work on the same cache as the service.
set(state_line "dir = \"/var/lib/enrichment-worker\"")
file(READ ${CONFIG_DIR}/perf_config.toml settings)
string(FIND "${settings}" "\n# ${state_line}\n" found)
if(found EQUAL -1)
  message(FATAL_ERROR "config/perf_config.toml has no line '# ${state_line}' to un-comment for "
                      "the package; write it under [state] or change config/package.cmake")
endif()
string(REPLACE "\n# ${state_line}\n" "\n${state_line}\n" settings "${settings}")
file(WRITE ${PACKAGE_DIR}/perf_config.toml "${settings}")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CONFIG_DIR}/perf_config.toml)

compress(${CONFIG_DIR}/enrichment-worker.1 ${PACKAGE_DIR}/enrichment-worker.1.gz)
compress(${CONFIG_DIR}/debian/changelog ${PACKAGE_DIR}/changelog.gz)

install(TARGETS enrichment-worker DESTINATION ${CMAKE_INSTALL_BINDIR})
# The program reads /etc whatever the prefix is. One that is there is the operator's.
install(CODE "set(settings \"${PACKAGE_DIR}/perf_config.toml\")")
install(CODE [[
  set(etc /etc/enrichment-worker)
  if(EXISTS "$ENV{DESTDIR}${etc}/perf_config.toml")
    message(STATUS "Kept: $ENV{DESTDIR}${etc}/perf_config.toml")
  else()
    file(INSTALL DESTINATION ${etc} TYPE FILE FILES ${settings})
  endif()
]])
install(FILES ${PACKAGE_DIR}/enrichment-worker.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${CONFIG_DIR}/completions/enrichment-worker.bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME enrichment-worker)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(FILES ${PACKAGE_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
install(FILES
  ${CONFIG_DIR}/redis.acl
  ${CONFIG_DIR}/prometheus-alerts.yml
  ${CONFIG_DIR}/grafana-dashboard.json
  DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The prefix is known only now, and the unit names the program by its full path. Debian 12 keeps
# the units of packages in /lib; below any other prefix systemd looks in lib.
install(CODE "
  set(source \"${CONFIG_DIR}/enrichment-worker.service\")
  set(copy \"${PACKAGE_DIR}/enrichment-worker.service\")
  set(bin \"${CMAKE_INSTALL_BINDIR}\")
")
install(CODE [[
  if(CMAKE_INSTALL_PREFIX STREQUAL "/usr")
    set(unit_dir /lib/systemd/system)
  else()
    set(unit_dir ${CMAKE_INSTALL_PREFIX}/lib/systemd/system)
  endif()
  file(READ ${source} unit)
  string(REPLACE "ExecStart=/usr/bin/" "ExecStart=${CMAKE_INSTALL_PREFIX}/${bin}/" unit "${unit}")
  file(WRITE ${copy} "${unit}")
  file(INSTALL DESTINATION ${unit_dir} TYPE FILE FILES ${copy})
]])

# A package needs the program, not the tests, which take twice as long to build.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_INSTALL_COMMANDS
  "\"${CMAKE_COMMAND}\" --build \"${PROJECT_BINARY_DIR}\" --target enrichment-worker")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR "enrichment-worker authors")
set(CPACK_PACKAGE_CONTACT "enrichment-worker authors <enrichment-worker@example.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY
  "worker that finds the feeling in a reflection and answers it")
set(CPACK_PACKAGE_DESCRIPTION
"Takes short texts of a journalling app from a Redis list, finds out what is
felt in each, and writes that back together with a few lines of poetry, small
tips and a closing line. It uses a language model served by Ollama where there
is one, and keeps answers in a cache for 30 days.
.
The package installs a hardened systemd service and starts it.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser, tzdata")
# Redis and Ollama may be on other machines. procps has the kill of `systemctl reload`, the
# certificates are for https and rediss.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "redis-server, ca-certificates, procps")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  ${CONFIG_DIR}/debian/conffiles
  ${CONFIG_DIR}/debian/postinst
  ${CONFIG_DIR}/debian/prerm
  ${CONFIG_DIR}/debian/postrm)
# Without dpkg-shlibdeps CPack makes a package that depends on no library, and says nothing. The
# directories of the package must not depend on the umask of whoever makes it.
set(CPACK_PRE_BUILD_SCRIPTS ${PACKAGE_DIR}/before_packing.cmake)
file(WRITE ${CPACK_PRE_BUILD_SCRIPTS} [[
  foreach(tool IN ITEMS dpkg-shlibdeps file)
    find_program(found_${tool} ${tool})
    if(NOT found_${tool})
      message(FATAL_ERROR "${tool} is missing: scripts/install-packages package")
    endif()
  endforeach()
  file(GLOB_RECURSE entries LIST_DIRECTORIES true ${CPACK_TEMPORARY_DIRECTORY}/*)
  foreach(entry IN LISTS entries)
    if(IS_DIRECTORY ${entry})
      file(CHMOD ${entry} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE
        GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
    endif()
  endforeach()
]])
include(CPack)
