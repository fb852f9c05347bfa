import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSnapshot } from './readSnapshot';
import { readTexts } from './readTexts';

const mebibyte = 1024 * 1024;

describe('what a command reads', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fitsync-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  /** A file of that size which takes no room on the disk. */
  function sparse(name: string, bytes: number): string {
    const file = path.join(folder, name);
    fs.writeFileSync(file, '');
    fs.truncateSync(file, bytes);
    return file;
  }

  it('is at most 64 MiB, over all files together', () => {
    sparse('a.yaml', 40 * mebibyte);
    sparse('b.yaml', 40 * mebibyte);
    expect(() => readTexts([folder])).toThrow('The input has more than 64 MiB');
    const snapshot = sparse('facts.json', 65 * mebibyte);
    expect(() => readSnapshot(snapshot)).toThrow(
      'The input has more than 64 MiB',
    );
  });

  it('lies in the folder: links are not followed', () => {
    fs.writeFileSync(path.join(folder, 'a.yaml'), 'kind: A\n');
    fs.symlinkSync('/etc', path.join(folder, 'etc'));
    fs.symlinkSync('/etc/passwd', path.join(folder, 'passwd.yaml'));
    const { texts } = readTexts([folder]);
    expect(texts.map(({ text }) => text)).toEqual(['kind: A\n']);
  });
});
