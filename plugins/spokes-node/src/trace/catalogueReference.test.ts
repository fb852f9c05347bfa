import { messages } from '@fitsync/backstage-plugin-spokes-common';
import { catalogueReference } from './catalogueReference';
import { manifestChecks } from '../manifests';
import { checks } from './checks';

const pages = catalogueReference({
  messages,
  checks,
  manifestChecks,
  faults: [{ id: 'vs-gone', code: 'VS_NOT_BOUND', title: 'Somebody left' }],
});
const contentOf = (path: string) =>
  pages.find(page => page.path === path)?.content ?? '';

describe('catalogueReference', () => {
  it('has a page for every code, and an index that names each', () => {
    expect(pages).toHaveLength(messages.length + 1);
    for (const { code } of messages) {
      expect(contentOf(`${code}.md`)).toContain(`# ${code}\n`);
      expect(contentOf('README.md')).toContain(`[${code}](${code}.md)`);
    }
  });

  it('tells codes of files alone, and advice about a spoke', () => {
    expect(contentOf('SCHEMA_INVALID.md')).toContain('By `fitsync check`');
    expect(contentOf('README.md')).toMatch(/SCHEMA_INVALID.*\| of files \|/);
    expect(contentOf('SSH_OPEN.md')).toContain('On the page of the spoke');
  });

  it('links to nothing that it does not have', () => {
    const paths = pages.map(({ path }) => path);
    for (const { content } of pages) {
      for (const [, target] of content.matchAll(/\]\((\w+\.md)\)/g)) {
        expect(paths).toContain(target);
      }
    }
  });

  it('says what it means, what to do, when it only follows, how it is found and how to try it', () => {
    const content = contentOf('VS_NOT_BOUND.md');
    for (const part of [
      '## What it means',
      '## How to mend it',
      '[VS_GW_NOT_FOUND](VS_GW_NOT_FOUND.md)',
      '`virtual-service.service-is-routed`',
      'the owner of the app',
      '`vs-gone`: Somebody left',
    ]) {
      expect(content).toContain(part);
    }
  });

  it('admits where no check is written yet', () => {
    expect(contentOf('LOCALHOST_BIND.md')).toContain(
      'No check reports it yet.',
    );
    expect(contentOf('README.md')).toMatch(/LOCALHOST_BIND\.md\).*not yet/);
  });

  it('leaves no placeholder in braces', () => {
    for (const { content } of pages) expect(content).not.toMatch(/\{\w+\}/);
  });

  it('does not depend on the order of the catalogue', () => {
    expect(
      catalogueReference({ messages: [...messages].reverse(), checks }),
    ).toEqual(catalogueReference({ messages, checks }));
  });
});
