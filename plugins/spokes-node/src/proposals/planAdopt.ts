import {
  ConflictError,
  InputError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  adoptedHub,
  adoptedSpoke,
  AdoptForm,
  Adoption,
  HubBlueprint,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { renderHub } from '../render/hub/renderHub';
import { renderSpoke } from '../render/spoke/renderSpoke';
import { rbacManifest } from '../collect/kubernetes/rbacManifest';
import { describePlan } from './describePlan';
import { fieldChanges } from './fieldChanges';
import { findHub } from './findInFleet';
import { fleetNotes } from './fleetNotes';
import { ProposalContext, ProposalPlan } from './ProposalPlan';

/**
 * A hub or a spoke that somebody made by hand, described in the repository. Nothing that is written is applied: there is no
 * Terraform root among it.
 */
export async function planAdopt(
  form: AdoptForm,
  context: ProposalContext,
): Promise<ProposalPlan> {
  const { adoption, fleet } = context;
  if (!adoption) {
    throw new ServiceUnavailableError(
      'An adoption begins with what is live, and the spokes backend did not tell: try again once it answers, or run fitsync adopt',
    );
  }
  if (!form.spoke) {
    const hub = adoptedHub(adoption, form);
    const before = fleet.hubs.find(one => one.blueprint.name === hub.name);
    refuseMade(hub.name, before?.blueprint, context, 'hub');
    return planOf({
      blueprint: hub,
      before: before?.blueprint,
      fileSets: [renderHub(hub)],
      adoption,
      context,
    });
  }
  const hub = findHub(fleet, form.hub);
  const found = adoptedSpoke(adoption, { ...form, spoke: form.spoke });
  const before = fleet.spokes.find(one => one.blueprint.name === found.name);
  const accepted = before?.blueprint.accepted;
  const spoke = { ...found, ...(accepted && { accepted }) };
  if (spoke.hub !== hub.name) {
    throw new InputError(
      `Spoke '${spoke.name}' stands behind hub '${spoke.hub}': choose that one`,
    );
  }
  refuseMade(spoke.name, before?.blueprint, context, 'spoke');
  return planOf({
    blueprint: spoke,
    before: before?.blueprint,
    fileSets: renderSpoke(spoke, hub, { readerManifest: rbacManifest() }),
    adoption,
    context,
  });
}

/** What a template made is described already, and by more than an adoption knows. */
function refuseMade(
  name: string,
  before: HubBlueprint | SpokeBlueprint | undefined,
  { fleet }: ProposalContext,
  kind: 'hub' | 'spoke',
) {
  if (before && !before.adopted) {
    throw new ConflictError(
      `Name '${name}' has a blueprint that a template made: there is nothing to adopt`,
    );
  }
  const other = kind === 'hub' ? fleet.spokes : fleet.hubs;
  if (other.some(({ blueprint }) => blueprint.name === name)) {
    throw new ConflictError(
      `Name '${name}' is taken: hub and spoke both become resource:default/${name} in the catalog`,
    );
  }
  const path = `${kind}s/${name}/blueprint.yaml`;
  const unreadable = fleet.unreadable.find(one => one.path === path);
  if (unreadable) {
    throw new ConflictError(
      `${path} cannot be read, so nobody can tell what to keep: ${unreadable.reason}. Mend that file on the base branch, then try again`,
    );
  }
}

function planOf(options: {
  blueprint: HubBlueprint | SpokeBlueprint;
  before: HubBlueprint | SpokeBlueprint | undefined;
  fileSets: ProposalPlan['fileSets'];
  adoption: Adoption;
  context: ProposalContext;
}): ProposalPlan {
  const { adoption, before, blueprint, context, fileSets } = options;
  const { adopted, name } = blueprint;
  const kind = blueprint.kind === 'Hub' ? 'hub' : 'spoke';
  const folder = `${kind}s/${name}`;
  const changes = fieldChanges(before && { ...before, adopted: undefined }, {
    ...blueprint,
    adopted: undefined,
  });
  const notes = [
    'Nothing is applied: the folder holds no Terraform root, and `imports.tf` does nothing until a person writes one beside it.',
    ...(adopted?.open ?? []).map(
      ({ field, why }) => `\`${field}\` could not be derived: ${escape(why)}.`,
    ),
    ...adoption.notes
      .filter(note => note.includes(name))
      .map(note => escape(note)),
    ...(kind === 'spoke'
      ? []
      : spokesOf(adoption, name).map(
          spoke =>
            `Spoke \`${spoke}\` is adopted after this is merged, by the same template.`,
        )),
    ...fleetNotes({ ...context, live: context.live ?? {} }),
  ];
  return {
    fileSets,
    removals: [],
    title: `Adopt ${kind} ${name}`,
    description: describePlan({
      intro: [
        `Describes ${kind} \`${name}\`, which was made by hand, as facts of ${adoption.takenAt} tell it. It writes a blueprint, Backstage's configuration, a catalog entry and what Terraform could import; it changes nothing that runs.`,
        ...mappingOf(adoption, kind, name),
      ],
      changes,
      notes,
    }),
    changes,
    notes,
    entityRef: `resource:default/${name}`,
    catalogInfoPath: `${folder}/catalog-info.yaml`,
  };
}

function spokesOf({ mapping }: Adoption, hub: string): string[] {
  const spokes = mapping.filter(one => one.hub === hub).map(one => one.spoke);
  return [...new Set(spokes)];
}

function mappingOf(
  { mapping }: Adoption,
  kind: 'hub' | 'spoke',
  name: string,
): string[] {
  const lines = mapping.filter(one => one[kind] === name);
  if (lines.length === 0) return [];
  const cell = (text: string | undefined) => (text ? `\`${text}\`` : '—');
  return [
    [
      '| Load balancer | Cluster | Attachment |',
      '|---|---|---|',
      ...lines.map(
        ({ attachment, cluster, loadBalancer }) =>
          `| ${cell(loadBalancer?.name)} | ${cell(cluster)} | ${cell(
            attachment,
          )} |`,
      ),
    ].join('\n'),
  ];
}

/** Words that may hold what somebody typed in AWS. */
function escape(text: string): string {
  return text.replace(
    /[\\`*_{}[\]<>#!|@&~]/g,
    char => `&#${char.charCodeAt(0)};`,
  );
}
