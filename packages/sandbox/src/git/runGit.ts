import {
  execFile,
  spawn,
  ChildProcessWithoutNullStreams,
} from 'node:child_process';

/** Nothing of the person's own configuration, credentials or hooks reaches git. */
export const gitEnvironment = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  // Inherited GIT_DIR and friends never reach the child: this is the whole environment.
};

export interface GitRun {
  /** The bare repository. */
  directory: string;
  input?: string | Buffer;
  /** Exit codes that are an answer, not a failure. */
  accept?: number[];
}

/** Runs the system's git in a bare repository; the answer is what it printed. */
export function runGit(
  args: string[],
  { directory, input, accept = [0] }: GitRun,
): Promise<{ code: number; stdout: Buffer }> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [`--git-dir=${directory}`, ...args],
      {
        env: gitEnvironment,
        cwd: directory,
        encoding: 'buffer',
        maxBuffer: 64 * 1024 * 1024,
      },
      (failure, stdout, stderr) => {
        const code = failure ? failure.code : 0;
        if (typeof code === 'number' && accept.includes(code)) {
          resolve({ code, stdout });
          return;
        }
        reject(
          new Error(`git ${args[0]} failed: ${stderr.toString().trim()}`, {
            cause: failure,
          }),
        );
      },
    );
    child.stdin?.on('error', () => {}); // git may end before it read everything; its exit code tells
    child.stdin?.end(input);
  });
}

/** Starts a git command that streams. */
export function spawnGit(
  args: string[],
  environment: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  return spawn('git', args, { env: { ...gitEnvironment, ...environment } });
}
