#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "worker/settings.hpp"

namespace worker {

// The kinds that settings.cpp's table is made of: how a value is checked, kept and shown.
template <typename T>
using Field = std::function<T&(Config&)>;
// What is wrong with a value; nothing: it will do.
using Problem = std::optional<std::string>;
using Check = std::function<Problem(const std::string&)>;

Setting whole(std::string_view key, const Field<std::int64_t>& field, std::int64_t lowest,
              std::int64_t highest, std::string_view environment = "");
Setting real(std::string_view key, const Field<double>& field, double lowest, double highest,
             std::string_view environment = "");
Setting flag(std::string_view key, const Field<bool>& field);
Setting text(std::string_view key, const Field<std::string>& field, const Check& check,
             std::string_view environment = "");
// Shown as "***".
Setting secret(Setting setting);
Setting thread_count();
Setting backoff();
Setting helplines(std::string_view key, const Field<stages::Helplines>& field);

Problem anything(const std::string& text);
Problem not_empty(const std::string& text);
Check one_of(std::vector<std::string> allowed);
Problem queue_url(const std::string& url);
Problem web_url(const std::string& url);
Problem keep_alive(const std::string& text);
Problem timezone(const std::string& name);

}  // namespace worker
