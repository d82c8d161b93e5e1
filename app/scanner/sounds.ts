// Sounds and vibration that tell verdicts apart without looking: two rising tones, three equal ones, one low buzz.
import type { Tone } from "~/domain/arriving/attendance/attendance";

type Beep = { hertz: number; from: number; seconds: number; shape: OscillatorType };

const beeps: Record<Tone, Beep[]> = {
  go: [
    { hertz: 880, from: 0, seconds: 0.09, shape: "sine" },
    { hertz: 1320, from: 0.11, seconds: 0.14, shape: "sine" },
  ],
  attention: [0, 0.14, 0.28].map((from) => ({
    hertz: 660,
    from,
    seconds: 0.09,
    shape: "triangle",
  })),
  stop: [{ hertz: 160, from: 0, seconds: 0.6, shape: "sawtooth" }],
};

const vibrations: Record<Tone, number[]> = {
  go: [60],
  attention: [60, 60, 60],
  stop: [400],
};

let context: AudioContext | undefined;

/** Plays the pattern of a tone. Browsers stay silent until somebody has pressed a key or touched the page. */
export function playTone(tone: Tone): void {
  navigator.vibrate?.(vibrations[tone]);
  if (!("AudioContext" in window)) return;
  context ??= new AudioContext();
  if (context.state === "suspended") void context.resume();
  for (const { hertz, from, seconds, shape } of beeps[tone]) {
    const oscillator = context.createOscillator();
    const loudness = context.createGain();
    const start = context.currentTime + from;
    oscillator.type = shape;
    oscillator.frequency.value = hertz;
    // A tone that is cut off clicks.
    loudness.gain.setValueAtTime(0.3, start);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + seconds);
    oscillator.connect(loudness).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + seconds);
  }
}
