import { ReferenceScene } from './referenceScene';

/** Moves the second node of the reference spoke to its second zone. */
export function nodeInZoneB({ aws, ids, spokeAttachment }: ReferenceScene) {
  const node = ids.prod.nodes[1];
  const instance = aws.instances.value?.find(
    ({ privateIp }) => privateIp === node.ip,
  );
  if (!instance) throw new Error(`No instance has ${node.ip}`);
  instance.subnetId = spokeAttachment.subnetIds[1];
}
