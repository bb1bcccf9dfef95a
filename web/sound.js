// A soft note, made by the browser itself: nothing is fetched for it.

const starts = 392, ends = [392, 494, 330];  // hertz, by the tones of src/app/effect.h
const loud = 0.08, seconds = 0.22;

let context;  // made for the first note: a page that is to be silent never asks for one
let last;     // note

function play(tone) {
  const now = context.currentTime;
  const note = context.createOscillator(), volume = context.createGain();
  note.frequency.setValueAtTime(starts, now);
  note.frequency.setValueAtTime(ends[tone], now + seconds / 2);
  volume.gain.setValueAtTime(0, now);
  volume.gain.linearRampToValueAtTime(loud, now + 0.01);  // a sudden start would click
  volume.gain.exponentialRampToValueAtTime(loud / 100, now + seconds);
  note.connect(volume).connect(context.destination);
  note.onended = () => { if (note === last) context.suspend(); };  // else it would keep the processor awake
  last = note;
  note.start(now);
  note.stop(now + seconds);
}

// A browser that can not, or may not before somebody has pressed something, stays silent:
// all that the note tells is on the screen, too.
export async function chime(tone) {
  try {
    context ||= new AudioContext();
    await context.resume();
    play(tone);
  } catch {}
}
