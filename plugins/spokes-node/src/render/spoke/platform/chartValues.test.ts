import {
  hubBlueprintSchema,
  parseBlueprint,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { parse, parseAllDocuments } from 'yaml';
import { referenceBlueprints } from '../../../testing/referenceBlueprints';
import { renderSpoke } from '../renderSpoke';
import published from './__fixtures__/chartValueNames.json';
import { charts } from './charts';

/** Names of a chart's values.yaml; `{}` takes any keys, `[]` any items. */
interface PublishedChart {
  source: string;
  version: string;
  names: string[];
}
const byChart: Record<string, PublishedChart> = published;

/** Maps that hold defaults of ours to add to: labels, annotations, and all of Istio's MeshConfig. */
const open: Record<string, string[]> = {
  gateway: ['labels', 'podAnnotations'],
  istiod: ['meshConfig'],
};

const hub = parseBlueprint(hubBlueprintSchema, referenceBlueprints.hub);
const chartsOf = (change: object) =>
  renderSpoke(
    parseBlueprint(spokeBlueprintSchema, {
      ...referenceBlueprints.spoke,
      certManager: true,
      ...change,
    }),
    hub,
    { readerManifest: '' },
  )
    .flatMap(({ files }) => files)
    .filter(({ path }) => /^\d\d-/.test(path))
    .flatMap(({ content }) => parseAllDocuments(content))
    .map(document => document.toJS())
    .filter(object => object?.kind === 'HelmChart')
    .map(({ spec }) => ({
      chart: String(spec.chart).split('/').at(-1) ?? '',
      version: String(spec.version),
      values: parse(spec.valuesContent),
    }));
const all = [
  ...chartsOf({ gitops: 'flux' }),
  ...chartsOf({ gitops: 'argocd' }),
];

/** Whether a chart reads a value at that place. */
function isRead(chart: string, place: string[]): boolean {
  const { names } = byChart[chart];
  return place.some((_, depth) => {
    const part = place.slice(0, depth + 1).join('.');
    const whole = depth === place.length - 1;
    return (
      (whole && names.includes(part)) ||
      names.includes(`${part}{}`) ||
      names.includes(`${part}[]`) ||
      open[chart]?.includes(part)
    );
  });
}

function placesOf(values: unknown, place: string[] = []): string[][] {
  return values && typeof values === 'object' && !Array.isArray(values)
    ? Object.entries(values).flatMap(([key, value]) =>
        placesOf(value, [...place, key]),
      )
    : [place];
}

describe('the values that we give to charts', () => {
  it('are compared for every chart of the platform', () => {
    expect([...new Set(all.map(({ chart }) => chart))].sort()).toEqual(
      Object.keys(byChart).sort(),
    );
  });

  it.each(all)('$chart reads each of ours', ({ chart, values }) => {
    const unread = placesOf(values).filter(place => !isRead(chart, place));
    expect(unread.map(place => place.join('.'))).toEqual([]);
  });

  it.each(all)('$chart $version is the version compared', one => {
    const { version } = byChart[one.chart];
    // Of Istio a whole minor version is compared: patches do not rename values.
    expect(`${one.version}.`.startsWith(`${version}.`)).toBe(true);
  });

  it.each([
    ['gateway', ['service', 'nodePorts', 'http']],
    ['gateway', ['autoscaling', 'min']],
    ['cert-manager', ['crds', 'install']],
    ['base', ['revision']],
  ])('would notice a value of %s that it does not read: %j', (chart, place) => {
    expect(isRead(chart, place)).toBe(false);
  });

  it('come from where the charts are published', () => {
    for (const { source } of Object.values(byChart)) {
      expect(source).toMatch(
        /^https:\/\/github\.com\/[\w-]+\/[\w-]+\/blob\/[0-9a-f]{40}\/.*values\.yaml$/,
      );
    }
    expect(charts.flux.version).toBe(byChart.flux2.version);
  });
});
