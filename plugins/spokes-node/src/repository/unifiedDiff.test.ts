import { applyPatch } from 'diff';
import fc from 'fast-check';
import { unifiedDiff } from './unifiedDiff';

const text = fc
  .array(fc.constantFrom('a', 'b', '- x', '+ y', '', '@@ -1 +1 @@', '\\ z'))
  .chain(lines => fc.constantFrom(lines.join('\n'), `${lines.join('\n')}\n`));

describe('unifiedDiff', () => {
  it('orders by path and says what is new and what is gone', () => {
    const diff = unifiedDiff([
      { path: 'b.yaml', before: 'x\n', after: undefined },
      { path: 'a.yaml', before: undefined, after: 'y\n' },
    ]);
    expect(diff).toBe(
      [
        'diff --git a/a.yaml b/a.yaml',
        'new file mode 100644',
        '--- /dev/null',
        '+++ b/a.yaml',
        '@@ -0,0 +1,1 @@',
        '+y',
        'diff --git a/b.yaml b/b.yaml',
        'deleted file mode 100644',
        '--- a/b.yaml',
        '+++ /dev/null',
        '@@ -1,1 +0,0 @@',
        '-x',
        '',
      ].join('\n'),
    );
  });

  it('can be applied, whatever the files hold', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(
          applyPatch(before, unifiedDiff([{ path: 'f', before, after }])),
        ).toBe(after);
      }),
    );
  });
});
