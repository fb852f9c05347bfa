/** Writes all of a result before the process ends, also into a pipe that reads slowly or is closed. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, error => {
      const code = error && (error as NodeJS.ErrnoException).code;
      if (error && code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}
