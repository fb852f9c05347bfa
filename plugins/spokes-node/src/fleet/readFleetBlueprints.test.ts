import { stringify } from 'yaml';
import { referenceBlueprints } from '../testing/referenceBlueprints';
import { readFleetBlueprints } from './readFleetBlueprints';

const { hub, spoke } = referenceBlueprints;
const place = 'hubs/fitsync-hub/blueprint.yaml';

describe('readFleetBlueprints', () => {
  it('reads blueprints in their places, and nothing else', () => {
    const fleet = readFleetBlueprints([
      {
        path: 'spokes/fitsync-prod-spoke/blueprint.yaml',
        content: stringify(spoke),
      },
      { path: place, content: stringify(hub) },
      { path: 'hubs/fitsync-hub/more/blueprint.yaml', content: 'x' },
      { path: 'blueprint.yaml', content: 'x' },
    ]);
    expect(fleet).toMatchObject({
      hubs: [
        { folder: 'hubs/fitsync-hub', blueprint: { cidr: '10.0.0.0/16' } },
      ],
      spokes: [{ folder: 'spokes/fitsync-prod-spoke' }],
      exposures: [],
      unreadable: [],
    });
  });

  it.each<[string, string | undefined, RegExp]>([
    ['no YAML', 'name: [', /./],
    ['a key twice', `${stringify(hub)}name: other\n`, /unique/i],
    ['aliases', `a: &a [1]\nb: *a\n`, /alias/i],
    [
      'what the schema refuses',
      stringify({ ...hub, cidr: '1' }),
      /cidr "1" must/,
    ],
    [
      'a field that does not exist',
      stringify({ ...hub, x: 1 }),
      /no field "x"/,
    ],
    ['a link', undefined, /no file/],
    ['what is too long', ' '.repeat(70_000), /longer than/],
    [
      "another's blueprint",
      stringify({ ...hub, name: 'other' }),
      /It describes hubs\/other, so it has to lie there/,
    ],
  ])('names %s', (_, content, reason) => {
    const { hubs, unreadable } = readFleetBlueprints([
      { path: place, ...(content !== undefined && { content }) },
    ]);
    expect(hubs).toEqual([]);
    expect(unreadable).toEqual([
      { path: place, reason: expect.stringMatching(reason) },
    ]);
  });
});
