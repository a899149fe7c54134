#!/usr/bin/env bash
# Proves on an empty Debian 12 that tools/setup names everything: makes a minimal root, clones this repository's
# HEAD into it, sets up there, and runs a command in the clone as a user without rights.
#
#   tests/fresh_root.sh SCRATCH [COMMAND...]
#
#   SCRATCH   a folder that does not exist yet; about 4 GB. Removed at the end.
#   COMMAND   run in the clone; default: tools/test
#
# Needs root, debootstrap and git. Debian's mirror and a proxy are those of this machine's apt. All mounts and
# processes live in namespaces of their own and are gone when the script ends, however it ends.
# Exit: 0 or the command's own · 1 a step failed · 2 usage · 77 root or debootstrap is missing
set -euo pipefail

say() { echo "fresh_root: $*"; }

if [[ ${FRESH_ROOT_INSIDE:-} != yes ]]; then
    (($# >= 1)) && [[ $1 != -* && ! -e $1 ]] || { say "usage: tests/fresh_root.sh SCRATCH [COMMAND...]; SCRATCH must not exist" >&2; exit 2; }
    (($(id -u) == 0)) || { say "skipped, needs root"; exit 77; }
    for program in debootstrap git; do
        command -v "$program" >/dev/null || { say "skipped, needs $program"; exit 77; }
    done
    mkdir -p "$1"
    trap 'rm -rf --one-file-system "$1"' EXIT
    FRESH_ROOT_INSIDE=yes unshare --mount --propagation private --pid --fork --kill-child "$0" "$@"
    exit
fi

scratch=$(readlink -f "$1")
shift
(($#)) || set -- tools/test
project=$(dirname "$(dirname "$(readlink -f "$0")")")
root="$scratch/root"

# "deb URI SUITE COMPONENT" of Debian's own archives, as this machine's apt is configured.
sources=$(apt-get indextargets --format '$(ORIGIN)|deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    sed -n 's/^Debian|//p' | sort -u)
mirror=$(awk '$3 == "bookworm" { print $2; exit }' <<<"$sources")
[[ -n $mirror ]] || { say "this machine's apt knows no Debian bookworm" >&2; exit 1; }
proxy=$(apt-config shell proxy Acquire::http::Proxy)

say "making a minimal root"
eval "$proxy"
log=$(http_proxy="${proxy:-${http_proxy:-}}" debootstrap --variant=minbase bookworm "$root" "$mirror" 2>&1) || { tail -n 20 <<<"$log" >&2; exit 1; }
echo "$sources" >"$root/etc/apt/sources.list"
[[ -z ${proxy:-} ]] || echo "Acquire::http::Proxy \"$proxy\";" >"$root/etc/apt/apt.conf.d/90proxy"
cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"

git clone -q --no-hardlinks "$project" "$root/home/greenroom"
in_root=(env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 chroot "$root")
"${in_root[@]}" useradd --home-dir /home builder
"${in_root[@]}" chown -R builder: /home

seconds() { awk -v from="$1" '{ printf "%.1f s", $1 - from }' /proc/uptime; }
started=$(cut -d' ' -f1 /proc/uptime)
"${in_root[@]}" /home/greenroom/tools/setup
say "tools/setup took $(seconds "$started")"
started=$(cut -d' ' -f1 /proc/uptime)
again=$("${in_root[@]}" /home/greenroom/tools/setup)
say "tools/setup again took $(seconds "$started") and said '${again}'"
[[ -z $again ]] || exit 1

say "$* at $(git -C "$project" rev-parse --short HEAD)"
started=$(cut -d' ' -f1 /proc/uptime)
code=0
"${in_root[@]}" runuser -u builder -- env HOME=/home sh -c 'cd /home/greenroom && exec "$@"' sh "$@" || code=$?
say "'$*' ended with $code after $(seconds "$started")"
exit "$code"
