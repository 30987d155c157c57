#!/bin/sh
# Unpacks nikto, which Debian keeps in non-free: the program is GPL-2, its lists of what to look for may only be used with
# the whole package. So it is taken whole, from the mirror that this machine uses already, signed by Debian's keys, and no
# source of packages is added to the machine. It lands in artifacts/tools/nikto (or SPARKSTACKER_TOOLS); the Perl modules
# that it needs are in main.
#
# usage: scripts/install-nikto.sh
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
folder=${SPARKSTACKER_TOOLS:-$root/artifacts/tools}/nikto
suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")

mirror=$(apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(LABEL)' 'Created-By: Packages' |
  awk '$2 == "Debian" && $3 == "Debian" { print $1; exit }')
[ -n "$mirror" ] && [ -n "$suite" ] || { echo "No Debian mirror is configured for apt, so there is nothing to download nikto from." >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/archives/partial" "$work/sources" "$work/debs"
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite non-free" > "$work/sources.list"

own_apt() {
  apt-get -q -o "Dir::Etc::sourcelist=$work/sources.list" -o "Dir::Etc::sourceparts=$work/sources" \
    -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work" -o "Dir::Cache::archives=$work/archives" \
    -o Acquire::Retries=3 -o Acquire::Languages=none -o APT::Sandbox::User= "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}

own_apt update
(cd "$work/debs" && own_apt download nikto)
rm -rf "$folder"
mkdir -p "$folder"
dpkg -x "$work"/debs/nikto_*.deb "$folder"
echo "nikto: $(grep -oE '^#VERSION,[0-9.]+' "$folder/usr/bin/nikto" | cut -d , -f 2)"
