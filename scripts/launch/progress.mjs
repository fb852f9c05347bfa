const startedAt = Date.now();
let step = 0;

/** Of `fitsync` nothing but its result may reach the standard output. */
const print = process.argv[2] === 'fitsync' ? console.error : console.log;

/** Prints a numbered step with the time since the start. */
export function say(text) {
  step += 1;
  print(`${elapsed().padStart(6)}  ${step}. ${text}`);
}

/** Prints a line below the current step. */
export function detail(text) {
  print(`${elapsed().padStart(6)}     ${text}`);
}

function elapsed() {
  return `${((Date.now() - startedAt) / 1000).toFixed(0)} s`;
}
