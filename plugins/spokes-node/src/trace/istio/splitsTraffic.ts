interface Routes {
  spec: {
    http: readonly {
      route: readonly { destination: { subset?: string } }[];
      rewrite?: unknown;
    }[];
  };
}

/** True for a VirtualService that changes where a request goes or what it asks for. */
export function splitsTraffic({ spec }: Routes): boolean {
  return spec.http.some(
    ({ route, rewrite }) =>
      rewrite !== undefined ||
      route.length > 1 ||
      route.some(({ destination }) => destination.subset !== undefined),
  );
}
