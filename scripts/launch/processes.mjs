import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { root } from './paths.mjs';

/** An end that was explained; the launcher prints the message alone. */
export class CommandFailed extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

const running = new Set();
let stopping = false;

/**
 * Starts a program in a process group of its own, so that its children end with it.
 * `log` is a file for its output; without it the output is shown, `aside` of what the command itself prints.
 */
export function start(
  program,
  args,
  { env, cwd = root, log, aside = false } = {},
) {
  const shown = aside ? 2 : 'inherit';
  const output = log ? fs.openSync(log, 'w') : shown;
  const child = spawn(program, args, {
    cwd,
    env: env ?? process.env,
    stdio: ['ignore', output, output],
    detached: process.platform !== 'win32',
  });
  if (log) fs.closeSync(output);
  running.add(child);
  child.ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      running.delete(child);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
  return child;
}

/** Runs a program to its end. */
export async function run(program, args, options) {
  const code = await start(program, args, options).ended;
  if (stopping) process.exit(130);
  if (code !== 0) {
    throw new CommandFailed(
      options?.failure ?? `${args.join(' ')} ended with ${code}`,
      code,
    );
  }
}

/** Ends every child with all its children; the stubborn ones are killed after five seconds. */
export async function stopAll(signal = 'SIGTERM') {
  stopping = true;
  const children = [...running];
  for (const child of children) signalGroup(child, signal);
  const deadline = setTimeout(
    () => children.forEach(child => signalGroup(child, 'SIGKILL')),
    5_000,
  );
  await Promise.all(children.map(child => child.ended));
  clearTimeout(deadline);
  // A group outlives its leader when a grandchild ignores the signal.
  for (const child of children) signalGroup(child, 'SIGKILL');
}

export const isStopping = () => stopping;

function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    if (stopping) return;
    await stopAll(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}
