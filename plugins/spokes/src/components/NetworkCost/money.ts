const sums = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
});
const prices = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 4,
});

/** US dollars, as bills write them: a sum in cents, a price as exact as its list. */
export const money = {
  sum: (dollars: number) => sums.format(dollars),
  price: (dollars: number) => prices.format(dollars),
};
