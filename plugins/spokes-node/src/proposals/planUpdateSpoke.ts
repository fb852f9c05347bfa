import { InputError } from '@backstage/errors';
import {
  spokeAddresses,
  SpokeBlueprint,
  updatedSpoke,
  UpdateSpokeForm,
} from '@fitsync/backstage-plugin-spokes-common';
import { rbacManifest } from '../collect/kubernetes/rbacManifest';
import { renderSpoke } from '../render';
import { describePlan } from './describePlan';
import { fieldChanges } from './fieldChanges';
import { findHub, findSpoke } from './findInFleet';
import { fleetNotes } from './fleetNotes';
import { moduleSets } from './moduleSets';
import { ProposalContext, ProposalPlan } from './ProposalPlan';
import { refuseVersionStep } from './versionStep';

/** A spoke with some of its values changed. */
export async function planUpdateSpoke(
  form: UpdateSpokeForm,
  context: ProposalContext,
): Promise<ProposalPlan> {
  const { fleet } = context;
  const before = findSpoke(context, form.spoke);
  if (before.adopted && changesNetwork(form)) {
    throw new InputError(
      `Spoke '${before.name}' was made by hand, and nothing is applied from here: change it where it is made, then run the template adopt again. Only what is accepted of it can be changed`,
    );
  }
  const hub = findHub(fleet, before.hub);
  const after = updatedSpoke(before, form);
  refuseSteps(before, after);

  const changes = fieldChanges(before, after);
  const folder = `spokes/${after.name}`;
  const modules = after.adopted
    ? { fileSets: [], notes: [] }
    : await moduleOf(context);
  const notes = [
    ...(changes.length
      ? []
      : [
          'The blueprint stays as it is: only what drifted from it is rendered.',
        ]),
    ...meaningOf(before, after),
    ...modules.notes,
    ...fleetNotes({ ...context, live: context.live ?? {} }),
  ];
  return {
    fileSets: [
      ...renderSpoke(after, hub, { readerManifest: rbacManifest() }),
      ...modules.fileSets,
    ],
    removals: [],
    title: titleOf(
      after.name,
      changes.map(({ field }) => field),
    ),
    description: describePlan({
      intro: [
        `Changes spoke \`${after.name}\`. The files are rendered from \`${folder}/blueprint.yaml\`.`,
      ],
      changes,
      notes,
    }),
    changes,
    notes,
    entityRef: `resource:default/${after.name}`,
    catalogInfoPath: `${folder}/catalog-info.yaml`,
  };
}

/** What is accepted is said of what is live, whoever made it; all else is something to apply. */
function changesNetwork(form: UpdateSpokeForm): boolean {
  const { spoke: _, accept, withdraw, ...rest } = form;
  return Object.values(rest).some(
    value => value !== undefined && value !== 'keep',
  );
}

function titleOf(name: string, fields: string[]): string {
  if (!fields.length) return `Render spoke ${name} again`;
  const shown = fields.slice(0, 3).join(', ');
  const more = fields.length > 3 ? ` and ${fields.length - 3} more` : '';
  return `Update spoke ${name}: ${shown}${more}`;
}

function refuseSteps(before: SpokeBlueprint, after: SpokeBlueprint) {
  refuseVersionStep({
    field: 'K3s version',
    before: before.versions.k3s,
    after: after.versions.k3s,
    why: 'Kubernetes supports one minor version at a time, and no way back',
  });
  refuseVersionStep({
    field: 'Istio version',
    before: before.versions.istio,
    after: after.versions.istio,
    why: 'Istio supports one minor version at a time, and no way back',
  });
  if (after.masters < before.masters) {
    throw new InputError(
      `Masters '${after.masters}' is less than the ${before.masters} that there are: etcd would lose its majority. Keep ${before.masters}, or make a new spoke`,
    );
  }
  if (after.instance.arch !== before.instance.arch) {
    throw new InputError(
      `Instance type '${after.instance.type}' is ${after.instance.arch}, but the nodes run an image of ${before.instance.arch}, which an update leaves as it is: choose a type of ${before.instance.arch}, or make a new spoke`,
    );
  }
}

/** What each change means for whoever applies it. */
function meaningOf(before: SpokeBlueprint, after: SpokeBlueprint): string[] {
  const { name } = after;
  const notes: string[] = [];
  if (after.versions.k3s !== before.versions.k3s) {
    notes.push(
      `The Plans in \`clusters/${name}/upgrades\` take one node after the other to ${after.versions.k3s}, masters first. Pods are evicted from each; Terraform replaces no node.`,
    );
  }
  if (after.versions.istio !== before.versions.istio) {
    notes.push(
      'Istio is raised by its charts. Sidecars keep the old version until their pods start again: restart the apps afterwards.',
    );
  }
  if (after.masters > before.masters) {
    notes.push(
      `Masters join one after the other: apply with \`-parallelism=1\`, and wait until each is Ready. The first master is not replaced; take a snapshot of etcd before (\`k3s etcd-snapshot save\`).`,
    );
  }
  notes.push(...workerNotes(before, after));
  if (after.instance.type !== before.instance.type) {
    notes.push(
      `Changing the instance type stops and starts machines. Apply one node at a time, drained before: \`terraform apply -target='module.spoke.aws_instance.worker["worker-0"]'\`, masters last.`,
    );
  }
  if (after.healthCheck.kind !== before.healthCheck.kind) {
    notes.push(
      'Changing the health check makes every target start anew: for the first checks, none counts as healthy. Apply it when little is asked.',
    );
  }
  const gone = before.domains.filter(
    ({ host }) => !after.domains.some(domain => domain.host === host),
  );
  if (gone.length) {
    notes.push(
      `${gone
        .map(({ host }) => `\`${host}\``)
        .join(
          ', ',
        )}: the record is deleted with the next apply, and every path on it is out of reach then.`,
    );
  }
  if (after.gitops !== before.gitops) {
    notes.push(
      `GitOps: ${before.gitops} is not uninstalled by this. Take it away by hand once ${after.gitops} has taken over, so that two do not fight.`,
    );
  }
  if (before.certManager && !after.certManager) {
    notes.push(
      'cert-manager is not uninstalled by this: its certificates would end with it. Take it away by hand.',
    );
  }
  if (before.alarms.enabled && !after.alarms.enabled) {
    notes.push('Nobody is told any more when targets become unhealthy.');
  }
  if (after.owner !== before.owner) {
    notes.push(
      `${after.owner} owns the spoke once this is merged; ${before.owner} cannot change it by template after that.`,
    );
  }
  return notes;
}

function workerNotes(before: SpokeBlueprint, after: SpokeBlueprint): string[] {
  if (after.workers >= before.workers || !before.cidr) return [];
  const { workers } = spokeAddresses({ ...before, cidr: before.cidr });
  const leaving = workers
    .map((address, n) => `worker-${n} (${address})`)
    .slice(after.workers);
  return [
    `${leaving.join(', ')} ${
      leaving.length === 1 ? 'goes' : 'go'
    }. Drain before you apply: \`kubectl drain --ignore-daemonsets --delete-emptydir-data <node>\`, take the address out of both target groups, wait until it is no longer draining, and delete the Node afterwards.`,
    ...(after.workers === 0
      ? ['Without workers, apps run on the masters, next to the control plane.']
      : []),
  ];
}

/** An update leaves a module that is there alone: it is every spoke's. */
async function moduleOf({ fleet }: ProposalContext) {
  const { fileSets, notes } = await moduleSets(fleet, 'spoke');
  if (!notes.length) return { fileSets, notes };
  return {
    fileSets: [],
    notes: [
      "`modules/spoke` is of another version than this plugin's. It is every spoke's, so this leaves it alone; the action spokes:drift:repair brings it up to date.",
    ],
  };
}
