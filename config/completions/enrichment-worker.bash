# Bash completion for enrichment-worker.
#
# It asks the program's own --help, so it offers what the installed version knows, and it needs
# nothing but bash. It never touches Redis: ids of jobs and reflections are not completed.

# _enrichment_worker_section HELP NAME: the lines of one section of a help page, such as Options.
_enrichment_worker_section() {
  local line inside=
  while IFS= read -r line; do
    case $line in
      "$2:") inside=yes ;;
      "  "[!\ ]*) [[ -z $inside ]] || printf '%s\n' "${line#  }" ;;
      " "*) ;;  # a description that went on in the next line
      *) inside= ;;
    esac
  done <<<"$1"
}

# _enrichment_worker_value OPTIONS NAME: what the option takes, such as FILE; nothing for a flag.
_enrichment_worker_value() {
  local names value rest
  while read -r names value rest; do
    [[ ,$names, == *",$2,"* && $value =~ ^[A-Z][A-Z=]*$ ]] || continue
    printf '%s\n' "$value"
    return
  done <<<"$1"
}

# Adds the words on stdin that begin with what is typed.
_enrichment_worker_offer() {
  local word rest
  while read -r word rest; do
    [[ -z $word || $word != "$1"* ]] || COMPREPLY+=("$word")
  done
}

_enrichment_worker() {
  local program=${1/#\~/$HOME} current=${COMP_WORDS[COMP_CWORD]}
  local help common options commands value word i path=()
  COMPREPLY=()
  help=$("$program" --help 2>/dev/null </dev/null) || return 0
  common=$(_enrichment_worker_section "$help" Options)
  options=$common
  commands=$(_enrichment_worker_section "$help" Subcommands)

  # Walk to the word that is typed: which command is it for, is it an option's value?
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $word == -* ]]; then
      value=$(_enrichment_worker_value "$options"$'\n'"$common" "$word")
      [[ -n $value ]] || continue
      [[ ${COMP_WORDS[i + 1]} != "=" ]] || ((++i))  # bash takes --config=x apart
      ((++i < COMP_CWORD)) && continue
      [[ $current != "=" ]] || current=
      case $value in
        FILE)
          compopt -o filenames 2>/dev/null
          mapfile -t COMPREPLY < <(compgen -f -- "$current")
          ;;
        LEVEL) _enrichment_worker_offer "$current" <<<$'debug\ninfo\nwarning\nerror\noff' ;;
        KEY=VALUE)
          compopt -o nospace 2>/dev/null
          _enrichment_worker_offer "$current" \
            < <("$program" config 2>/dev/null </dev/null | sed -n 's/^\([a-z0-9_.]*\) *=.*/\1=/p')
          ;;
      esac
      return 0
    elif [[ $word == "=" ]]; then
      ((++i))  # the rest of --set key=value
    elif [[ $'\n'$commands == *$'\n'"$word "* ]]; then
      path+=("$word")
      help=$("$program" "${path[@]}" --help 2>/dev/null </dev/null) || return 0
      options=$(_enrichment_worker_section "$help" Options)
      commands=$(_enrichment_worker_section "$help" Subcommands)
    fi
  done
  [[ $current != "=" && ${COMP_WORDS[COMP_CWORD - 1]} != "=" ]] || return 0

  if [[ $current == -* ]]; then
    # Options have short names too; the long ones explain themselves.
    [[ ${#path[@]} -eq 0 ]] || common=$(grep -v '^--version ' <<<"$common")
    _enrichment_worker_offer "$current" \
      < <(grep -o -- '^[^ ]*' <<<"$options"$'\n'"$common" | tr , '\n' | grep '^--' | sort -u)
  elif [[ -n $commands ]]; then
    _enrichment_worker_offer "$current" <<<"$commands"
  elif [[ $(_enrichment_worker_section "$help" Positionals) == "FILE "* ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -F _enrichment_worker enrichment-worker
