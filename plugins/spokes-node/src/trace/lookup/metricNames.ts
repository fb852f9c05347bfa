/** `net/<name>/<id>`: how metrics of CloudWatch name a load balancer. */
export function metricNameOfBalancer(arn: string): string {
  return afterColons(arn).replace('loadbalancer/', '');
}

/** `targetgroup/<name>/<id>`: how they name a target group. */
export function metricNameOfGroup(arn: string): string {
  return afterColons(arn);
}

function afterColons(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}
