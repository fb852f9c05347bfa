import { z } from 'zod';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { lenientList } from '../schemas/lenientList';
import { block, optionalText } from '../schemas/metadata';

/** A condition with which the control plane says that an object is not in force. */
export interface NegativeCondition {
  type: string;
  reason: string;
  at: (string | number)[];
}

const conditions = lenientList(
  z.object({
    type: z.string(),
    status: z.string(),
    reason: optionalText,
    message: optionalText,
  }),
);
type Conditions = z.output<typeof conditions>;

const status = z.object({
  spec: block(z.object({ gatewayClassName: optionalText })),
  status: block(
    z.object({
      conditions,
      listeners: lenientList(z.object({ conditions })),
      parents: lenientList(
        z.object({ controllerName: optionalText, conditions }),
      ),
    }),
  ),
});

const gatewayApi = ['Accepted', 'Programmed', 'ResolvedRefs'];

/** What istiod and ztunnel write, by group; of anybody else's conditions on the same object nothing is said. */
function typesOf(groupKind: string): string[] {
  const [group, kind] = groupKind.split('/');
  switch (group) {
    case '':
      return kind === 'Service' ? ['istio.io/WaypointBound'] : [];
    case 'networking.istio.io':
      return ['Reconciled', 'PassedAnalysis', 'istio.io/WaypointBound'];
    case 'security.istio.io':
      return [
        ...['Reconciled', 'PassedAnalysis'],
        ...['WaypointAccepted', 'ZtunnelAccepted'],
      ];
    case 'gateway.networking.k8s.io':
      return gatewayApi;
    default:
      return [];
  }
}

/** The negative conditions of an object. */
export function negativeConditions(
  set: ManifestSet,
  { groupKind, raw }: ManifestSet['sources'][number],
): NegativeCondition[] {
  const types = typesOf(groupKind);
  // Few objects of a file carry one at all.
  const said = types.length > 0 && hasStatus(raw);
  const { data } = said ? status.safeParse(raw) : {};
  if (!data) return [];
  const className = data.spec.gatewayClassName;
  if (className !== undefined && !isIstioClass(set, className)) return [];
  const pick = (all: Conditions, at: (string | number)[]) =>
    all.flatMap((one, index): NegativeCondition[] =>
      isNegative(one, types)
        ? [
            {
              type: one.type,
              reason:
                [one.reason, one.message].filter(Boolean).join(', ') ||
                'no reason given',
              at: [...at, index],
            },
          ]
        : [],
    );
  return [
    ...pick(data.status.conditions, ['status', 'conditions']),
    ...data.status.listeners.flatMap((listener, index) =>
      pick(listener.conditions, ['status', 'listeners', index, 'conditions']),
    ),
    ...data.status.parents.flatMap((parent, index) =>
      isIstio(parent.controllerName)
        ? pick(parent.conditions, ['status', 'parents', index, 'conditions'])
        : [],
    ),
  ];
}

function hasStatus(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'status' in raw;
}

/** A policy of which a part is in force is told as accepted, with this reason. */
function isNegative(
  { type, status: value, reason }: Conditions[number],
  types: readonly string[],
): boolean {
  return (
    types.includes(type) &&
    (value === 'False' ||
      (type === 'WaypointAccepted' && reason === 'PartiallyInvalid'))
  );
}

/** Where nobody is named it is taken for Istio's: nobody else is asked about by these files. */
function isIstio(controller: string | undefined): boolean {
  return controller === undefined || controller.startsWith('istio.io/');
}

const controllers = perVersion(
  (classes: ManifestSet['gatewayClasses']) =>
    new Map(classes.map(one => [one.metadata.name, one.spec.controllerName])),
);

function isIstioClass(set: ManifestSet, name: string): boolean {
  const known = controllers(set.gatewayClasses);
  return known.has(name)
    ? isIstio(known.get(name))
    : name === 'istio' || name.startsWith('istio-');
}
