import { Remedy } from '@fitsync/backstage-plugin-spokes-common';

type Command = Extract<Remedy, { kind: 'command' }>;
type Look = Extract<Remedy, { kind: 'look' }>;

/** A change of what no file holds, or that takes something out of a file: there is no patch to show for it. */
const withoutPatch = /^(Nothing\b|Remove |Make the same change|Put the patch )/;
const placeholder = /<[^>]*>|\bTODO\b|x{4,}|…/;
const reading =
  /^(get|describe|logs|rollout status|(describe|get|search)-[-a-z]+)$/;

/** By program; argocd knows one server. */
const places: Readonly<Record<string, string>> = {
  aws: '--region',
  kubectl: '--context',
  flux: '--context',
  cmctl: '--context',
};
const isOption = (word: string) => word.startsWith('-');
const takesOne = (word = '') => ['--context', '--namespace'].includes(word);

/** `describe-route-tables`, `rollout status` */
function verbOf(words: readonly string[]): string {
  if (words[0] === 'aws') return words[2];
  const plain = words
    .slice(words[0] === 'argocd' ? 2 : 1)
    .filter((word, index, all) => !isOption(word) && !takesOne(all[index - 1]));
  return plain[0] === 'rollout' ? plain.slice(0, 2).join(' ') : plain[0];
}

/** What of the rules for fixes the remedies of one finding do not keep, in words. */
export function brokenRules(remedies: readonly Remedy[]): string[] {
  const [first] = remedies.filter(({ kind }) => kind !== 'docs');
  const broken = remedies.flatMap(remedy => {
    if (remedy.kind === 'command') return rulesOfCommand(remedy);
    if (remedy.kind === 'look') return rulesOfLook(remedy);
    return remedy.kind === 'patch' ? rulesOfText(remedy.text) : [];
  });
  if (
    first?.kind === 'command' &&
    !remedies.every(
      one => one.kind !== 'command' || withoutPatch.test(one.backToCode),
    )
  ) {
    broken.push('no pull request comes first');
  }
  return broken;
}

function rulesOfCommand(command: Command): string[] {
  const { argv, verify, risk, backToCode } = command;
  const text = argv.join(' ');
  const broken: string[] = [];
  broken.push(...rulesOfPlace(argv), ...rulesOfPlace(verify));
  if (/--(force|all|grace-period|cascade)\b/.test(text)) {
    broken.push(`takes by force: ${text}`);
  }
  if (
    verbOf(argv) === 'delete' &&
    (/--selector|-l |,/.test(text) ||
      argv.slice(argv.indexOf('delete')).length !== 3)
  ) {
    broken.push(`deletes more than one object: ${text}`);
  }
  if (/\b0\.0\.0\.0\/0/.test(text)) broken.push(`opens to all: ${text}`);
  if (placeholder.test(text)) broken.push(`is not complete: ${text}`);
  const verb = verbOf(verify);
  if (!reading.test(verb)) broken.push(`verifies by ${verb}`);
  // What Terraform does not know it makes again, or takes away, at the next apply.
  if (
    argv[0] === 'aws' &&
    !/\bimport\b|next apply|^Nothing\b/.test(backToCode)
  ) {
    broken.push(`does not get back into code: ${backToCode}`);
  }
  for (const sentence of [risk, backToCode]) {
    if (!/\w.*\.$/.test(sentence)) broken.push(`is no sentence: ${sentence}`);
  }
  return broken;
}

function rulesOfLook({ argv, tells }: Look): string[] {
  const broken = rulesOfPlace(argv);
  const verb = verbOf(argv);
  if (!reading.test(verb)) broken.push(`looks by ${verb}`);
  if (placeholder.test(argv.join(' '))) {
    broken.push(`is not complete: ${argv.join(' ')}`);
  }
  if (!/\w.*\.$/.test(tells)) broken.push(`is no sentence: ${tells}`);
  return broken;
}

function rulesOfPlace(words: readonly string[]): string[] {
  const place = places[words[0]];
  return place && !words.includes(place)
    ? [`no ${place}: ${words.join(' ')}`]
    : [];
}

function rulesOfText(text: string): string[] {
  const broken: string[] = [];
  // A default route leads out, and lets nobody in.
  if (
    /(cidr_ipv4|cidr_block|cidr)\s*[=:].*0\.0\.0\.0\/0/.test(
      text.replaceAll('destination_cidr_block', ''),
    )
  ) {
    broken.push(`opens to all: ${text}`);
  }
  if (placeholder.test(text.replace(/description = .*/g, ''))) {
    broken.push(`is not complete: ${text}`);
  }
  return broken;
}
