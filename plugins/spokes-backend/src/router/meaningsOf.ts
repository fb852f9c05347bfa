import {
  findingsCatalogue,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';

/** What the codes of some traces mean, each once: a trace is stored without, as it is the same for all. */
export function meaningsOf(...traces: Trace[]): Record<string, string> {
  const codes = traces
    .flatMap(({ hops }) => hops)
    .flatMap(({ findings }) => findings)
    .map(({ code }) => code);
  return Object.fromEntries(
    [...new Set(codes)].flatMap(code =>
      Object.hasOwn(findingsCatalogue, code)
        ? [[code, findingsCatalogue[code].meaning]]
        : [],
    ),
  );
}
