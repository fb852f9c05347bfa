#!/usr/bin/env node
/*
 * Entry of every npm script. Plain Node without dependencies, because it runs before anything is installed: it brings a
 * supported Node and the dependencies, then starts the command directly, so that signals reach it.
 */
import { commands } from './launch/commands.mjs';
import { CommandFailed } from './launch/processes.mjs';
import { ensureInstalled } from './launch/ensureInstalled.mjs';
import { ensureNode } from './launch/ensureNode.mjs';

const [name = 'start', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(
    `'${name}' is no command of this repository; there are: ${Object.keys(
      commands,
    ).join(', ')}`,
  );
  process.exit(2);
}

try {
  const node = await ensureNode();
  await ensureInstalled(node);
  await command({ node, args });
} catch (error) {
  console.error(
    error instanceof CommandFailed ? `\n✕ ${error.message}` : error,
  );
  process.exit(error.exitCode ?? 1);
}
