import { UnreadSource } from '@fitsync/backstage-plugin-spokes-common';
import { fixedConfig } from '../__testUtils__/fixedConfig';
import { referenceConfig } from '../__testUtils__/referenceConfig';
import { Notice } from './Notice';
import { ToldNotice } from './NoticeStore';
import { UnreadNotifier } from './UnreadNotifier';

const cluster: UnreadSource = {
  kind: 'kubernetes',
  name: 'fitsync-prod-spoke',
  action: 'Renew the token of the service account',
};
const account: UnreadSource = {
  kind: 'aws',
  name: '111111111111/us-east-2',
  action: 'Allow ec2:DescribeRouteTables',
};

function start(unread: UnreadSource[]) {
  const rows = new Map<string, ToldNotice>();
  const sent: Omit<Notice, 'members'>[] = [];
  const state = { unread, minutes: 0, isInstalled: true };
  const create = () =>
    new UnreadNotifier({
      config: fixedConfig({ spokes: referenceConfig }),
      notices: {
        list: async () => [...rows.values()],
        put: async notice => {
          rows.set(notice.scope, notice);
        },
        remove: async scope => {
          rows.delete(scope);
        },
      },
      sender: {
        send: async notice => {
          if (state.isInstalled) sent.push(notice);
          return state.isInstalled;
        },
      },
      unread: () => state.unread,
      now: () => new Date(Date.UTC(2026, 0, 1, 0, state.minutes)),
    });
  return {
    state,
    sent,
    titles: () => sent.map(({ title }) => title),
    /** Each run by a replica that has just started. */
    runAt: async (minutes: number) => {
      state.minutes = minutes;
      await create().run();
    },
  };
}

describe('UnreadNotifier', () => {
  it('tells the owner after 15 minutes, once, and once that it is over', async () => {
    const { state, sent, runAt } = start([cluster]);
    await runAt(0);
    await runAt(14);
    expect(sent).toEqual([]);
    await runAt(15);
    await runAt(16);
    await runAt(60);
    expect(sent).toEqual([
      expect.objectContaining({
        recipient: 'group:default/platform',
        title: 'Cluster fitsync-prod-spoke is not read',
        description: expect.stringMatching(/^Renew the token/),
        severity: 'normal',
      }),
    ]);

    state.unread = [];
    await runAt(61);
    await runAt(62);
    expect(sent.slice(1)).toMatchObject([
      {
        scope: sent[0].scope,
        title: 'Over: Cluster fitsync-prod-spoke is not read',
      },
    ]);
  });

  it('tells nobody of what is read again within that time, and begins anew', async () => {
    const { state, titles, runAt } = start([account]);
    await runAt(0);
    state.unread = [];
    await runAt(10);
    state.unread = [account];
    await runAt(11);
    await runAt(20);
    expect(titles()).toEqual([]);
    await runAt(26);
    expect(titles()).toEqual(['Account 111111111111/us-east-2 is not read']);
  });

  it('tries again what could not be sent', async () => {
    const { state, titles, runAt } = start([account]);
    state.isInstalled = false;
    await runAt(0);
    await runAt(20);
    state.isInstalled = true;
    await runAt(21);
    expect(titles()).toHaveLength(1);
  });

  it('says nothing of what nobody owns', async () => {
    const { titles, runAt } = start([
      { kind: 'repository', name: 'fleet', action: 'Check the token' },
      { ...cluster, name: 'another' },
    ]);
    await runAt(0);
    await runAt(60);
    expect(titles()).toEqual([]);
  });
});
