"""Reads the price tables, cut at the as-of day. Needs nothing but Python's own library."""

import csv
import gzip
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AS_OF = "2026-01-20"


@dataclass(frozen=True)
class Pair:
    """Two series on common dates; a date is ISO text, of a day or of a month."""

    dates: list[str]
    small: list[float]
    large: list[float]

    def until(self, last: str) -> "Pair":
        n = sum(date <= last for date in self.dates)
        return Pair(self.dates[:n], self.small[:n], self.large[:n])

    def since(self, first: str) -> "Pair":
        n = sum(date < first for date in self.dates)
        return Pair(self.dates[n:], self.small[n:], self.large[n:])

    @property
    def ratio(self) -> list[float]:
        return [p / q for p, q in zip(self.small, self.large)]


def rows(path: str) -> list[dict[str, str]]:
    """A CSV of the repository, gzipped or not."""
    full = ROOT / path
    opened = gzip.open(full, "rt") if full.suffix == ".gz" else open(full)
    with opened as file:
        return list(csv.DictReader(file))


def pair(path: str, small: str, large: str) -> Pair:
    table = rows(path)
    return Pair(
        [row["date"] for row in table],
        [float(row[small]) for row in table],
        [float(row[large]) for row in table],
    )


def funds(basis: str) -> Pair:
    """IWM and SPY, `price` or `total`, as the table stood on 2026-10-05."""
    column = "close" if basis == "price" else "adjusted"
    return pair("tests/prices/iwm-spy-2026-10-05.csv.gz", f"IWM_{column}", f"SPY_{column}")


def indices() -> Pair:
    """Russell 2000 and S&P 500, price levels."""
    return pair("tests/prices/rut-spx-2026-08-21.csv.gz", "RUT_close", "SPX_close")


def portfolios() -> Pair:
    """US small and large companies by month: returns in percent, chained from 100 in the month before the first."""
    table = rows("fixtures/us-size-monthly.csv")
    year, month = map(int, table[0]["month"].split("-"))
    dates = [f"{year - (month == 1)}-{(month - 2) % 12 + 1:02d}"]
    small, large = [100.0], [100.0]
    for row in table:
        dates.append(row["month"])
        small.append(small[-1] * (1 + float(row["small"]) / 100))
        large.append(large[-1] * (1 + float(row["large"]) / 100))
    return Pair(dates, small, large)
