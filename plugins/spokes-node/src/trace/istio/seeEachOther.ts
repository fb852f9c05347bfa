interface Exported {
  metadata: { namespace: string };
  spec: { exportTo?: readonly string[] };
}

/** True if some namespace sees both objects. */
export function seeEachOther(left: Exported, right: Exported): boolean {
  const ofLeft = visibleIn(left);
  const ofRight = visibleIn(right);
  if (ofLeft === 'everywhere' || ofRight === 'everywhere') return true;
  return ofLeft.some(namespace => ofRight.includes(namespace));
}

function visibleIn({ metadata, spec }: Exported): 'everywhere' | string[] {
  const { exportTo = [] } = spec;
  if (exportTo.length === 0 || exportTo.includes('*')) return 'everywhere';
  return exportTo.map(one => (one === '.' ? metadata.namespace : one));
}
