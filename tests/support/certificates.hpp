#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/program.hpp"

namespace support {

// Two CAs, a certificate of the first for loopback ("server"), one for a client, and what more it
// is asked to sign; made by openssl(1) for this run alone.
class Certificates {
 public:
  Certificates() {
    make_self_signed("ca");
    make_self_signed("other-ca");
    sign("server", "DNS:localhost,IP:127.0.0.1");
    sign("client", "DNS:client");
  }

  std::string crt(const std::string& name) const { return (dir_ / (name + ".crt")).string(); }
  std::string key(const std::string& name) const { return (dir_ / (name + ".key")).string(); }
  std::string path(std::string_view name) const { return (dir_ / name).string(); }

  // `holder` as subjectAltName has it: "DNS:localhost,IP:127.0.0.1".
  void sign(const std::string& name, const std::string& holder, const std::string& ca = "ca",
            const std::string& days = "2") const {
    auto command = request(name, "/CN=test");
    command.insert(command.end(), {"-out", path("request"), "-addext", "subjectAltName=" + holder});
    openssl(command);
    openssl({"x509", "-req", "-in", path("request"), "-CA", crt(ca), "-CAkey", key(ca),
             "-copy_extensions", "copy", "-days", days, "-out", crt(name)});
  }
  void openssl(std::vector<std::string> command) const {
    command.insert(command.begin(), "openssl");
    Program program(command, {{"PATH", "/usr/local/bin:/usr/bin:/bin"}});
    if (program.wait() != 0) throw std::runtime_error("openssl: " + program.err());
  }

 private:
  void make_self_signed(const std::string& name) const {
    auto command = request(name, "/CN=" + name);
    command.insert(command.end(), {"-x509", "-days", "2", "-out", crt(name)});
    openssl(command);
  }
  std::vector<std::string> request(const std::string& name, const std::string& subject) const {
    return {"req",    "-new",  "-newkey", "ec",      "-pkeyopt", "ec_paramgen_curve:prime256v1",
            "-nodes", "-subj", subject,   "-keyout", key(name)};
  }

  TempDir dir_;
};

}  // namespace support
