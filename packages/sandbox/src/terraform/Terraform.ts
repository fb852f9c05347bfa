import { AwsWorld } from '../world/AwsWorld';
import { planSpoke, SpokePlan } from './planSpoke';
import { parseSpokeVariables } from './spokeVariables';

/** The states of the spokes: what was applied last, by name. */
export class Terraform {
  readonly #aws: AwsWorld;
  readonly #applied = new Map<string, SpokePlan>();

  constructor(options: { aws: AwsWorld }) {
    this.#aws = options.aws;
  }

  plan(tfvars: string): SpokePlan {
    return planSpoke(this.#aws, parseSpokeVariables(tfvars));
  }

  applied(spoke: string): SpokePlan | undefined {
    return this.#applied.get(spoke);
  }

  /** Also for what is there already and comes under Terraform's care as it is. */
  remember(plan: SpokePlan): void {
    const { name } = plan.ids;
    this.#applied.set(name, plan);
    this.#aws.spokes = [
      ...this.#aws.spokes.filter(one => one.name !== name),
      plan.ids,
    ];
  }

  forget(spoke: string): void {
    this.#applied.delete(spoke);
    this.#aws.spokes = this.#aws.spokes.filter(({ name }) => name !== spoke);
  }
}
