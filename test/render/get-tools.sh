#!/usr/bin/env bash
# Installs what the render test needs of a Debian or Ubuntu machine, as far as it is not there yet.
set -euo pipefail

missing=()
command -v cmark-gfm >/dev/null || missing+=(cmark-gfm)
# GitHub's runners bring Google's browser, and Ubuntu has no package of the other one.
command -v chromium chromium-browser google-chrome-stable google-chrome >/dev/null || missing+=(chromium)
for font in fonts-liberation fonts-noto-color-emoji fonts-symbola; do
  dpkg --status "$font" >/dev/null 2>&1 || missing+=("$font")
done
if [ ${#missing[@]} -eq 0 ]; then exit 0; fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
