import { parse } from '@cdktf/hcl2json';
import { hostileTexts } from '../../testing/hostileTexts';
import { literal } from './literal';

describe('literal', () => {
  it.each([
    ['${file("/etc/passwd")}', '$${file("/etc/passwd")}'],
    ['%{ for x in y }', '%%{ for x in y }'],
    ['$${a}', '$$${a}'],
    ['100 % { $ {', '100 % { $ {'],
  ])('makes %j text', (text, expected) => {
    expect(literal(text)).toBe(expected);
  });

  it('reaches every value of an object', () => {
    expect(literal({ a: ['${b}', 1, null, { c: '%{d}' }] })).toEqual({
      a: ['$${b}', 1, null, { c: '%%{d}' }],
    });
  });

  it('leaves no template in any hostile text, as an HCL parser sees it', async () => {
    for (const text of hostileTexts.filter(t => !/[\n\r\0\ud800]/.test(t))) {
      const quoted = JSON.stringify(literal(text));
      const { locals } = await parse('a.tf', `locals {\n  a = ${quoted}\n}\n`);
      // The parser gives literals back as they were written, and expressions in `${…}`.
      expect(locals[0].a.replace(/([$%])\1\{/g, '')).not.toMatch(/[$%]\{/);
    }
  });
});
