#!/bin/sh
# Speaks the digits of the picture code:  static/audio/build.sh OUTPUT
#
# Writes OUTPUT/tr/0.pcm ... OUTPUT/en/9.pcm: 8 kHz, mono, signed 16-bit little-endian samples without a header, which the auth
# program joins under a WAV header. The numeral itself is given to espeak-ng, so that it says the language's own word.
# Needs: espeak-ng, node.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:?usage: build.sh OUTPUT}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for language in tr en; do
	mkdir -p "$out/$language"
	for digit in 0 1 2 3 4 5 6 7 8 9; do
		espeak-ng -v "$language" -s 130 -g 0 -w "$work/$language$digit.wav" "$digit"
		node "$here/clip.mjs" "$work/$language$digit.wav" "$work/clip.pcm"
		mv "$work/clip.pcm" "$out/$language/$digit.pcm"
	done
done
