#!/usr/bin/env bash
# tools/replay says by its exit code how it went, and names the line that it cannot read.
#
#   replay_exit_codes.sh FOLDER-OF-GREENROOM-REPLAY
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
replay=("$here/../../tools/replay" --bin-dir "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fails() {
    echo "FAILED: $1"
    exit 1
}
code() {
    local got=0
    "${replay[@]}" "${@:2}" >"$scratch/out" 2>"$scratch/err" || got=$?
    ((got == $1)) || fails "exit $got instead of $1: ${*:2}: $(cat "$scratch/out" "$scratch/err")"
}

code 0 "$here/found/private_title_on_error_screen.jsonl" --json
grep -q '"identical":true' "$scratch/out" || fails "not identical: $(cat "$scratch/out")"
code 2
code 2 "$scratch/nothing.jsonl"
code 2 --unknown
printf '%s\n' '{"t_ms":0,"event":"life","begins":"2026-05-12T16:00:00Z","length_ms":9}' '{"t_ms":1,"event":"push"' \
    >"$scratch/cut.jsonl"
code 2 "$scratch/cut.jsonl"
grep -q 'line 2' "$scratch/err" || fails "the line is not named: $(cat "$scratch/err")"
