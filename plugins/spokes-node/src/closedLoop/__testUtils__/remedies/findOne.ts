export function findOne<T extends { id: string }>(
  all: readonly T[],
  id: unknown,
): T {
  const found = all.find(one => one.id === id);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
}

export function findByArn<T extends { arn: string }>(
  all: readonly T[],
  arn: unknown,
): T {
  const found = all.find(one => one.arn === arn);
  if (!found) throw new Error(`There is no ${arn}`);
  return found;
}
