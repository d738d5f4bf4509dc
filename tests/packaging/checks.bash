# What the checks in this directory share. Each is called as  check_NAME BUILD_DIR SOURCE_DIR
# and ends with 0 (good), 1 (bad) or 77 (skipped: a tool is missing).
set -euo pipefail

[ $# -eq 2 ] || { echo "usage: ${0##*/} BUILD_DIR SOURCE_DIR" >&2; exit 2; }
build=$(realpath "$1")
source=$(realpath "$2")
program=$build/enrichment-worker
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() { echo "FAIL: $1" >&2; exit 1; }
skip() { echo "SKIP: $1"; exit 77; }
need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || skip "$tool is not on this machine"
  done
}

# same WHAT EXPECTED ACTUAL: compares two lists of lines whatever their order.
same() {
  diff -U0 <(sort <<<"$2") <(sort <<<"$3") >"$scratch/diff" ||
    fail "$1 (- expected, + found):"$'\n'"$(sed '1,2d; /^@@/d' "$scratch/diff")"
}

# help_names SECTION [COMMAND...]: the first word of each line of a section of the help page.
help_names() {
  local section=$1
  shift
  "$program" "$@" --help |
    awk -v section="$section:" '$0 == section { on = 1; next } $0 == "" { on = 0 }
                                on && /^  [^ ]/ { print $1 }'
}
long_options() { help_names Options "$@" | grep -o -- '--[a-z-]*'; }

# All commands of the program, one a line, parts behind their command: "queue dead retry".
all_commands() {
  local name
  while read -r name; do
    echo "$* $name" | sed 's/^ //'
    all_commands "$@" "$name"
  done < <(help_names Subcommands "$@")
}

[ -x "$program" ] || fail "$program is not built"
