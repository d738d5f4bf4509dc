#include "stages/helplines.hpp"

#include <algorithm>
#include <span>

namespace stages {
namespace {

// clang-format off: zones of one country stand together
constexpr auto kIndia = std::to_array<std::string_view>({"Asia/Kolkata", "Asia/Calcutta"});

constexpr auto kUkIe = std::to_array<std::string_view>(
    {"Europe/London", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey", "Europe/Isle_of_Man",
     "GB", "GB-Eire", "Europe/Dublin", "Eire"});

// Zones of America/ that are in the United States or Canada; the others of that continent are not.
constexpr auto kUsCaInAmerica = std::to_array<std::string_view>(
    {"Adak",          "Anchorage",    "Atka",       "Boise",        "Chicago",
     "Denver",        "Detroit",      "Fort_Wayne", "Indianapolis", "Juneau",
     "Knox_IN",       "Los_Angeles",  "Louisville", "Menominee",    "Metlakatla",
     "New_York",      "Nome",         "Phoenix",    "Puerto_Rico",  "Shiprock",
     "Sitka",         "Yakutat",      "Atikokan",   "Blanc-Sablon", "Cambridge_Bay",
     "Coral_Harbour", "Creston",      "Dawson",     "Dawson_Creek", "Edmonton",
     "Fort_Nelson",   "Glace_Bay",    "Goose_Bay",  "Halifax",      "Inuvik",
     "Iqaluit",       "Moncton",      "Montreal",   "Nipigon",      "Pangnirtung",
     "Rainy_River",   "Rankin_Inlet", "Regina",     "Resolute",     "St_Johns",
     "Swift_Current", "Thunder_Bay",  "Toronto",    "Vancouver",    "Whitehorse",
     "Winnipeg",      "Yellowknife"});
constexpr auto kUsCaPrefixes = std::to_array<std::string_view>(
    {"US/", "Canada/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/"});

// The European Union without Ireland.
constexpr auto kEu = std::to_array<std::string_view>(
    {"Europe/Amsterdam",  "Europe/Athens",   "Europe/Berlin",    "Europe/Busingen",
     "Europe/Bratislava", "Europe/Brussels", "Europe/Bucharest", "Europe/Budapest",
     "Europe/Copenhagen", "Europe/Helsinki", "Europe/Lisbon",    "Europe/Ljubljana",
     "Europe/Luxembourg", "Europe/Madrid",   "Europe/Malta",     "Europe/Mariehamn",
     "Europe/Nicosia",    "Asia/Nicosia",    "Asia/Famagusta",   "Europe/Paris",
     "Europe/Prague",     "Europe/Riga",     "Europe/Rome",      "Europe/Sofia",
     "Europe/Stockholm",  "Europe/Tallinn",  "Europe/Vienna",    "Europe/Vilnius",
     "Europe/Warsaw",     "Europe/Zagreb",   "Atlantic/Azores",  "Atlantic/Canary",
     "Atlantic/Madeira",  "Africa/Ceuta",    "Poland",           "Portugal"});
// clang-format on

bool among(std::span<const std::string_view> zones, std::string_view zone) {
  return std::find(zones.begin(), zones.end(), zone) != zones.end();
}

bool in_us_or_canada(std::string_view zone) {
  constexpr std::string_view kAmerica = "America/";
  if (zone == "Pacific/Honolulu") return true;
  if (std::any_of(kUsCaPrefixes.begin(), kUsCaPrefixes.end(),
                  [&](std::string_view prefix) { return zone.starts_with(prefix); })) {
    return true;
  }
  return zone.starts_with(kAmerica) && among(kUsCaInAmerica, zone.substr(kAmerica.size()));
}

}  // namespace

const std::array<Helplines, 5> kDefaultHelplines{{
    {"your local emergency number (112 works on most mobile phones)",
     "findahelpline.com, which lists free helplines in your country", ""},
    {"112", "Tele-MANAS 14416", "181 (women) or 1098 (children)"},
    {"911", "988, by call or text", ""},
    {"999 or 112", "Samaritans 116 123", ""},
    {"112", "findahelpline.com, which lists free helplines in your country", ""},
}};

Region region_of(std::string_view time_zone) {
  if (among(kIndia, time_zone)) return Region::india;
  if (among(kUkIe, time_zone)) return Region::uk_ie;
  if (in_us_or_canada(time_zone)) return Region::us_ca;
  return among(kEu, time_zone) ? Region::eu : Region::international;
}

}  // namespace stages
