/** How calls of one action go wrong, until the refusal is taken away or used up. */
export interface Refusal {
  /** As IAM names it: `ec2:SearchTransitGatewayRoutes`; `ec2:*` and `*` stand for several. */
  action: string;
  kind:
    | 'denied'
    | 'throttled'
    /** An answer that is not well-formed XML. */
    | 'broken'
    /** The service's own failure, HTTP 500. */
    | 'failed'
    /** The right answer, `milliseconds` later. */
    | 'slow';
  milliseconds?: number;
  /** How many calls are still refused; without end when absent. */
  times?: number;
}
