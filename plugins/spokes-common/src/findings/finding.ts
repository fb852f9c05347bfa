import { HopKind } from './hops';

/**
 * How grave a finding is. Only an error can change a verdict; a warning is advice, and a remark asks for nothing.
 *
 * @public
 */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Names the thing a finding is about, as its own API names it.
 *
 * @public
 */
export interface ResourceRef {
  /** `RouteTable`, `TargetGroup`, `Service`, `VirtualService` … */
  kind: string;
  /** API group of a Kubernetes kind whose name another group uses too: `Gateway` of the Gateway API. */
  group?: string;
  /** AWS id or ARN, or the object's name. */
  name: string;
  /** Of a Kubernetes object that lives in one. */
  namespace?: string;
  /** Name of the cluster that a Kubernetes object is of. */
  cluster?: string;
  /** AWS account id of twelve digits. */
  account?: string;
  /** AWS region: `us-east-2`. */
  region?: string;
}

/**
 * Where a fault was seen, what was seen, and what was expected.
 *
 * @public
 */
export interface Evidence {
  /** The call or list the value came from. */
  source: string;
  /** What the value is, in a reader's words: `routes of rtb-0c4d`. */
  subject: string;
  /** What was seen, at most 256 characters and nothing invisible among them. */
  observed: string;
  /** What would be right; absent where no one value would. */
  expected?: string;
  /** ISO 8601 */
  observedAt: string;
}

/**
 * One way to mend a finding. Shown, never run.
 *
 * @public
 */
export type Remedy =
  | {
      /** Change what is in version control: the first choice. */
      kind: 'patch';
      language: 'yaml' | 'hcl';
      /** Where the change belongs, in words: `the spoke's Terraform`. */
      where: string;
      /** The manifest, or the piece of Terraform, with real names and ids in it. */
      text: string;
    }
  | {
      /** A stop-gap command. */
      kind: 'command';
      /** The words of the command; quoting is the display's job. */
      argv: string[];
      /** What may go wrong with it, in a sentence. */
      risk: string;
      /** A command that only reads, to see whether it worked. */
      verify: string[];
      /** How the change gets back into code, so that the next apply does not fail on it. */
      backToCode: string;
    }
  | {
      /** What to look at where a person has to decide: a command that only reads. */
      kind: 'look';
      argv: string[];
      /** What its output tells, in a sentence. */
      tells: string;
    }
  | { kind: 'docs'; url: string; title: string };

/** Who can mend it: the people who run the network, or the owner of the app. @public */
export type Responsible = 'platform' | 'app';

/**
 * Who answers for a finding, why and until when.
 *
 * @public
 */
export interface AcceptedFinding {
  /** Why it is all right, in the words of who accepted it. */
  reason: string;
  /** Who answers for it, as the annotation has it. */
  owner: string;
  /** The last day, `2027-01-31`. */
  until: string;
  /** That day is over: it counts again. */
  expired: boolean;
}

/**
 * The part that a finding hits: 1 of 3 pods, one of two zones.
 *
 * @public
 */
export interface Share {
  /** How many are hit; fewer than `total`, unless the part is everything. */
  affected: number;
  /** How many there are. */
  total: number;
  /** What is counted, in the plural: `pods`, `zones`. */
  of: string;
  /** Which zones are cut, by their ids; set where `of` is `zones`. Causes that cut different ones may cut all together. */
  zones?: readonly string[];
}

/**
 * One fault, with its evidence and its fix. Plain JSON.
 *
 * @public
 */
export interface Finding {
  /** Stable public name of the message: `HUB_ROUTE_MISSING`. */
  code: string;
  /** An error blocks, or will not do what was asked. */
  severity: Severity;
  /** The hop of the request's way at which it was found. */
  hop: HopKind;
  /** The fault in a few words, without names. */
  title: string;
  /** One sentence that names the culprit. */
  message: string;
  /** What is at fault. */
  resource: ResourceRef;
  /** Everything it was concluded from. */
  evidence: Evidence[];
  /** What to do in a sentence, and the ways to do it; a change of a file comes first. */
  fix: {
    /** What to do, in a sentence. */
    summary: string;
    /** Ways to do it, the first choice on top; empty where only a person can tell. */
    remedies: Remedy[];
  };
  /** Whose job the fix is. */
  responsible: Responsible;
  /**
   * Set for advice about the spoke as a whole, which is no exposure's warning, and for practice of an app that leaves its hop
   * as it stands.
   */
  about?: 'spoke' | 'practice';
  /** Set when it hits only a part: 1 of 3 pods, one of two zones. */
  share?: Share;
  /** Set when requests still get through, all or some of them. */
  effect?: 'degrades';
  /** Set when someone answers for it; it changes no verdict. */
  accepted?: AcceptedFinding;
}
