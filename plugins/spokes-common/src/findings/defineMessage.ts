import {
  Evidence,
  Finding,
  Remedy,
  ResourceRef,
  Responsible,
  Severity,
} from './finding';
import { HopKind } from './hops';
import {
  inWordsOfGatewayApi,
  RouteKind,
  routeKinds,
} from './inWordsOfGatewayApi';
import { showObserved } from './showObserved';

/** Names of the `{placeholders}` of a template. @public */
export type Placeholders<T extends string> =
  T extends `${string}{${infer Name}}${infer Rest}`
    ? Name | Placeholders<Rest>
    : never;

/** A text for each placeholder of a template. @public */
export type MessageArgs<T extends string> = Record<Placeholders<T>, string>;

/**
 * An entry of the findings catalogue: what a code means and how to mend it.
 *
 * @public
 */
export interface Message<
  Code extends string = string,
  Args extends Record<string, string> = any,
> {
  /** `HUB_ROUTE_MISSING` */
  code: Code;
  /** Where on the path it is told. */
  hop: HopKind;
  /** As docs/findings has it: an error blocks, or will not do what was asked. */
  severity: Severity;
  /** What is wrong, in a sentence without values. */
  title: string;
  /** One sentence with `{placeholders}` that names the culprit. */
  template: string;
  /** What it means for a request, and why: the text of the reference page. */
  meaning: string;
  /** What to do, in a sentence with `{placeholders}`. */
  fix: string;
  /** Whose job it is: the platform team, or the owner of the app. */
  responsible: Responsible;
  /**
   * Set for advice about how a spoke is kept: it is counted on the page of the spoke, and on no exposure's card, however many
   * exposures the spoke has. Or for practice that most apps do without, and that stands in no request's way: a warning of the
   * exposure that is counted, and leaves its hop as it stands.
   */
  about?: Finding['about'];
  /**
   * Codes, or hops, of which this one may be no more than a consequence: when one of them is found as well, this is shown
   * under it and is no cause.
   */
  follows?: readonly string[];
  /** Set when requests still get through, all or some of them: it can degrade an exposure, never block it. */
  effect?: 'degrades';
  /** Where the rule comes from: a vendor document, an Istio message id. */
  source: string;
  /** Names of the values that its remedies use and none of its sentences has: a place in a list, a name beside the culprit's. */
  fixNeeds?: readonly string[];
  /** `forFix` has what the check knew of `fixNeeds`. */
  remedies?(args: Args, resource: ResourceRef, forFix: FixValues): Remedy[];
}

/** Values for remedies alone; a check gives those that it knows. @public */
export type FixValues = Readonly<Record<string, string | undefined>>;

/** Defines a catalogue entry; the placeholders of its texts become required, typed arguments of `report`. */
export function defineMessage<
  const Code extends string,
  const T extends string,
  const F extends string,
>(
  message: Omit<Message<Code, MessageArgs<T | F>>, 'template' | 'fix'> & {
    template: T;
    fix: F;
  },
): Message<Code, MessageArgs<T | F>> {
  return message;
}

/** What a check gives with a message. @public */
export interface Report<Args> {
  /** The culprit. */
  resource: ResourceRef;
  /** The values of the placeholders. */
  args: Args;
  /** What was seen, and what was expected. */
  evidence: Finding['evidence'];
  /** What the message's remedies need besides: the names are those of its `fixNeeds`. */
  forFix?: FixValues;
  /** Of how many, where it is told by counts. */
  share?: Finding['share'];
  /** Set when, as found here, requests still get through. */
  effect?: Finding['effect'];
  /** The hop at which it was seen, for a code that belongs to no single one. */
  hop?: HopKind;
  /** For a code whose weight depends on the case. */
  severity?: Severity;
  /** Set where what the texts call a VirtualService is a route of the Gateway API; a resource of that kind says so by itself. */
  route?: RouteKind;
}

/**
 * Fills a message in. Arguments, names and evidence are observed text: shortened, and with control and bidi characters
 * made visible.
 *
 * @public
 */
export function toFinding<Args extends Record<string, string>>(
  message: Message<string, Args>,
  report: Report<Args>,
): Finding {
  const { code, title, responsible, about } = message;
  const { severity = message.severity, hop = message.hop } = report;
  const effect = report.effect ?? message.effect;
  const route = routeOf(report);
  const inWords = (text: string) =>
    route ? inWordsOfGatewayApi(text, route) : text;
  return {
    code,
    severity,
    hop,
    title: inWords(title),
    message: fill(inWords(message.template), report.args),
    resource: showResource(report.resource),
    evidence: report.evidence.map(item =>
      showEvidence(item, inWords(item.subject)),
    ),
    fix: {
      summary: fill(inWords(message.fix), report.args),
      remedies:
        message.remedies?.(
          report.args,
          report.resource,
          neededOf(message, report),
        ) ?? [],
    },
    responsible,
    ...(about && { about }),
    ...(report.share && { share: report.share }),
    ...(effect && { effect }),
  };
}

function routeOf({
  route,
  resource,
}: Pick<Report<unknown>, 'route' | 'resource'>): RouteKind | undefined {
  return routeKinds.find(kind => kind === route || kind === resource.kind);
}

function showEvidence(item: Evidence, subject: string): Evidence {
  const { expected } = item;
  const shown = {
    ...item,
    subject: showObserved(subject),
    observed: showObserved(item.observed),
  };
  if (expected !== undefined) shown.expected = showObserved(expected);
  return shown;
}

/** What a message does not declare never reaches a remedy: each value that does is tried with hostile text in it. */
function neededOf(
  { fixNeeds = [] }: Pick<Message, 'fixNeeds'>,
  { forFix = {} }: Pick<Report<unknown>, 'forFix'>,
): FixValues {
  return Object.fromEntries(fixNeeds.map(name => [name, forFix[name]]));
}

/** Account, region and cluster come from configuration, the rest from whoever made the object. */
function showResource(resource: ResourceRef): ResourceRef {
  const { kind, name, namespace } = resource;
  return {
    ...resource,
    kind: showObserved(kind),
    name: showObserved(name),
    ...(namespace !== undefined && { namespace: showObserved(namespace) }),
  };
}

/** Templates taken apart, by their text: what is between placeholders and their names take turns. They are those of the catalogue, and few. */
const parts = new Map<string, readonly string[]>();

function partsOf(template: string): readonly string[] {
  const known = parts.get(template);
  if (known) return known;
  const made = template.split(/\{(\w+)\}/);
  parts.set(template, made);
  return made;
}

function fill(template: string, args: Record<string, string>): string {
  const all = partsOf(template);
  let text = all[0];
  for (let at = 1; at < all.length; at += 2) {
    text += showObserved(args[all[at]]) + all[at + 1];
  }
  return text;
}
