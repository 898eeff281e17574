/**
 * A short note to try the reader with, in our own words; some of its figures are right and some are not.
 */
export const EXAMPLE = `Small caps take the lead
January 23, 2026

The Russell 2000 has now outperformed the S&P 500 for 14 consecutive sessions. It is the longest such run since May 1996. The lead so far this year is 850 basis points.

In 2025 the Russell 2000 gained 11.3%, against 16.4% for the S&P 500. In the five sessions through July 17, 2024 it rallied 11.5%. The index trades above both its 50-day and its 200-day averages. Earnings are expected to grow by 22% this year.

We expect small caps to outperform by 5-10% over the next 12 months, and put the odds at 60%.`
