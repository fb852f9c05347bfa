import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { main } from './__testUtils__/main';

const templates = path.resolve(__dirname, '../../../templates');
const names = fs
  .readdirSync(templates)
  .filter(name => fs.existsSync(path.join(templates, name, 'template.yaml')));

let printed: string;

beforeEach(() => {
  printed = '';
  jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  jest.spyOn(process.stdout, 'write').mockImplementation(((
    text: string,
    done?: () => void,
  ) => {
    printed += text;
    done?.();
    return true;
  }) as typeof process.stdout.write);
});
afterEach(() => jest.restoreAllMocks());

describe('fitsync template-test', () => {
  it.each(names)('finds what is expected of %s', async name => {
    const code = await main(['template-test', path.join(templates, name)]);
    expect(printed).not.toMatch(/FAIL/);
    expect(code).toBe(0);
  });

  describe('with a template that somebody changed', () => {
    let folder: string;
    const file = (...parts: string[]) => path.join(folder, ...parts);
    const edit = (name: string, change: (text: string) => string) =>
      fs.writeFileSync(file(name), change(fs.readFileSync(file(name), 'utf8')));
    beforeEach(() => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fitsync-'));
      fs.cpSync(path.join(templates, 'update-exposure'), folder, {
        recursive: true,
      });
    });
    afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

    it('names each file that is another', async () => {
      edit('template.yaml', text =>
        text.replace('timeout: ${{ parameters.timeout }}', 'timeout: 30s'),
      );
      expect(await main(['template-test', folder])).toBe(1);
      expect(printed).toMatch(/FAIL update-exposure image/);
      expect(printed).toMatch(
        /virtualservice.yaml differs from what is expected/,
      );
    });

    it('writes what is expected anew', async () => {
      edit('template.yaml', text =>
        text.replace('timeout: ${{ parameters.timeout }}', 'timeout: 30s'),
      );
      expect(await main(['template-test', '--update', folder])).toBe(0);
      expect(await main(['template-test', folder])).toBe(0);
    });

    it('tells what the form refuses', async () => {
      edit('tests/image/input.yaml', text => `${text}replicas: 500\n`);
      expect(await main(['template-test', folder])).toBe(1);
      expect(printed).toMatch(/the form refuses input.yaml: .*replicas/);
    });

    it('tells what it cannot work out', async () => {
      edit('template.yaml', text =>
        text.replace(
          'timeout: ${{ parameters.timeout }}',
          'timeout: ${{ parameters.timeout | upper }}',
        ),
      );
      expect(await main(['template-test', folder])).toBe(1);
      expect(printed).toMatch(/cannot be worked out here/);
    });

    it('wants a template, and a case', async () => {
      fs.rmSync(file('tests'), { recursive: true });
      expect(await main(['template-test', folder])).toBe(2);
      expect(await main(['template-test', os.tmpdir()])).toBe(2);
    });
  });
});
