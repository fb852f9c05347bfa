import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { parse } from 'yaml';
import { z } from 'zod';

const root = path.resolve(__dirname, '../../..');
const markdown = new MarkdownIt();

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const tokensOf = (file: string) =>
  markdown
    .parse(read(file), {})
    .flatMap(token => [token, ...(token.children ?? [])]);

/** Headings as GitHub and TechDocs make anchors of them. */
const anchorsOf = (file: string) =>
  markdown
    .parse(read(file), {})
    .flatMap((token, at, all) =>
      token.type === 'heading_open' ? [all[at + 1].content] : [],
    )
    .map(text =>
      text
        .toLocaleLowerCase('en-US')
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    );

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...globSync('docs/**/*.md', { cwd: root }),
  ...globSync('{plugins,packages}/*/README.md', { cwd: root }),
];

/** What TechDocs does not publish is named by its address. */
const ours = /^https:\/\/github\.com\/fitsync\/spokes\/(tree|blob)\/main\//;

/** Links and pictures of a page that lead to files of the repository. */
const targetsOf = (page: string) =>
  tokensOf(page).flatMap(token => {
    const target = token.attrGet('href') ?? token.attrGet('src') ?? '';
    if (!target || target.startsWith('/')) return [];
    return /^[a-z+]+:/i.test(target) && !ours.test(target) ? [] : [target];
  });

/** The file that a link of a page leads to; the page itself where it names none. */
function fileOf(page: string, file: string): string {
  if (!file) return page;
  if (ours.test(file)) return file.replace(ours, '');
  return path.relative(root, path.resolve(root, path.dirname(page), file));
}

const navigationSchema = z.object({
  docs_dir: z.literal('docs'),
  plugins: z.array(z.string()),
  nav: z.array(
    z.record(
      z.string(),
      z.union([z.string(), z.array(z.record(z.string(), z.string()))]),
    ),
  ),
});

describe('the documentation', () => {
  it('has no link to a file or a heading that is not there', () => {
    const broken = pages.flatMap(page =>
      targetsOf(page)
        .filter(target => {
          const [file, anchor] = decodeURI(target).split('#');
          const found = fileOf(page, file);
          if (!existsSync(path.join(root, found))) return true;
          return Boolean(anchor) && !anchorsOf(found).includes(anchor);
        })
        .map(target => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('keeps to its own folder, which is all that TechDocs publishes', () => {
    const outside = pages
      .filter(page => page.startsWith('docs/') && !page.startsWith('docs/adr/'))
      .flatMap(page =>
        targetsOf(page)
          .filter(
            target =>
              !ours.test(target) && !fileOf(page, target).startsWith('docs'),
          )
          .map(target => `${page}: ${target}`),
      );
    expect(outside).toEqual([]);
  });

  it('is reached from the navigation, page by page', () => {
    const { nav, plugins } = navigationSchema.parse(parse(read('mkdocs.yml')));
    const named = nav
      .flatMap(entry => Object.values(entry))
      .flatMap(entry =>
        typeof entry === 'string' ? [entry] : entry.flatMap(Object.values),
      );
    const own = pages
      .filter(page => page.startsWith('docs/'))
      .map(page => path.relative('docs', page))
      // A page each, behind an index of their own.
      .filter(page => !/^(findings|adr)\/(?!README)/.test(page));
    expect(plugins).toContain('techdocs-core');
    expect([...named].sort()).toEqual([...own].sort());
  });

  it('is the documentation of an entity', () => {
    const entity: unknown = parse(read('catalog-info.yaml'));
    expect(entity).toMatchObject({
      kind: 'Component',
      metadata: { annotations: { 'backstage.io/techdocs-ref': 'dir:.' } },
    });
  });
});
