const startedAt = Date.now();
let step = 0;

/** Prints a numbered step with the time since the start. */
export function say(text) {
  step += 1;
  console.log(`${elapsed().padStart(6)}  ${step}. ${text}`);
}

/** Prints a line below the current step. */
export function detail(text) {
  console.log(`${elapsed().padStart(6)}     ${text}`);
}

function elapsed() {
  return `${((Date.now() - startedAt) / 1000).toFixed(0)} s`;
}
