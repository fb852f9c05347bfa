import { apiLimits, commandLimits } from './limits';
import { readManifests } from './readManifests';

const read = (text: string) =>
  readManifests([{ file: 'input.yaml', text }]).manifests;
const service = (name: string) =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n`;

describe('readManifests', () => {
  it('reads documents, comments, JSON and Lists', () => {
    const list = JSON.stringify({
      apiVersion: 'v1',
      kind: 'List',
      items: [{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'c' } }],
    });
    const text = `# nothing\n---\n${service('a')}---\n---\n${service(
      'b',
    )}...\n---\n${list}\n`;
    expect(read(text).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('takes an absent namespace as default', () => {
    expect(read(service('a'))[0]).toMatchObject({ namespace: 'default' });
  });

  it('knows the line of a part, or of what is nearest', () => {
    const [, second] = read(`${service('a')}---\n${service('b')}`);
    expect(second.lineOf()).toBe(6);
    expect(second.lineOf(['metadata', 'name'])).toBe(9);
    expect(second.lineOf(['spec', 'ports', 0])).toBe(6);
  });

  it('tells where there is no object', () => {
    const text = `replicas: 2\n---\n${service('a')}`;
    const { others } = readManifests([{ file: 'values.yaml', text }]);
    expect(others).toEqual(['values.yaml:1']);
  });

  it('says file and line of what is no YAML', () => {
    expect(() => read('kind: Service\nmetadata: [\n')).toThrow(
      /^input\.yaml:\d+: /,
    );
  });

  it.each([
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((name, index) => {
          const before = `*${'abcdefgh'[index]}`;
          return `${name}: &${name} [${Array(9).fill(before).join(',')}]\n`;
        })
        .join('')}`,
      /aliases/,
    ],
    [
      'more than 100 aliases',
      `a: &a x\nb: [${Array(101).fill('*a').join(',')}]\n`,
      /more than 100 aliases/,
    ],
    [
      'an alias of nothing',
      'kind: Service\nmetadata: { name: *x }\n',
      'input.yaml: alias *x has no anchor &x before it',
    ],
    ['brackets without end', '['.repeat(100_000), /deeper than 64/],
    ['dashes without end', '- '.repeat(100_000), /deeper than 64/],
    [
      'levels by indentation',
      Array.from({ length: 70 }, (_, level) => `${' '.repeat(level)}a:`).join(
        '\n',
      ),
      /deeper than 64/,
    ],
    [
      'a hundred thousand documents',
      `---\n${service('a')}`.repeat(100_000),
      /100000 documents; at most 20000/,
    ],
    [
      'a hundred thousand items',
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'List',
        items: Array(20_001).fill({ kind: 'Service' }),
      }),
      /more than 20000 objects/,
    ],
  ])('refuses %s', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('refuses more bytes than allowed', () => {
    const texts = [{ file: 'input.yaml', text: service('a') }];
    expect(() => readManifests(texts, { ...commandLimits, bytes: 10 })).toThrow(
      /The input has more than/,
    );
  });

  it('counts bytes, not characters', () => {
    const texts = [{ file: 'input.yaml', text: `# ${'€'.repeat(400_000)}` }];
    expect(() => readManifests(texts, apiLimits)).toThrow(
      'The input has more than 1 MiB',
    );
  });

  it('takes no more than its time', () => {
    const texts = [{ file: 'input.yaml', text: service('a') }];
    expect(() =>
      readManifests(texts, { ...apiLimits, milliseconds: -1_000 }),
    ).toThrow('The input took more than -1 s to read');
  });

  it.each(['', '&a '])('lets no key reach what objects inherit %s', anchor => {
    const [{ raw }] = read(
      `kind: Service\n__proto__: ${anchor}{ polluted: yes }\nmetadata: {name: a, __proto__: {polluted: yes}}\n`,
    );
    expect(Object.getPrototypeOf(raw)).toBe(Object.prototype);
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(raw).not.toHaveProperty('polluted');
  });

  it('keeps names that every object inherits apart from others', () => {
    const text = `apiVersion: v1\nkind: constructor\nmetadata: {name: __proto__}\n`;
    expect(read(text)[0]).toMatchObject({ kind: 'constructor' });
  });
});
