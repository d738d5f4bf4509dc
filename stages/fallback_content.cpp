#include <array>

#include "stages/stage_two.hpp"

namespace stages {
namespace {

struct Set {
  std::string_view primary;  // empty: an ordinary moment
  std::array<Content, 2> contents;
};

const std::array<Set, 7>& sets() {
  static const std::array<Set, 7> kSets{{
      {"Happy",
       {{{{"Light climbs the wall and stays a while.", "The kettle sings before you ask it to.",
           "Somewhere a door opens on good news."},
          {"Look for three bright colours within reach and name them quietly.",
           "Stretch both arms up high until your sleeves slide down.",
           "Write one line about today and leave it on your desk."},
          "keep the window open a little longer tonight."},
         {{"Your shoes by the door still look like dancing.",
           "A spoon rings twice against the glass.",
           "Even the stairs sound pleased to be climbed."},
          {"Play the song that fits and listen to every last second.",
           "Shake out your hands until the fingers feel warm and loose.",
           "Put something small from today into a drawer to find later."},
          "let the day be exactly as good as it was."}}}},
      {"Strong",
       {{{{"The heavy box sits where you carried it.", "Your keys weigh nothing in your palm.",
           "A straight road dries after the rain."},
          {"Press your palm on the table and feel how solid it is.",
           "Stand with both feet flat and your shoulders low for a minute.",
           "Write down the one thing you did today that was hard."},
          "what you lifted today stays lifted."},
         {{"One lamp is enough for the whole room.", "The knot you tied has held all day.",
           "Outside, the tree has kept its leaves."},
          {"Listen to the room for a minute and count the steady sounds.",
           "Roll your shoulders back slowly, five times, and let them drop.",
           "Put one thing on your table back where it belongs."},
          "you can set the bag down now."}}}},
      {"Peaceful",
       {{{{"The curtain breathes and the cup cools.", "Rain writes slowly along the window.",
           "Nobody needs the chair beside you."},
          {"Hold a warm cup in both hands until the heat fades.",
           "Let your jaw go loose and rest your tongue for a while.",
           "Fold one piece of cloth slowly, edge to edge, then again."},
          "this quiet can stay as long as it likes."},
         {{"Evening folds itself over the roofs.", "A clock ticks and asks for nothing.",
           "Your book lies open, face to the table."},
          {"Find the furthest sound you can hear and follow it out.",
           "Lean back until the chair holds all of your weight.",
           "Water a plant, or fill a glass and watch it settle."},
          "the evening knows the way from here."}}}},
      {"Sad",
       {{{{"One plate dries beside the sink tonight.", "The street lamp hums to the wet leaves.",
           "Your coat still holds the cold outside."},
          {"Wrap something soft around your shoulders and feel its whole weight.",
           "Breathe out slowly as if you were cooling a bowl of soup.",
           "Rinse one cup with warm water and set it to dry."},
          "tonight asks nothing more of you."},
         {{"The bus goes by with all its lights on.", "Tea grows cold beside the folded letter.",
           "The window keeps the last of the day."},
          {"Rest your eyes on something far away for ten slow breaths.",
           "Place a hand on your chest and feel it rise and fall.",
           "Put the day's date on a page and leave it open."},
          "it is heavy, and you may sit down with it."}}}},
      {"Angry",
       {{{{"The lid rattles hard above the flame.", "A slammed door still shakes in its frame.",
           "Rain beats flat on the metal roof."},
          {"Run cold water over both wrists until they tingle a little.",
           "Push your palms hard against a wall and slowly count to ten.",
           "Tear an old paper into strips, and then into squares."},
          "the heat has reasons, and it can rest here."},
         {{"Gravel jumps beneath a heavy step.", "The kettle screams before anyone comes.",
           "One red light holds the whole street."},
          {"Name five hard things you can touch from where you sit.",
           "Squeeze both fists tight, hold them, then open every finger slowly.",
           "Write the sentence you did not say, then fold it twice."},
          "nothing has to be settled before morning."}}}},
      {"Fearful",
       {{{{"The hallway light makes the corners small.", "A tap drips, counts, and counts again.",
           "Behind the door there is only a coat."},
          {"Say out loud the names of four things you can see.",
           "Press your feet into the floor and feel it press back.",
           "Put tomorrow's first thing on a note beside your keys."},
          "the night is long, and the floor holds."},
         {{"Wind tries every window of the house.", "Your hand knows the switch in the dark.",
           "Far off, a train keeps to its rails."},
          {"Listen for one sound that repeats and count it to twenty.",
           "Breathe in for four steps, and out for six, along the room.",
           "Line up three small things on the table, edge to edge."},
          "one small lamp is enough tonight."}}}},
      {"",
       {{{{"A spoon, a cup, the table between them.", "The clock moves on without a sound.",
           "Shoes wait in their pair by the door."},
          {"Look out of the nearest window until something out there moves.",
           "Turn your head slowly left, then right, as far as feels easy.",
           "Wipe one small surface clean and set your cup on it."},
          "an ordinary day may end in an ordinary way."},
         {{"The bread is cut, the knife is dry.", "A neighbour's radio talks to itself.",
           "Dust turns over once in the light."},
          {"Touch three different fabrics nearby and notice which one is warmest.",
           "Stand up, reach for the ceiling, and sit down again slowly.",
           "Write down what you ate today, without any other word."},
          "there is time enough for this one."}}}},
  }};
  return kSets;
}

}  // namespace

Content fallback_content(const Profile& profile) {
  const auto variant = static_cast<std::size_t>(profile.variant < 0 ? 0 : profile.variant);
  for (const Set& set : sets()) {
    if (set.primary == profile.primary) return set.contents.at(variant % set.contents.size());
  }
  return sets().back().contents.front();
}

}  // namespace stages
