import {
  ExposureRef,
  formatExposureRef,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { blockedTrace, productpage } from '../__testUtils__/traces';
import { listCauses } from '../overview/listCauses';
import { summarizeTrace, SummarizedExposure } from '../store';
import { planNotices } from './planNotices';

const at = '2026-11-24T02:14:00.000Z';
const hub = {
  name: 'fitsync-hub',
  account: '111111111111',
  region: 'us-east-2',
  owner: 'group:default/platform',
};
const config = {
  hubs: [hub],
  spokes: [
    {
      binding: {
        name: productpage.spoke,
        cluster: productpage.spoke,
        account: hub.account,
        region: hub.region,
        hub,
      },
      namespaceOwners: new Map<string, string>(),
    },
  ],
};
const services = (...names: string[]): ExposureRef[] =>
  names.map(service => ({ ...productpage, service }));

function lineOf(trace: Trace): SummarizedExposure {
  const { exposure, verdict } = trace;
  return { exposure, verdict, since: at, summary: summarizeTrace(trace) };
}

function plan(traces: Trace[], owners: Record<string, string>) {
  const lines = traces.map(lineOf);
  return planNotices({
    lines,
    causes: listCauses(lines, config),
    belongingOf: exposure => {
      const owner = owners[exposure.split('/')[2]];
      return owner ? { owner, link: `/of/${exposure}` } : undefined;
    },
  });
}

describe('planNotices', () => {
  it('is one for the platform owner with the number, and a line for each owner of an app', () => {
    const exposures = services('a', 'b', 'c');
    const notices = plan(
      exposures.map(exposure => blockedTrace(exposure)),
      {
        a: 'group:default/one',
        b: 'group:default/one',
        c: 'group:default/two',
      },
    );
    expect(
      notices.map(({ recipient, title, members }) => [
        recipient,
        title,
        members.length,
      ]),
    ).toEqual([
      [
        'group:default/platform',
        'The hub has no route to the spoke: 3 exposures',
        3,
      ],
      ['group:default/one', '2 exposures: blocked', 2],
      ['group:default/two', `${formatExposureRef(exposures[2])}: blocked`, 1],
    ]);
    expect(new Set(notices.map(({ scope }) => scope)).size).toBe(3);
  });

  it('is one where the same team owns both', () => {
    const notices = plan([blockedTrace()], {
      productpage: 'group:default/platform',
    });
    expect(notices.map(({ scope }) => scope)).toEqual([
      expect.stringMatching(/^cause\//),
    ]);
  });

  it('is none for an app that nobody is known to own', () => {
    const [cause] = blockedTrace().causes;
    const trace: Trace = {
      ...blockedTrace(),
      causes: [{ ...cause, responsible: 'app' }],
    };
    expect(plan([trace], {})).toEqual([]);
  });
});
