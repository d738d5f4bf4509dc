#include "stages/function_words.hpp"

#include <array>

#include "stages/word_index.hpp"

namespace stages {
namespace {

// clang-format off
constexpr auto kWords = std::to_array<std::string_view>({
    "a",         "aaj",     "ab",       "about",      "above",     "after",     "again",
    "against",   "agar",    "ain't",    "all",        "also",      "although",  "am",
    "an",        "and",     "another",  "any",        "anyone",    "anything",  "are",
    "aren't",    "around",  "as",       "at",         "aur",       "away",      "bahut",
    "bas",       "be",      "because",  "been",       "before",    "being",     "below",
    "between",   "bhi",     "bohot",    "both",       "but",       "by",        "came",
    "can",       "can't",   "cannot",   "come",       "could",     "couldn't",  "did",
    "didn't",    "do",      "does",     "doesn't",    "doing",     "don't",     "done",
    "down",      "during",  "each",     "either",     "else",      "enough",    "even",
    "ever",      "every",   "everyone", "everything", "few",       "first",     "for",
    "from",      "further", "gave",     "get",        "gets",      "getting",   "give",
    "go",        "goes",    "going",    "gone",       "got",       "had",       "hadn't",
    "hai",       "hain",    "has",      "hasn't",     "have",      "haven't",   "having",
    "he",        "he'd",    "he'll",    "he's",       "her",       "here",      "here's",
    "hers",      "herself", "him",      "himself",    "his",       "ho",        "hoon",
    "how",       "how's",   "however",  "hua",        "hui",       "i",         "i'd",
    "i'll",      "i'm",     "i've",     "if",         "in",        "instead",   "into",
    "is",        "isn't",   "it",       "it'd",       "it'll",     "it's",      "its",
    "itself",    "just",    "ka",       "kal",        "kar",       "kara",      "karna",
    "ke",        "ki",      "kiya",     "knew",       "know",      "ko",        "koi",
    "kuch",      "kya",     "kyu",      "kyun",       "last",      "least",     "lekin",
    "less",      "let",     "let's",    "like",       "little",    "lo",        "lot",
    "lots",      "made",    "magar",    "main",       "maine",     "make",      "makes",
    "making",    "many",    "may",      "maybe",      "me",        "mein",      "mera",
    "mere",      "meri",    "might",    "mine",       "more",      "most",      "much",
    "mujhe",     "mujhko",  "must",     "my",         "myself",    "na",        "nahi",
    "nahin",     "ne",      "need",     "never",      "next",      "nhi",       "no",
    "nobody",    "none",    "nor",      "not",        "nothing",   "now",       "of",
    "off",       "oh",      "ok",       "okay",       "on",        "once",      "one",
    "ones",      "only",    "or",       "other",      "others",    "our",       "ours",
    "ourselves", "out",     "over",     "own",        "par",       "perhaps",   "phir",
    "pr",        "put",     "quite",    "raha",       "rahe",      "rahi",      "rather",
    "really",    "sab",     "said",     "same",       "saw",       "say",       "says",
    "se",        "see",     "seem",     "seemed",     "seems",     "several",   "shall",
    "she",       "she'd",   "she'll",   "she's",      "should",    "shouldn't", "since",
    "so",        "some",    "someone",  "something",  "sometimes", "soon",      "still",
    "such",      "take",    "tha",      "than",       "that",      "that's",    "the",
    "their",     "theirs",  "them",     "themselves", "then",      "there",     "there's",
    "these",     "they",    "they'd",   "they'll",    "they're",   "they've",   "thi",
    "thing",     "things",  "think",    "this",       "thoda",     "those",     "though",
    "through",   "till",    "to",       "today",      "together",  "tomorrow",  "tonight",
    "too",       "took",    "toward",   "towards",    "tried",     "try",       "trying",
    "tu",        "tum",     "under",    "until",      "up",        "upon",      "us",
    "use",       "used",    "very",     "via",        "vo",        "was",       "wasn't",
    "way",       "we",      "we'd",     "we'll",      "we're",     "we've",     "well",
    "went",      "were",    "weren't",  "what",       "what's",    "when",      "where",
    "which",     "while",   "who",      "who's",      "whole",     "whom",      "whose",
    "why",       "will",    "with",     "within",     "without",   "wo",        "woh",
    "won't",     "would",   "wouldn't", "ya",         "yaar",      "ye",        "yeh",
    "yesterday", "yet",     "you",      "you'd",      "you'll",    "you're",    "you've",
    "your",      "yours",   "yourself",
});
// clang-format on
constexpr WordIndex kIndex(kWords);

}  // namespace

bool is_function_word(std::string_view word) { return kIndex.contains(word); }

}  // namespace stages
