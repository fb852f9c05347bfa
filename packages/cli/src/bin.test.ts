import { execFileSync } from 'node:child_process';
import path from 'node:path';

// Once as a program: how Node loads a command from its sources is seen in no other test.
it('answers as a program from its sources', () => {
  const answer = execFileSync(
    process.execPath,
    [path.resolve(__dirname, '../bin/fitsync'), 'explain', 'VS_SHADOWED'],
    { encoding: 'utf8' },
  );
  expect(answer).toMatch(/^VS_SHADOWED \(error\)/);
});
