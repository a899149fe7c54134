#!/usr/bin/env bash
# Rooms of known seeds and of the day's seed, about 20 seconds together.
#
#   seconds.sh GREENROOM-SIM        GREENROOM_SEED=N begins with that seed instead
set -euo pipefail

seed=${GREENROOM_SEED:-$(date -u +%Y%m%d)00000}
echo "seeds from 1, then from $seed (GREENROOM_SEED=$seed repeats the latter)"
"$1" --seed 1 --days 2 --seconds 8
"$1" --seed "$seed" --days 2 --seconds 12
