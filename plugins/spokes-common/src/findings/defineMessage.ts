import { Finding, Remedy, ResourceRef, Responsible, Severity } from './finding';
import { HopKind } from './hops';
import { inWordsOfGatewayApi } from './inWordsOfGatewayApi';
import { showObserved } from './showObserved';

/** Names of the `{placeholders}` of a template. @public */
export type Placeholders<T extends string> =
  T extends `${string}{${infer Name}}${infer Rest}`
    ? Name | Placeholders<Rest>
    : never;

/** @public */
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
  code: Code;
  hop: HopKind;
  severity: Severity;
  title: string;
  /** One sentence with `{placeholders}` that names the culprit. */
  template: string;
  /** What it means for a request, and why: the text of the reference page. */
  meaning: string;
  /** What to do, in a sentence with `{placeholders}`. */
  fix: string;
  responsible: Responsible;
  /**
   * Set for advice about how a spoke is kept: it is counted on the page of the spoke, and on no exposure's card, however many
   * exposures the spoke has.
   */
  about?: 'spoke';
  /**
   * Codes, or hops, of which this one may be no more than a consequence: when one of them is found as well, this is shown
   * under it and is no cause.
   */
  follows?: readonly string[];
  /** Set when requests still get through, all or some of them: it can degrade an exposure, never block it. */
  effect?: 'degrades';
  /** Where the rule comes from: a vendor document, an Istio message id. */
  source: string;
  remedies?(args: Args, resource: ResourceRef): Remedy[];
}

/**
 * Defines a catalogue entry; the placeholders of its texts become required, typed arguments of `report`.
 *
 * @public
 */
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
  resource: ResourceRef;
  args: Args;
  evidence: Finding['evidence'];
  share?: Finding['share'];
  /** Set when, as found here, requests still get through. */
  effect?: Finding['effect'];
  /** The hop at which it was seen, for a code that belongs to no single one. */
  hop?: HopKind;
  /** For a code whose weight depends on the case. */
  severity?: Severity;
  /** Set where what the texts call a VirtualService is an HTTPRoute; a resource of that kind says so by itself. */
  route?: 'HTTPRoute';
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
  const isRoute = [report.route, report.resource.kind].includes('HTTPRoute');
  const inWords = isRoute ? inWordsOfGatewayApi : (text: string) => text;
  return {
    code,
    severity,
    hop,
    title: inWords(title),
    message: fill(inWords(message.template), report.args),
    resource: showResource(report.resource),
    evidence: report.evidence.map(({ expected, ...item }) => ({
      ...item,
      subject: showObserved(inWords(item.subject)),
      observed: showObserved(item.observed),
      ...(expected !== undefined && { expected: showObserved(expected) }),
    })),
    fix: {
      summary: fill(inWords(message.fix), report.args),
      remedies: message.remedies?.(report.args, report.resource) ?? [],
    },
    responsible,
    ...(about && { about }),
    ...(report.share && { share: report.share }),
    ...(effect && { effect }),
  };
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

function fill(template: string, args: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    showObserved(args[name]),
  );
}
