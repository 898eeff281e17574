"""What all history before the as-of day says, on price closes, and what came after it."""

from collections import Counter
from math import sqrt

from statistics_of import deviation, drawdown, gaps, mean, quantile, runs, share, simple_returns
from tables import AS_OF, Pair, funds

HORIZONS = {"6m": 126, "12m": 252}


def base_rates(past: Pair, rows: int) -> dict:
    found = gaps(past.small, past.large, rows)
    return {
        "n": len(found),
        "effective_n": len(found) / rows,
        "mean": mean(found),
        "p0": share(found, 0),
        "p15": share(found, 0.15),
        "p25": share(found, 0.25),
        "quantiles": {str(q): quantile(found, q / 100) for q in (5, 25, 50, 75, 95)},
    }


def long_streaks(past: Pair, shortest: int = 8) -> list[dict]:
    """Runs, their returns from the close before them, and the returns from the close of the session that broke them."""
    found = []
    for first, last in runs(past.small, past.large):
        if last - first + 1 < shortest:
            continue
        over = lambda values, i, j: values[j] / values[i] - 1
        broken = last + 1
        found.append(
            {
                "sessions": last - first + 1,
                "start": past.dates[first],
                "end": past.dates[last],
                "small_during": over(past.small, first - 1, last),
                "large_during": over(past.large, first - 1, last),
                "forward": {
                    str(rows): [over(past.small, broken, broken + rows), over(past.large, broken, broken + rows)]
                    for rows in (5, 21, 63, 126, 252)
                    if broken + rows < len(past.dates)
                },
            }
        )
    return found


def period_ends(past: Pair, letters: int) -> list[int]:
    """The last row of each period, told by the first letters of the date; the last period may not be over."""
    n = len(past.dates)
    return [i for i in range(n) if i == n - 1 or past.dates[i][:letters] != past.dates[i + 1][:letters]]


def years(past: Pair) -> dict:
    ends = period_ends(past, 4)
    found = {}
    for before, end in zip(ends, ends[1:]):
        small, large = past.small[end] / past.small[before] - 1, past.large[end] / past.large[before] - 1
        found[past.dates[end][:4]] = {
            "small": small,
            "large": large,
            "arithmetic": small - large,
            "geometric": (1 + small) / (1 + large) - 1,
        }
    return found


def months(past: Pair) -> dict:
    """Relative returns by calendar month; the month of the as-of day is not over and left out."""
    ends = period_ends(past, 7)[:-1]
    by_month: dict[int, list[float]] = {month: [] for month in range(1, 13)}
    for before, end in zip(ends, ends[1:]):
        relative = (past.small[end] / past.small[before]) / (past.large[end] / past.large[before]) - 1
        by_month[int(past.dates[end][5:7])].append(relative)
    return {
        str(month): {"n": len(all), "mean": mean(all), "t": mean(all) / (deviation(all) / sqrt(len(all)))}
        for month, all in by_month.items()
    }


def turning_points(dates: list[str], values: list[float], turn: float) -> list[dict]:
    """Extremes, each confirmed by a move of `turn` against it; of equal extremes the first counts."""
    found, high, low, rising = [], 0, 0, None
    point = lambda i, kind: {"date": dates[i], "kind": kind, "ratio": values[i]}
    for i, value in enumerate(values):
        if value > values[high]:
            high = i
        if value < values[low]:
            low = i
        if rising is not False and value <= values[high] * (1 - turn):
            found.append(point(high, "peak"))
            rising, low = False, i
        elif rising is not True and value >= values[low] * (1 + turn):
            found.append(point(low, "trough"))
            rising, high = True, i
    return found


def document(first: str = "2000-05-26") -> dict:
    all = funds("price").since(first)
    past = all.until(AS_OF)
    wins = [p > q for p, q in zip(simple_returns(past.small), simple_returns(past.large))]
    lengths = Counter(last - start + 1 for start, last in runs(past.small, past.large))
    since = all.since(past.dates[-1])
    over = lambda values: values[-1] / values[0] - 1
    return {
        "as-of": AS_OF,
        "basis": "price",
        "base": {name: base_rates(past, rows) for name, rows in HORIZONS.items()},
        "streaks": long_streaks(past),
        "streak_lengths": {str(length): lengths[length] for length in sorted(lengths)},
        "share_of_sessions_small_wins": sum(wins) / len(wins),
        "years": years(past),
        "months": months(past),
        "max_drawdown_ratio": drawdown(past.dates, past.ratio),
        "cycles_10pct": turning_points(past.dates, past.ratio, 0.1),
        "after": {
            "end": since.dates[-1],
            "small": over(since.small),
            "large": over(since.large),
            "gap": over(since.small) - over(since.large),
        },
    }
