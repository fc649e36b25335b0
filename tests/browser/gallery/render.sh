#!/bin/sh
# Renders the gallery:  tests/browser/gallery/render.sh OUTPUT   (needs build/static/manifest.hdf: node static/build.mjs build/static)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
out=${1:-$root/build/gallery}
mkdir -p "$out"
rm -f "$out"/*.html
cc -std=c11 -D_GNU_SOURCE -Wall -Wextra -Werror -I/usr/include/ClearSilver -o "$out/render" "$here/render.c" -lneo_cs -lneo_utl
page() { # NAME LANGUAGE TEMPLATE DATA...
	name=$1 language=$2 template=$3
	shift 3
	for data in "$@"; do
		set -- "$@" "$here/$data.hdf"
		shift
	done
	"$out/render" "$root/templates" "$language" "$root/build/static/manifest.hdf" "$template" "$here/common.hdf" "$@" >"$out/$name.html"
}
page signup tr "$here/signup.cs" signup
page signup-errors tr "$here/signup.cs" signup signup-errors
page fields tr "$here/fields.cs" fields
page status-passive tr "$here/status.cs" signed-in status status-passive
page status-active tr "$here/status.cs" signed-in status status-active
page menu tr "$here/menu.cs" signed-in menu
page error tr "$root/templates/error/error.cs" error
page error-en en "$root/templates/error/error.cs" error english
cp "$here/code.svg" "$out/"
