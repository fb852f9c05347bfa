import { isError } from '@backstage/errors';
import fs from 'node:fs';
import path from 'node:path';
import { exitCodes } from '../exitCodes';
import { fromWhereTyped } from '../input/readTexts';
import { oneLine } from '../output/oneLine';
import { print } from '../output/print';
import { filesBelow } from '../templates/filesBelow';
import { readTemplate } from '../templates/readTemplate';
import { runTemplateCase } from '../templates/runTemplateCase';

/** What an `expected` folder and the text of the pull request are kept as. */
const isExpected = (file: string) =>
  file.startsWith('expected/') || file === 'pull-request.yaml';

/**
 * `fitsync template-test`: tries templates with their cases. Ends with 1 when one gives something else than expected; with
 * `update` it writes what is expected anew instead.
 */
export async function templateTest(
  folders: readonly string[],
  { update }: { update: boolean },
): Promise<number> {
  const lines: string[] = [];
  let failed = 0;
  for (const shown of folders) {
    const template = readTemplate(fromWhereTyped(shown));
    for (const one of template.cases) {
      const complaints = await tryCase(template, one, update);
      failed += complaints.length ? 1 : 0;
      lines.push(
        `${complaints.length ? 'FAIL' : 'ok  '} ${template.name} ${one.name}`,
        ...complaints.map(complaint => `       ${oneLine(complaint)}`),
      );
    }
  }
  await print(`${lines.join('\n')}\n`);
  return failed ? exitCodes.findings : exitCodes.clean;
}

async function tryCase(
  template: ReturnType<typeof readTemplate>,
  one: ReturnType<typeof readTemplate>['cases'][number],
  update: boolean,
): Promise<string[]> {
  try {
    const { files, refusals } = await runTemplateCase(template, one);
    if (refusals.length) {
      return refusals.map(refusal => `the form refuses input.yaml: ${refusal}`);
    }
    if (update) {
      write(one.folder, files);
      return [];
    }
    const there = new Map(
      filesBelow(one.folder)
        .filter(file => isExpected(file.path))
        .map(file => [file.path, file.content]),
    );
    return [...new Set([...files.keys(), ...there.keys()])]
      .sort()
      .flatMap(file => {
        if (!there.has(file)) return [`${file} is rendered, and not expected`];
        if (!files.has(file)) return [`${file} is expected, and not rendered`];
        return there.get(file) === files.get(file)
          ? []
          : [`${file} differs from what is expected`];
      });
  } catch (error) {
    if (!isError(error)) throw error;
    return [error.message];
  }
}

function write(folder: string, files: ReadonlyMap<string, string>) {
  fs.rmSync(path.join(folder, 'expected'), { recursive: true, force: true });
  for (const [file, content] of files) {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, content);
  }
}
