/** What a command wrote to the two streams. */
export interface Output {
  printed: string;
  complained: string;
}

/** Keeps what is written from now on, until `jest.restoreAllMocks()`. */
export function captureOutput(): Output {
  const output: Output = { printed: '', complained: '' };
  const keepAs =
    (stream: keyof Output) =>
    (text: string, done?: () => void): boolean => {
      output[stream] += text;
      done?.();
      return true;
    };
  jest
    .spyOn(process.stdout, 'write')
    .mockImplementation(keepAs('printed') as typeof process.stdout.write);
  jest
    .spyOn(process.stderr, 'write')
    .mockImplementation(keepAs('complained') as typeof process.stderr.write);
  return output;
}
