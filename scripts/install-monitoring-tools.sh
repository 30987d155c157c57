#!/bin/sh
# Unpacks newer promtool, amtool, prometheus, prometheus-alertmanager, blackbox exporter, caddy and docker-compose.
# Debian 12's amtool refuses url_file and webhook_url_file, its compose is the 1.29 line and its promtool is 2.42; the
# checks want both ages. Nothing is installed: the packages of newer suites are downloaded by apt with lists and a cache
# of their own, from the mirror that this machine uses already, signed by Debian's keys. Each suite has its own folder
# below artifacts/tools (or SPARKSTACKER_TOOLS), where the checks find it.
#
# usage: scripts/install-monitoring-tools.sh [suite...]      default: trixie; forky has the Caddy of the images
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
tools=${SPARKSTACKER_TOOLS:-$root/artifacts/tools}
packages='promtool prometheus prometheus-alertmanager prometheus-blackbox-exporter docker-compose caddy'
[ $# -gt 0 ] || set -- trixie

mirror=$(apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(LABEL)' 'Created-By: Packages' |
  awk '$2 == "Debian" && $3 == "Debian" { print $1; exit }')
[ -n "$mirror" ] || { echo "No Debian mirror is configured for apt, so there is nothing to download from." >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

newer_apt() {
  apt-get -q -o "Dir::Etc::sourcelist=$work/sources.list" -o "Dir::Etc::sourceparts=$work/sources" \
    -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work" -o "Dir::Cache::archives=$work/archives" \
    -o APT::Sandbox::User= "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}

for suite; do
  folder=$tools/$suite
  rm -rf "$folder" "$work/lists" "$work/archives" "$work/sources" "$work/debs"
  mkdir -p "$folder/bin" "$work/lists/partial" "$work/archives/partial" "$work/sources" "$work/debs"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" > "$work/sources.list"
  newer_apt update
  for package in $packages; do
    (cd "$work/debs" && newer_apt download "$package")
  done
  for file in "$work"/debs/*.deb; do
    dpkg -x "$file" "$folder/root"
  done

  # One bin folder, so that a PATH entry or a test finds everything in one place.
  for tool in promtool amtool prometheus prometheus-alertmanager prometheus-blackbox-exporter caddy; do
    [ ! -x "$folder/root/usr/bin/$tool" ] || ln -sf "../root/usr/bin/$tool" "$folder/bin/$tool"
  done
  plugin=$(cd "$folder" && find root -path '*/cli-plugins/docker-compose' -type f | head -n 1)
  [ -z "$plugin" ] || ln -sf "../$plugin" "$folder/bin/docker-compose"
  for tool in "$folder"/bin/*; do
    case $tool in
      */docker-compose | */caddy) version=$("$tool" version 2>&1 | head -n 1) ;;
      *) version=$("$tool" --version 2>&1 | head -n 1) ;;
    esac
    echo "$suite ${tool##*/}: $(echo "$version" | grep -oE '[0-9]+\.[0-9]+(\.[0-9]+)?' | head -n 1)"
  done
done
