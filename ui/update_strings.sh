#!/bin/sh
# Brings translation files up to date with the panel's sources: what is new comes without a translation, what is gone goes.
#
#   ui/update_strings.sh LUPDATE FOLDER     FOLDER holds greenroom_XX.ts; English has a file for its plurals alone
set -eu
lupdate=$1
folder=$(readlink -f "$2")
cd "$(dirname "$(readlink -f "$0")")"
for file in "$folder"/greenroom_*.ts; do
    case $file in
    *_en.ts) only=-pluralonly ;;
    *) only= ;;
    esac
    # shellcheck disable=SC2086 # no word where there is no option
    "$lupdate" -silent -no-obsolete -locations none -I . $only icons models qml -ts "$file"
done
