/** What a new spoke runs unless its form says otherwise. @public */
export const defaultVersions = {
  k3s: 'v1.35.6+k3s1',
  istio: '1.31.0',
} as const;
