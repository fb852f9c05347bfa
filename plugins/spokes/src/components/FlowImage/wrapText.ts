/** Breaks a text into lines at its spaces; a word that is longer than a line is broken where the line ends. */
export function wrapText(text: string, letters: number): string[] {
  const words = text
    .split(/\s+/)
    .filter(word => word !== '')
    .flatMap(word => word.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? []);
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= letters
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
}
