import { createTranslationRef } from '@backstage/frontend-plugin-api';
import {
  cardRows,
  HopKind,
  hops,
} from '@fitsync/backstage-plugin-spokes-common';
import mapValues from 'lodash/mapValues';
import { callersMessages } from './messages/callersMessages';
import { costMessages } from './messages/costMessages';
import { fleetMessages } from './messages/fleetMessages';
import { flowMessages } from './messages/flowMessages';
import { gitOpsMessages } from './messages/gitOpsMessages';
import { historyMessages } from './messages/historyMessages';
import { homeMessages } from './messages/homeMessages';
import { practiceMessages } from './messages/practiceMessages';

const hopTitles: Record<HopKind, string> = mapValues(
  hops,
  ({ title }) => title,
);

/**
 * Every text of the plugin.
 *
 * @public
 */
export const spokesTranslationRef = createTranslationRef({
  id: 'plugin.spokes',
  messages: {
    ...callersMessages,
    ...costMessages,
    ...fleetMessages,
    ...flowMessages,
    ...gitOpsMessages,
    ...historyMessages,
    ...homeMessages,
    ...practiceMessages,
    title: 'Ingress',
    verdict: {
      reachable: 'Path clear',
      answered: 'Reachable',
      degraded: 'Degraded',
      blocked: 'Blocked',
      notLive: 'Not live yet',
      unknown: 'Unknown',
      unconfirmed: 'Not confirmed',
    },
    row: { ...cardRows },
    hop: hopTitles,
    probe: {
      status: 'answered {{status}}',
      answered:
        'A request on trial was answered {{status}} through {{answered}} of {{asked}} addresses.',
      contradicts:
        'That contradicts the cause above: what was read of it may have changed since.',
    },
    rowStatus: {
      pass: 'Passes',
      wouldPass: 'Would pass',
      cause: 'Cause',
      consequence: 'Consequence',
      warn: 'Warning',
      unknown: 'Unknown',
      skipped: 'Skipped',
    },
    rows: {
      label: 'Traffic path',
      follows: 'follows from {{cause}}',
      unread: 'could not be read',
      quiet: 'The others stand well, or only follow.',
      allQuiet: 'Nothing stands in the way.',
    },
    age: {
      now: 'just now',
      second: '{{value, relativetime(range: second; style: narrow)}}',
      minute: '{{value, relativetime(range: minute; style: narrow)}}',
      hour: '{{value, relativetime(range: hour; style: narrow)}}',
      day: '{{value, relativetime(range: day; style: narrow)}}',
      never: 'never',
      clock: '{{at, datetime(hour: 2-digit; minute: 2-digit; hourCycle: h23)}}',
      date: '{{at, datetime(month: short; day: numeric; hour: 2-digit; minute: 2-digit; hourCycle: h23)}}',
      full: '{{at, datetime(dateStyle: medium; timeStyle: long)}}',
      asOf: 'as of {{time}}',
    },
    url: {
      newTab: '(opens in a new tab)',
      none: 'No address yet: no route leads to this service.',
    },
    console: {
      title: 'Open in the AWS console',
      opens: '(AWS console, opens in a new tab)',
    },
    copy: {
      button: 'Copy',
      label: 'Copy {{what}}',
      done: 'Copied',
      failed: 'Could not copy: select the text instead',
      what: {
        url: 'the address',
        line: 'the line to add',
        patch: 'the change',
        command: 'the command',
        verify: 'the command that verifies',
        action: 'what to do',
        block: 'the configuration',
      },
    },
    cause: {
      label: 'Cause',
      sinceWord: 'since',
      share: 'Hits {{affected}} of {{total}} {{of}}.',
      fix: 'Fix',
      platform: 'platform team',
      app: 'you',
      changedWord: 'Changed',
      alone: 'Only this service is hit.',
      alsoDown_one: 'Also down: {{count}} other service.',
      alsoDown_other: 'Also down: {{count}} other services.',
      owner: 'Owner:',
      more_one: '{{count}} more cause',
      more_other: '{{count}} more causes',
    },
    remedy: {
      show: 'How to fix it',
      propose: 'Propose fix',
      patch: 'Change in {{where}}',
      command: 'Stop-gap until the change is applied',
      only: 'Command',
      risk: 'Risk:',
      verify: 'Then verify (reads only):',
      backToCode: 'Back into code:',
      look: 'Look first (reads only):',
      docs: 'Read',
    },
    next: {
      clear:
        "No hop blocks. Not seen from here: the app's own answer (look at its logs next) and whatever stands before the load balancer.",
      degraded: 'Some requests or targets fail; no hop blocks all of them.',
    },
    missing: {
      title: 'Missing evidence',
      never: 'Nothing was ever read of {{spoke}}.',
      denied: 'Not allowed to read {{fact}}',
      throttled: 'Throttled while reading {{fact}}',
      failed: 'Could not read {{fact}}',
      stale: 'Too old: {{fact}}',
      partly:
        'Part of the evidence could not be read; the verdict stands without it.',
    },
    warnings: {
      count_one: '{{count}} warning',
      count_other: '{{count}} warnings',
    },
    accepted: {
      count_one: '{{count}} accepted',
      count_other: '{{count}} accepted',
      over_one: '{{count}} accepted no more',
      over_other: '{{count}} accepted no more',
      until: 'Accepted until {{until}} by',
      expired: 'Was accepted until {{until}} by',
    },
    muted: {
      until: 'Muted until',
      by: 'by',
    },
    footer: {
      reachable: 'clear since',
      answered: 'clear since',
      degraded: 'degraded since',
      blocked: 'blocked since',
      unknown: 'unknown since',
      notLive: 'not live since',
      unconfirmed: 'not confirmed since',
    },
    others: {
      label: 'Other exposures',
      more_one: '{{count}} more: {{verdicts}}',
      more_other: '{{count}} more: {{verdicts}}',
    },
    notLive: {
      starting_one:
        '{{count}} pod is starting. The card turns by itself once it is ready.',
      starting_other:
        '{{count}} pods are starting. The card turns by itself once one is ready.',
      what: '{{service}} is not on {{spoke}} yet. Once its manifests are merged and applied, the path is traced, and what you see here turns live by itself.',
      noPullRequest: 'No open pull request that would bring it is known.',
      pullRequest: 'Open the pull request that brings it',
    },
    stages: {
      label: 'From pull request to reachable',
      pullRequest: 'Pull request',
      merged: 'Merged',
      applied: 'On {{spoke}}',
      reachable: 'Reachable',
      done: 'done:',
      now: 'now:',
      ahead: 'ahead:',
      unknown: 'not known:',
      stuck: 'stopped:',
    },
    unconfirmed: {
      what: 'The cluster does not confirm that {{exposure}} belongs to this component, so nothing of it is shown. Add this line to the annotations of the Service:',
    },
    unknownSpoke: {
      what: '{{exposure}} names a spoke that is not configured here.',
    },
    problems: {
      title: 'The annotation {{annotation}} needs a correction',
      byLabels: 'Not everything that {{annotation}} selects can be shown',
    },
    noAnnotation: {
      what: 'Nothing says yet where this component is exposed. Add this to its catalog-info.yaml, with your spoke and namespace:',
      edit: 'Edit the file',
    },
    loading: 'Reading the traffic path',
    stale: {
      what: 'What is marked was last read at {{time}}, longer ago than three times its interval: it may have changed since.',
      check:
        'Check now reads it again; if it stays, its sources and what they lack stand with the spoke:',
      elsewhere: 'Its sources, and what they lack, stand with the spoke:',
    },
    denied: {
      title: 'You may not see this traffic path',
      what: 'It needs the permission {{permission}} on this component. Ask its owner or whoever looks after permissions here.',
      copy: 'Copy a request',
      request:
        'Please give me the permission {{permission}} on {{entity}}. I need it to see {{link}}',
    },
    failed: {
      title: 'The traffic path could not be read',
      retry: 'Try again',
      banner: 'Not refreshed since {{time}}',
    },
    checkNow: {
      button: 'Check now',
      reading: 'Reading again …',
      limited: 'next read in {{seconds}} s',
      failed: 'Not read: {{message}}',
    },
    incident: {
      button: 'Copy for incident',
      forOwner: 'Copy for {{owner}}',
      request:
        'To {{owner}}: what is broken stands with you. Please mend it, or say who does.',
      heading: '{{verdict}}: {{subject}}',
      address: 'Address',
      exposure: 'Exposure',
      since: 'Since',
      changed: 'Changed',
      cause: 'Cause',
      fix: 'Fix ({{who}})',
      scope: 'Scope',
      scopeOf: '{{affected}} of {{total}} traced on the spoke',
      owner: 'Owner of the culprit',
      evidence: 'Evidence',
      expected: 'expected',
      missing: 'Missing evidence',
      observedAt: 'Evidence as of',
      link: 'Card',
    },
    spokePicker: {
      title: 'Spoke',
      description: 'Where the service runs',
      placeholder: 'Choose a spoke',
      loading: 'Reading the spokes …',
      failed:
        'The spokes could not be listed ({{message}}). Type the name of yours.',
      empty: 'No spoke is configured yet. Type the name of yours.',
      hubAndRegion: 'behind {{hub}} in {{region}}',
    },
    hubPicker: {
      title: 'Hub',
      description: 'Whose load balancers and Transit Gateway the spoke uses',
      placeholder: 'Choose a hub',
      loading: 'Reading the hubs …',
      failed:
        'The hubs could not be listed ({{message}}). Type the name of yours.',
      empty:
        'No hub is configured yet. Create one first, with the template for a hub: once its pull request is merged, applied and in the configuration of Backstage, it can be chosen here.',
      where: '{{region}}, account {{account}}',
      owner: 'owned by {{owner}}',
    },
    cidrField: {
      title: 'Address block',
      description: 'Of the VPC; what is proposed overlaps nothing',
      size: 'Size',
      sizeOption: '/{{size}} · {{addresses}} addresses',
      noHub: 'Choose a hub first; then the next free block is proposed.',
      reading: 'Looking for a free block …',
      denied:
        'Not checked: the address plan needs the permission {{permission}}. Type a block; the review checks it.',
      failed: 'Not checked: {{message}}',
      free: '{{cidr}} is free: {{addresses}} addresses.',
      partlyRead:
        '{{cidr}} overlaps nothing that is known. Not read, so it may be taken all the same: {{unread}}.',
      malformed: '{{cidr}} {{reason}}.',
      overlaps: '{{cidr}} overlaps {{held}}, held by {{holder}}.',
      noneLeft: 'No /{{size}} is left. Choose a smaller block.',
      useNext: 'Use {{cidr}}, the next free one',
      plan: 'Who holds what in {{within}}',
      thisSpoke: 'this spoke',
      isFree: 'free',
      clash: 'overlaps',
      pods: 'pods inside the clusters',
      services: 'services inside the clusters',
    },
    zonesField: {
      title: 'Zones',
      description: 'Where the nodes run',
      loading: 'Reading the zones …',
      noHub: 'Choose a hub first; then its zones can be chosen.',
      notRead:
        'The zones of {{hub}} are not known here. Type ids, with commas between them: use2-az1, use2-az2',
      failed:
        'The zones could not be listed ({{message}}). Type ids, with commas between them: use2-az1, use2-az2',
      why: 'Only those in which {{hub}} is attached to its Transit Gateway: from any other zone its traffic would not arrive. Ids, because names differ between accounts.',
      none: 'With none chosen it gets {{first}}; with 3 masters three zones, where the hub has three.',
      tooMany: 'Choose at most four zones.',
      majority:
        'With 3 masters choose one zone or three: of two, one holds the majority and takes the cluster with it.',
    },
    hostField: {
      title: 'Host',
      description: 'The name that clients type',
      malformed:
        'A host name has at least two labels of lower-case letters, digits and -, with dots between them and no wildcard: shop.example.com',
      redirect:
        'Port 80 of the host answers with a redirect to HTTPS, whatever the path: no other exposure may serve it over HTTP.',
    },
    exposurePicker: {
      title: 'Exposure',
      description: 'Those that your teams own',
      placeholder: 'Choose an exposure',
      loading: 'Reading the exposures …',
      failed:
        'The exposures could not be listed ({{message}}). Type spoke/namespace/service.',
      empty:
        'The fleet repository holds no exposure that you own. If it should, type spoke/namespace/service; the review says what is missing.',
      option: '{{service}} on {{spoke}}',
      onLoadBalancer: "{{path}} on the load balancer's name",
      detail: '{{address}} · owned by {{owner}}',
    },
    pathField: {
      title: 'Path',
      description: 'Requests whose path begins with it reach the service',
      incomplete: 'Choose a spoke and a name first; then it is checked.',
      noHost: 'Type a host first; then it is checked.',
      checking: 'Checking …',
      failed: 'Not checked: {{message}}',
      malformed:
        "A path begins with '/' and does not end with one; between slashes stand letters, digits and . _ ~ -, and no '..'",
      empty: 'Type a path, e.g. /{{name}}',
      name: 'Name: {{message}}',
      path: 'Path: {{message}}',
    },
    handEdited: {
      title_one: 'A person changed {{count}} file since it was rendered',
      title_other: 'A person changed {{count}} files since they were rendered',
      show: 'Show the difference to ours',
      staying: "is not FitSync's and stays in any case.",
      question: 'What becomes of it?',
      keep: 'Keep theirs.',
      keepWhat:
        'The pull request leaves it as it is; the next change asks again.',
      take: 'Take ours.',
      takeWhat:
        'The pull request replaces it, and shows in its diff what goes.',
    },
    review: {
      title: 'What the pull request writes',
      loading: 'Rendering …',
      denied: 'You may not propose this: {{message}}',
      deniedWhat:
        'Ask its owner, or whoever looks after permissions here. Nothing was written anywhere.',
      failed: 'No preview: {{message}}',
      failedWhat:
        'Go back and correct it, or try again. Nothing was written anywhere.',
      retry: 'Try again',
      changes: 'What changes',
      field: 'Field',
      before: 'Before',
      after: 'After',
      value: 'Value',
      nothing: 'nothing',
      notes: 'To know',
      branches: 'from {{branch}} into {{baseBranch}}',
      folder: 'All below',
      updates: 'Updates the open pull request',
      unchanged:
        'Nothing to change: the repository already holds exactly these files.',
      conflicts_one:
        '{{count}} file is in the way that FitSync did not write. Move it first; nothing is overwritten.',
      conflicts_other:
        '{{count}} files are in the way that FitSync did not write. Move them first; nothing is overwritten.',
      blocked: 'The review found files that stop it: see above.',
      notReady: 'Wait for the review, or correct what it says.',
      files_one: '{{count}} file',
      files_other: '{{count}} files',
      added: 'new',
      changed: 'changed',
      removed: 'removed',
      same: 'unchanged',
      lines: '+{{added}} −{{removed}}',
    },
  },
});
