#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <csignal>

#include "infra/http_client.hpp"
#include "infra/log.hpp"

int main(int argc, char** argv) {
  ::signal(SIGPIPE, SIG_IGN);  // as the program does
  ::signal(SIGXFSZ, SIG_IGN);
  infra::log::configure(infra::log::Level::off, false);
  const infra::HttpLibrary http;
  return doctest::Context(argc, argv).run();
}
