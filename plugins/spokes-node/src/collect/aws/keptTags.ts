interface Tag {
  Key?: string;
  Value?: string;
}

/** The name and our own tags; others may say anything about anyone. */
export function keptTags(tags: Tag[] | undefined): Record<string, string> {
  return Object.fromEntries(
    (tags ?? []).flatMap(({ Key: key, Value: value }) =>
      key !== undefined &&
      value !== undefined &&
      (key === 'Name' || key.startsWith('fitsync.io/'))
        ? [[key, value]]
        : [],
    ),
  );
}
