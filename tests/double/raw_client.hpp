#pragma once

#include <arpa/inet.h>
#include <fmt/format.h>
#include <sys/socket.h>

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "infra/file_descriptor.hpp"
#include "tests/double/ollama_double.hpp"

namespace ollama_double {

// What came back, to the byte.
struct RawReply {
  int status = 0;  // 0: no whole head
  std::string head;
  std::string body;                 // without the framing of chunks
  std::vector<std::string> chunks;  // as they were sent
  bool complete = false;            // as long as it said, or with its last chunk
  int error = 0;                    // errno of the connection's end

  nlohmann::json json() const { return nlohmann::json::parse(body, nullptr, false); }
  // One for each line that is not blank.
  std::vector<nlohmann::json> lines() const {
    std::vector<nlohmann::json> lines;
    for (std::size_t at = 0; at < body.size();) {
      const auto end = std::min(body.find('\n', at), body.size());
      const std::string line = body.substr(at, end - at);
      if (line.find_first_not_of(" \r") != std::string::npos) {
        lines.push_back(nlohmann::json::parse(line, nullptr, false));
      }
      at = end + 1;
    }
    return lines;
  }
};

// A client that is nothing but a socket.
class RawClient {
 public:
  explicit RawClient(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    const timeval patience{5, 0};
    ::setsockopt(socket_.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(socket_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
      error_ = errno;
    }
  }

  int error() const { return error_; }
  void send(std::string_view bytes) const {
    ::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
  }
  // At least so many bytes, unless the connection ends.
  std::string read(std::size_t least) {
    std::string all;
    std::array<char, 65536> bytes{};
    while (all.size() < least) {
      const ssize_t count = ::recv(socket_.get(), bytes.data(), bytes.size(), 0);
      if (count <= 0) {
        error_ = count < 0 ? errno : 0;
        break;
      }
      all.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return all;
  }
  RawReply read_reply() {
    RawReply reply;
    const std::string all = read(std::string::npos);
    reply.error = error_;
    const auto end = all.find("\r\n\r\n");
    if (end == std::string::npos) return reply;
    reply.head = all.substr(0, end + 2);
    reply.status = std::stoi(reply.head.substr(9, 3));
    const std::string rest = all.substr(end + 4);
    if (reply.head.find("chunked") != std::string::npos) {
      take_chunks(rest, reply);
    } else {
      reply.body = rest;
      reply.complete =
          reply.head.find(fmt::format("Content-Length: {}\r\n", rest.size())) != std::string::npos;
    }
    return reply;
  }

 private:
  static void take_chunks(std::string_view rest, RawReply& reply) {
    while (!rest.empty()) {
      const auto line_end = rest.find("\r\n");
      if (line_end == std::string_view::npos) return;
      const auto size = std::stoul(std::string(rest.substr(0, line_end)), nullptr, 16);
      reply.complete = size == 0;
      if (size == 0) return;
      reply.chunks.emplace_back(rest.substr(line_end + 2, size));
      reply.body += reply.chunks.back();
      rest.remove_prefix(std::min(rest.size(), line_end + 2 + size + 2));
    }
  }

  infra::FileDescriptor socket_;
  int error_ = 0;
};

inline std::string request_text(std::string_view method, std::string_view path,
                                std::string_view body = "",
                                std::string_view headers = "Host: localhost\r\n") {
  return fmt::format("{} {} HTTP/1.1\r\n{}Connection: close\r\nContent-Length: {}\r\n\r\n{}",
                     method, path, headers, body.size(), body);
}

inline RawReply ask(const OllamaDouble& server, std::string_view method, std::string_view path,
                    std::string_view body = "") {
  RawClient client(server.port());
  client.send(request_text(method, path, body));
  return client.read_reply();
}

inline RawReply post(const OllamaDouble& server, std::string_view path,
                     const nlohmann::json& body) {
  return ask(server, "POST", path, body.dump());
}

// A question to the model that every double has.
inline nlohmann::json question(nlohmann::json more = nlohmann::json::object()) {
  nlohmann::json body{{"model", "phi3"},
                      {"messages", {{{"role", "user"}, {"content", "I feel lonely"}}}}};
  body.update(more);
  return body;
}

inline std::string said(const RawReply& reply) {
  std::string text;
  for (const auto& frame : reply.lines()) text += frame["message"]["content"].get<std::string>();
  return text;
}

inline nlohmann::json stats(const OllamaDouble& server) {
  return nlohmann::json::parse(server.stats_json());
}

}  // namespace ollama_double
