import { commandLimits } from '../limits';
import { readAnyYaml } from './readAnyYaml';
import { readPlainYaml } from './readPlainYaml';
import { readYaml } from './readYaml';

const read = (text: string) => [...readYaml('input.yaml', text, commandLimits)];
const thorough = (text: string) => [
  ...readAnyYaml('input.yaml', { text, line: 1 }, commandLimits),
];

describe('readPlainYaml', () => {
  it.each([
    ['numbers', 'a: 1\nb: -2.5\nc: 0x1F\nd: 0o17\ne: 017\nf: 1e3\ng: +4\n'],
    ['words that other versions take for numbers', 'a: 1_000\nb: 0b11\n'],
    ['and for truth', 'a: yes\nb: on\nc: True\nd: FALSE\ne: n\n'],
    ['and for days', 'a: 2026-01-01\nb: 12:30:45\n'],
    ['nothing', 'a:\nb: ~\nc: null\nd: ""\ne: Null\n'],
    ['texts of several lines', 'a: |\n  one\n  two\nb: >-\n  three\n  four\n'],
    ['a folded word', 'a: one\n  two\nb: "three\n  four"\n'],
    ['comments', '# one\na: 1 # two\n# three\nb: "#"\n'],
    ['lists beside their key', 'a:\n- b: 1\n  c: 2\n- d\n'],
    ['flow', 'a: {b: [1, "2", c], d: {}}\n'],
    ['keys that are numbers', '8080: a\ntrue: b\n'],
    ['line ends of Windows', 'a: 1\r\nb: |\r\n  c\r\n'],
    ['JSON', '{"a": {"b": [1, null, "\\u00e9"]}}'],
    ['a wildcard in quotes', 'hosts:\n- "*"\n- \'*.example.com\'\n'],
  ])('reads %s as the thorough reader does', (_, text) => {
    expect(readPlainYaml(text)).toEqual({ value: thorough(text)[0].value });
  });

  it.each([
    ['anchors and aliases', 'a: &b 1\nc: *b\n'],
    ['merges', 'a: {<<: {b: 1}}\n'],
    ['tags', 'a: !!str 1\n'],
    ['keys of several parts', '? [a, b]\n: 1\n'],
    ['keys without a word', '~: 1\n'],
    ['templates', 'a: {{ .Values.b }}\n'],
    ['tabs that indent', 'a:\n\tb: 1\n'],
    ['no YAML', 'a: [\n'],
    ['a key twice', 'a: 1\na: 2\n'],
  ])('leaves %s to the thorough reader', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
});

describe('readYaml', () => {
  it('tells values and lines as the thorough reader does', () => {
    const text =
      '# first\n---\na:\n  b: 1\n---\n---   # third\nc: &d [1]\ne: *d\n---\nf:\n- g\n- h\n';
    const filled = (all: ReturnType<typeof read>) =>
      all.filter(({ value }) => value !== undefined && value !== null);
    const parts = filled(read(text));
    const wholeParts = filled(thorough(text));
    expect(parts.map(({ value }) => value)).toEqual([
      { a: { b: 1 } },
      { c: [1], e: [1] },
      { f: ['g', 'h'] },
    ]);
    const paths = [[], ['a', 'b'], ['e'], ['f', 1]];
    expect(parts.map(one => paths.map(one.lineOf))).toEqual(
      wholeParts.map(one => paths.map(one.lineOf)),
    );
  });

  it.each([
    ['after an end of its own', 'a: 1\n...\nb: 2\n', 2],
    ['with a directive', '%YAML 1.2\n---\na: 1\n', 1],
    ['on the line of their marker', '--- {a: 1}\n--- |\n  text\n', 2],
    ['with a marker in no text', 'a: "---"\nb: |\n  ---\n  c\n', 1],
  ])('parts documents %s', (_, text, count) => {
    const values = (all: { value: unknown }[]) => all.map(one => one.value);
    expect(values(read(text))).toEqual(values(thorough(text)));
    expect(read(text)).toHaveLength(count);
  });

  it('says the line of what is broken in a later document', () => {
    expect(() => read('a: 1\n---\nb: 2\n---\nc: 1\nc: 2\n')).toThrow(
      /^input\.yaml:6: /,
    );
  });

  it('takes a quoted text that goes on no deeper than its key', () => {
    const text = "a:\n  b: 'one\n  two? three'\n  ? c\n  : d\n---\ne: 1\n";
    expect(() => thorough(text)).toThrow(/^input\.yaml:2: /);
    const parts = read(text);
    expect(parts.map(({ value }) => value)).toEqual([
      { a: { b: 'one two? three', c: 'd' } },
      { e: 1 },
    ]);
    expect(parts[0].lineOf([])).toBe(1);
    expect(() => read("a:\n  b: 'one\n  two'\n  c: &d 1\n")).toThrow(
      /^input\.yaml:2: /,
    );
  });
});
