#include "stages/drivers.hpp"

#include <algorithm>

#include "stages/wheel.hpp"

namespace stages {

// clang-format off
constexpr std::array<Driver, kDriverCount> kDrivers{{
    {"motivation", .70, .60, {"motivated", "driven", "determined"},
     "active energetic inspired aspiring engaged charged focused"},
    {"agency", .72, .55, {"capable", "self-reliant", "assured"},
     "competent bold brave determined secure"},
    {"progress", .75, .55, {"steady", "motivated", "uplifted"},
     "positive focused satisfied accomplished driven rebounding"},
    {"achievement", .85, .65, {"accomplished", "fulfilled", "capable"},
     "worthy satisfied competent honored energetic"},
    {"recognition", .80, .55, {"recognized", "appreciated", "valued"},
     "admired respected honored esteemed trusted worthy"},
    {"self_acceptance", .72, .35, {"worthy", "at-ease", "settled"},
     "comfortable secure humble balanced calm"},
    {"connection", .75, .50, {"warm", "affectionate", "caring"},
     "tender kind compassionate appreciative content thankful trusted"},
    {"belonging", .74, .45, {"valued", "secure", "warm"},
     "trusted appreciated involved comfortable recognized"},
    {"pride", .80, .60, {"accomplished", "worthy", "honored"},
     "esteemed fulfilled respected confident assured competent"},
    {"relief", .72, .35, {"relieved", "calm", "reassured"},
     "relaxed comfortable settled thankful at-ease"},
    {"hope", .72, .48, {"hopeful", "expectant", "reassured"},
     "positive upbeat forward-looking inspired uplifted aspiring"},
    {"contentment", .78, .30, {"satisfied", "comfortable", "settled"},
     "content fulfilled calm at-ease peaceful gentle"},
    {"awe", .78, .55, {"inspired", "humble", "curious"},
     "aware intrigued stimulated blessed still"},
    {"serenity", .79, .22, {"tranquil", "still", "balanced"},
     "quiet harmonious relaxed calm peaceful mindful"},
    {"fatigue", .25, .30, {"exhausted", "low", "burdened"},
     "empty distracted fragile melancholic"},
    {"overwhelm", .25, .75, {"flooded", "stressed", "burdened"},
     "pressured distracted exhausted stuck tense helpless"},
    {"pressure", .32, .70, {"pressured", "stressed", "tense"},
     "burdened restless nervous flooded worried"},
    {"irritation", .30, .66, {"irritated", "annoyed", "impatient"},
     "restless heated provoked displeased dismissive"},
    {"hurt", .22, .50, {"wounded", "pained", "offended"},
     "aching injured damaged betrayed let-down fragile sensitive belittled"},
    {"withdrawal", .28, .30, {"distant", "isolated", "guarded"},
     "alone forsaken empty low timid"},
    {"loss", .20, .30, {"sorrowful", "mourning", "heartbroken"},
     "bereaved loss weeping empty aching melancholic low distant"},
    {"longing", .38, .42, {"melancholic", "alone", "aching"},
     "pensive reflective distant forgotten sensitive"},
    {"self_assertion", .62, .62, {"bold", "determined", "assured"},
     "daring brave fearless confrontational tough capable"},
    {"exhaustion", .20, .25, {"exhausted", "empty", "low"},
     "burdened defeated despairing powerless fragile"},
    {"frustration", .30, .70, {"annoyed", "blocked", "impatient"},
     "irritated restless defeated tense stressed stuck displeased"},
    {"learning", .66, .50, {"curious", "engaged", "focused"},
     "intrigued attentive involved imaginative aware stimulated"},
    {"change", .52, .55, {"uncertain", "adaptable", "curious"},
     "restless hesitant adventurous experimental expectant"},
    {"renewal", .72, .48, {"uplifted", "rebounding", "inspired"},
     "hopeful relieved vibrant lively reassured"},
    {"uncertainty", .38, .55, {"uncertain", "hesitant", "uneasy"},
     "self-doubting nervous worried guarded skeptical lost"},
    {"complexity", .45, .52, {"pensive", "contemplative", "uncertain"},
     "reflective distracted considerate intrigued mindful"},
    {"gratitude", .84, .42, {"thankful", "appreciative", "blessed"},
     "humble content relieved warm fulfilled"},
    {"low_progress", .30, .45, {"stuck", "blocked", "defeated"},
     "impatient ineffective low displeased let-down"},
    {"worry", .35, .75, {"worried", "uneasy", "nervous"},
     "tense alarmed restless fearful uncertain"},
    {"tension", .33, .70, {"tense", "restless", "uneasy"},
     "nervous stressed pressured guarded irritated"},
}};
// clang-format on

namespace {

constexpr std::size_t kSlots = 64;

// Two hundred and seventy names are looked up for each reflection. These multipliers give each of
// ours a slot of its own; a new one may need others, which the assertion below tells.
constexpr std::size_t slot_of(std::string_view name) {
  const auto letter = [&](std::size_t i) { return static_cast<unsigned char>(name[i]); };
  return (letter(0) * 3U + letter(name.size() - 1) * 7U + letter(name.size() / 2) * 10U +
          name.size()) %
         kSlots;
}

// One more than the driver's place; 0: none.
constexpr std::array<std::uint8_t, kSlots> kBySlot = [] {
  std::array<std::uint8_t, kSlots> slots{};
  for (std::size_t i = 0; i < kDrivers.size(); ++i) {
    slots[slot_of(kDrivers[i].name)] = static_cast<std::uint8_t>(i + 1);
  }
  return slots;
}();
static_assert(std::count(kBySlot.begin(), kBySlot.end(), 0) == kSlots - kDriverCount,
              "two drivers share a slot");

// In the order of the wheel.
constexpr std::array<std::string_view, kNuances> kOfNuance{
    "motivation",   "learning",    "motivation", "connection",  "progress",
    "hope",         "agency",      "pride",      "recognition", "self_assertion",
    "hope",         "renewal",     "connection", "gratitude",   "self_acceptance",
    "contentment",  "serenity",    "gratitude",  "longing",     "uncertainty",
    "hurt",         "withdrawal",  "tension",    "loss",        "irritation",
    "low_progress", "hurt",        "tension",    "frustration", "irritation",
    "worry",        "uncertainty", "overwhelm",  "exhaustion",  "hurt",
    "pressure"};

}  // namespace

std::optional<std::size_t> find_driver(std::string_view name) {
  if (name.empty()) return std::nullopt;
  const std::size_t place = kBySlot[slot_of(name)];
  if (place == 0 || kDrivers[place - 1].name != name) return std::nullopt;
  return place - 1;
}

const std::vector<std::string_view>& driver_names() {
  static const std::vector<std::string_view> kNames = [] {
    std::vector<std::string_view> names;
    for (const Driver& driver : kDrivers) names.push_back(driver.name);
    return names;
  }();
  return kNames;
}

std::string_view driver_of_nuance(std::size_t nuance) { return kOfNuance.at(nuance); }

bool goes_with(const Driver& driver, std::string_view expressed) {
  if (std::find(driver.expected.begin(), driver.expected.end(), expressed) !=
      driver.expected.end()) {
    return true;
  }
  std::string_view rest = driver.also;
  while (!rest.empty()) {
    const std::size_t blank = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, blank) == expressed) return true;
    rest.remove_prefix(std::min(rest.size(), blank + 1));
  }
  return false;
}

DriverSet::DriverSet(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (const auto driver = find_driver(name)) add(*driver);
  }
}

double DriverSet::jaccard(DriverSet other) const {
  const int all = std::popcount(bits_ | other.bits_);
  return all == 0 ? 0.0 : static_cast<double>(common_with(other).size()) / all;
}

std::vector<std::string_view> DriverSet::names() const {
  std::vector<std::string_view> names;
  names.reserve(static_cast<std::size_t>(size()));
  for (std::size_t i = 0; i < kDrivers.size(); ++i) {
    if (has(i)) names.push_back(kDrivers[i].name);
  }
  return names;
}

}  // namespace stages
