import {
  EntityIngress,
  entityIngressSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import podinfo from './podinfo.json';
import productpage from './productpage.json';

const instant = /"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"/g;

/** An answer that a backend once gave, moved to this minute: the ages in it stay what they were. */
function moveToNow(answer: unknown): EntityIngress {
  const text = JSON.stringify(answer);
  const latest = Math.max(
    ...(text.match(instant) ?? []).map(at => Date.parse(JSON.parse(at))),
  );
  const passed = Date.now() - latest - 20_000;
  const moved = text.replace(instant, at =>
    JSON.stringify(new Date(Date.parse(JSON.parse(at)) + passed).toISOString()),
  );
  return entityIngressSchema.parse(JSON.parse(moved));
}

/** What the sandbox's backend answers for its two components, kept by `dev/record.mjs`. */
export const recorded = {
  podinfo: moveToNow(podinfo),
  bookinfo: moveToNow(productpage),
} as const;
