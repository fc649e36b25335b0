// Makes one clip of a spoken word:  node static/audio/clip.mjs IN.wav OUT.pcm
//
// Takes 16-bit mono WAV of any rate; cuts silence off both ends, resamples to 8 kHz below 3.6 kHz, brings the peak to 80 %, fades
// the edges and adds a short pause, so that every clip is 0.6 s or longer.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const RATE = 8000;
const CUTOFF = 3600;
const PEAK = 0.8;
const QUIET = 0.02; // of the peak
const MARGIN = 0.02; // seconds kept before and after the word
const FADE = 0.008;
const PAUSE = 0.12;
const SHORTEST = 0.6;
const TAPS = 48; // half width of the filter, in source samples

export function readWav(data) {
  if (data.toString('latin1', 0, 4) !== 'RIFF' || data.toString('latin1', 8, 12) !== 'WAVE') {
    throw new Error('not a WAV file');
  }
  let rate = 0;
  for (let at = 12; at + 8 <= data.length;) {
    const name = data.toString('latin1', at, at + 4);
    const size = data.readUInt32LE(at + 4);
    const body = data.subarray(at + 8, at + 8 + size);
    if (name === 'fmt ') {
      if (body.readUInt16LE(0) !== 1 || body.readUInt16LE(2) !== 1 || body.readUInt16LE(14) !== 16) {
        throw new Error('expected 16-bit mono PCM');
      }
      rate = body.readUInt32LE(4);
    } else if (name === 'data') {
      const samples = new Float64Array(body.length >> 1);
      samples.forEach((_, i) => { samples[i] = body.readInt16LE(2 * i) / 32768; });
      return { rate, samples };
    }
    at += 8 + size + (size & 1);
  }
  throw new Error('no sound in the WAV file');
}

function peakOf(samples) {
  return samples.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0);
}

export function trim(samples, rate) {
  const limit = peakOf(samples) * QUIET;
  const loud = (value) => Math.abs(value) > limit;
  const first = samples.findIndex(loud);
  if (first < 0) {
    throw new Error('nothing but silence');
  }
  const last = samples.findLastIndex(loud);
  const margin = Math.round(rate * MARGIN);
  return samples.slice(Math.max(0, first - margin), last + margin);
}

/* Windowed-sinc resampling; the low pass keeps what 8 kHz can carry. */
export function resample(samples, rate) {
  const cut = Math.min(CUTOFF, rate / 2) / rate;
  const result = new Float64Array(Math.floor((samples.length * RATE) / rate));
  return result.map((_, i) => {
    const middle = (i * rate) / RATE;
    let sum = 0;
    let weight = 0;
    for (let j = Math.ceil(middle - TAPS); j <= middle + TAPS; j++) {
      const x = j - middle;
      const sinc = x === 0 ? 2 * cut : Math.sin(2 * Math.PI * cut * x) / (Math.PI * x);
      const factor = sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / TAPS));
      weight += factor;
      sum += factor * (samples[j] ?? 0);
    }
    return sum / weight;
  });
}

export function clip(data) {
  const { rate, samples } = readWav(data);
  const word = resample(trim(samples, rate), rate);
  const gain = PEAK / peakOf(word);
  const fade = Math.round(RATE * FADE);
  const length = Math.max(word.length + Math.round(RATE * PAUSE), Math.round(RATE * SHORTEST));
  const out = Buffer.alloc(2 * length);
  word.forEach((value, i) => {
    const edge = Math.min(1, i / fade, (word.length - 1 - i) / fade);
    out.writeInt16LE(Math.round(value * gain * edge * 32767), 2 * i);
  });
  return out;
}

if (process.argv[1] && import.meta.url === pathToFileURL(path.resolve(process.argv[1])).href) {
  writeFileSync(process.argv[3], clip(readFileSync(process.argv[2])));
}
