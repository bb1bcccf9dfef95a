// Programs of the native builds.
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const builds = join(dirname(dirname(fileURLToPath(import.meta.url))), 'build');

// The path of the newest `program`, whichever preset made it.
export function newest(program) {
  const age = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const all = ['release', 'debug', 'asan'].map((preset) => join(builds, preset, program));
  return all.reduce((best, file) => (age(file) > age(best) ? file : best));
}
