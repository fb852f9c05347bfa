/** A page of Istio's documentation. */
export function istioDocs(path: string): string {
  return `https://istio.io/latest/docs/${path}`;
}

/** The page of a message of `istioctl analyze`. */
export function istioAnalysis(id: `IST${number}`): string {
  return istioDocs(`reference/config/analysis/${id.toLowerCase()}/`);
}
