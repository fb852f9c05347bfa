import { toError } from '@backstage/errors';
import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import { adoptFleet } from '@fitsync/backstage-plugin-spokes-node/adopt';
import {
  checkManifests,
  createManifestSet,
  ManifestFinding,
  readManifests,
} from '@fitsync/backstage-plugin-spokes-node/manifests';
import {
  hostileOutput,
  referenceFacts,
} from '@fitsync/backstage-plugin-spokes-node/testing';
import {
  createFactsIndex,
  listExposures,
  traceExposure,
} from '@fitsync/backstage-plugin-spokes-node/trace';
import { whatIf } from '@fitsync/backstage-plugin-spokes-node/what-if';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSnapshot } from '../input/readSnapshot';
import { adoptionToText } from './adoptionToText';
import { DriftReport } from './DriftReport';
import { driftEncoders } from './driftEncoders';
import { checkEncoders } from './encoders';
import { traceEncoders } from './traceEncoders';
import { whatIfEncoders } from './whatIfEncoders';

/*
 * Rule 7 of the threat model: one corpus of observed text through every command and format. The facts of a snapshot are
 * no more trusted than the cluster that they come from.
 */

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fitsync-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** All of the corpus in one text, and its parts. */
const everything = hostileOutput.join(' ').slice(0, 4_000);
const corpus = [everything, ...hostileOutput];

/** What may stand in a line of a terminal or a file. */
const invisible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

const text = (printed: string) => [
  ...(invisible.exec(printed) ?? []),
  // A command of a runner that nobody meant.
  ...printed.split('\n').filter(line => line.startsWith('::')),
];

const json = (printed: string) => {
  JSON.parse(printed);
  return [...(invisible.exec(printed) ?? [])];
};

/** Words of our own that are markup. */
const ours = /<br>|<\/?details>|<\/?summary>|\*\*/g;

const markdown = (printed: string) => [
  ...(invisible.exec(printed.replaceAll('\u2060', '')) ?? []),
  ...(/.{0,40}(?:[<>`~]|\]\(|(?<!\w)@\w|:\/\/).{0,40}/.exec(
    printed.replace(ours, '').replace(/\\./g, ''),
  ) ?? []),
  ...(/^(?:::|```|# h|\| a \|).*/m.exec(printed) ?? []),
];

const github = (printed: string) => [
  // The name of a file is what the annotation is found by.
  ...(invisible.exec(printed.replace(/ file=[^:]*::/g, '')) ?? []),
  ...printed
    .split('\n')
    .slice(0, -1)
    .filter(
      line =>
        !/^::(?:error|warning|notice) (?:file|title|line)=[^:]*::[^\r\n]*$/.test(
          line,
        ),
    ),
];

/** What is wrong with what each format printed. A format without a line here does not compile. */
const judges = { text, json, markdown, github, sarif: json };

/** As a command reads them from a file, or nothing where it refuses to. */
function readableOf(facts: Facts): Facts | undefined {
  const file = path.join(folder, 'facts.json');
  fs.writeFileSync(file, JSON.stringify(facts));
  try {
    return readSnapshot(file);
  } catch (error) {
    if (toError(error).name === 'InputError') return undefined;
    throw error;
  }
}

/** Copies of the facts in which every text of a field is hostile, a field after the other. */
function* poisoned(hostile: string): Iterable<[string, Facts]> {
  const facts = referenceFacts();
  const fields = new Set<string>();
  JSON.stringify(facts, (key, value) => {
    if (typeof value === 'string' && !/^\d+$/.test(key)) fields.add(key);
    return value;
  });
  for (const field of fields) {
    const changed: Facts = JSON.parse(JSON.stringify(facts), (key, value) =>
      key === field && typeof value === 'string' ? hostile : value,
    );
    const readable = readableOf(changed);
    if (readable) yield [field, readable];
  }
}

const objectsOf = (name: string) =>
  JSON.stringify({
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name, namespace: name },
    spec: {
      hosts: [name],
      gateways: [name],
      http: [{ name, match: [{ uri: { regex: `(${name}` } }], route: [] }],
    },
  });

function findingsOf(name: string): ManifestFinding[] {
  const { manifests } = readManifests([
    { file: `${name}.yaml`, text: objectsOf(name) },
  ]);
  return checkManifests(createManifestSet(manifests));
}

describe('hostile text', () => {
  it.each(Object.entries(checkEncoders))('of check as %s', (format, encode) => {
    const judge = judges[format as keyof typeof judges];
    for (const hostile of corpus) {
      const findings = findingsOf(hostile);
      expect(findings.length).toBeGreaterThan(1);
      expect([hostile, judge(encode(findings, 1))]).toEqual([hostile, []]);
    }
  });

  it.each(Object.entries(driftEncoders))(
    'of render as %s',
    (format, encode) => {
      const judge = judges[format as keyof typeof judges];
      for (const hostile of corpus) {
        const report: DriftReport = {
          folders: 1,
          lines: (['unreadable', 'unknown', 'stale'] as const).map(kind => ({
            file: hostile,
            kind,
            message: hostile,
            fix: 'fitsync render writes it.',
          })),
          written: [hostile],
          removed: [hostile],
        };
        expect([hostile, judge(encode(report))]).toEqual([hostile, []]);
      }
    },
  );

  it('of a snapshot as trace, what-if and adopt print it', () => {
    const seen = new Set<string>();
    const found: unknown[] = [];
    const judge = (field: string, format: string, printed: string) => {
      seen.add(format);
      const [, kind] = format.split(' ');
      const wrong = judges[kind as keyof typeof judges](printed);
      if (wrong.length > 0) found.push([field, format, wrong]);
    };
    for (const [field, facts] of poisoned(everything)) {
      const index = createFactsIndex(facts);
      for (const exposure of listExposures(index).slice(0, 2)) {
        const traced = traceExposure(index, exposure);
        for (const [format, encode] of Object.entries(traceEncoders)) {
          judge(field, `trace ${format}`, encode(traced));
        }
      }
      const [{ name: spoke }] = facts.spokes;
      const objects = [JSON.parse(objectsOf(everything))];
      const gone = {
        ...{ groupKind: '/Service', namespace: 'default', name: 'productpage' },
        raw: {},
      };
      const result = whatIf(facts, [{ spoke, objects, removed: [gone] }]);
      for (const [format, encode] of Object.entries(whatIfEncoders)) {
        judge(field, `what-if ${format}`, encode(result));
      }
      const lists = { incomplete: [everything], written: [everything] };
      const adopted = adoptionToText(adoptFleet(facts), lists);
      judge(field, 'adopt text', adopted);
    }
    expect(found).toEqual([]);
    expect(seen.size).toBe(7);
  });
});
