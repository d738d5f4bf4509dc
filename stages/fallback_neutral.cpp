#include "stages/fallback_sets.hpp"

namespace stages {

// clang-format off: a line is a line
const std::array<FallbackSet, 6> kNeutralFallbacks{{
    {"",
     {"The fridge hums, shudders, and stops.", "Now the clock can be heard again,",
      "four minutes fast, and nobody has minded."},
     {"Listen for whatever starts when another sound in the room stops.",
      "Uncross whatever is crossed, ankles, arms or fingers, and notice the difference.",
      "Turn one label or book spine so that it faces forward."},
     "all of it here, at life size."},
    {"",
     {"The crossing signal turns green for nobody.",
      "One leaf goes over, halfway, then all the way.",
      "It is red again before I think of walking."},
     {"Look at one square of floor as if it were a map.",
      "Drop your hands into your lap and notice which landed on top.",
      "Write one line about something that did not happen today."},
     "an ordinary minute, with its edges intact."},
    {"",
     {"Three pens stand in the jar.", "I test them all, in the usual order,",
      "and with the last one I write down milk."},
     {"Smell a book, a bill or a newspaper, somewhere in the middle.",
      "Tap each fingertip against its thumb, out and back, one time.",
      "Throw out one receipt, note or pen that has stopped working."},
     "it does not ask to be anything else."},
    {"",
     {"Two socks come out of the machine as one.", "I pull them apart and hang them side by side.",
      "They drip at different speeds."},
     {"Touch three kinds of cloth within reach and rank them.",
      "Loosen your jaw to the point where your teeth stop meeting.",
      "Pair two things that lie apart and belong together."},
     "an hour in plain cloth, buttoned to the top."},
    {"",
     {"In the queue we all look at the same melon.", "The belt moves it forward, one hand's width.",
      "Then it is bagged, and we look at batteries."},
     {"Watch something that moves slowly for as long as it holds you.",
      "Lean a little to the left, then right, and stop between.",
      "Empty one pocket or bag onto the table and name the oddest item."},
     "in between is also somewhere."},
    {"",
     {"It has rained, or somebody has washed the steps.", "A bicycle leans where it leaned.",
      "Its saddle wears a plastic bag, tied twice."},
     {"Breathe in through your nose and find one smell with a name.",
      "Place both soles or both palms flat and compare their warmth.",
      "Draw the nearest shadow in one line without lifting the pen."},
     "as it is, with the damp still on it."},
}};
// clang-format on

}  // namespace stages
