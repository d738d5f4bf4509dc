#pragma once

#include <string>
#include <utility>
#include <variant>

namespace infra {

// A kind names what the caller does next, never which library failed.
enum class ErrorKind {
  transient,  // try again later: the same request can succeed
  permanent,  // will fail the same way every time: bury it, or tell the operator
  cancelled,  // our own doing (stop, lost lease): put it back, count nothing
};

// `message` is one sentence for an operator: the thing, what is wrong with it, the remedy.
// It never quotes what a writer wrote, and never holds a secret.
struct Error {
  ErrorKind kind = ErrorKind::permanent;
  std::string message;
};

// A value or the reason why there is none. Reading the side that is not there throws
// std::bad_variant_access: a bug is loud, never undefined.
template <typename T>
class [[nodiscard]] Result {
 public:
  // NOLINTBEGIN(google-explicit-constructor): `return value;` and `return error;` must work
  Result(T value) : side_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : side_(std::in_place_index<1>, std::move(error)) {}
  // NOLINTEND(google-explicit-constructor)

  explicit operator bool() const noexcept { return side_.index() == 0; }

  T& operator*() & { return std::get<0>(side_); }
  const T& operator*() const& { return std::get<0>(side_); }
  T&& operator*() && { return std::get<0>(std::move(side_)); }
  T* operator->() { return &std::get<0>(side_); }
  const T* operator->() const { return &std::get<0>(side_); }

  const Error& error() const& { return std::get<1>(side_); }
  Error&& error() && { return std::get<1>(std::move(side_)); }

 private:
  std::variant<T, Error> side_;
};

using Status = Result<std::monostate>;
inline Status ok() { return std::monostate{}; }

inline Error permanent(std::string message) { return {ErrorKind::permanent, std::move(message)}; }
inline Error transient(std::string message) { return {ErrorKind::transient, std::move(message)}; }
inline Error cancelled(std::string message) { return {ErrorKind::cancelled, std::move(message)}; }

}  // namespace infra
