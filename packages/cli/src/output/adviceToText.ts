import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { oneLine } from './oneLine';

/** Advice in two lines each: what it is and who answers for it, and what to do. */
export function adviceToText(advice: readonly Finding[]): string[] {
  if (advice.length === 0) return [];
  return [
    'Stops no request, and is worth a look:',
    ...advice.flatMap(finding => [
      `  ${finding.code}: ${finding.message}${acceptedBy(finding)}`,
      ...(finding.accepted?.expired === false
        ? []
        : [
            `    Fix: ${finding.fix.summary} (the ${finding.responsible} team${
              finding.about === 'spoke' ? ', about the spoke as a whole' : ''
            })`,
          ]),
    ]),
    '',
  ];
}

function acceptedBy({ accepted }: Finding): string {
  if (!accepted) return '';
  const { expired, owner, reason, until } = accepted;
  return ` (${
    expired ? 'was accepted' : 'accepted'
  } until ${until} by ${oneLine(owner)}: ${oneLine(reason)})`;
}
