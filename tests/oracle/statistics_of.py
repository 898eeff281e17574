"""The statistics that the oracles share. Standard deviations and covariances divide by n - 1."""

from math import fsum, sqrt


def simple_returns(prices: list[float]) -> list[float]:
    return [after / before - 1 for before, after in zip(prices, prices[1:])]


def mean(values: list[float]) -> float:
    return fsum(values) / len(values)


def covariance(one: list[float], other: list[float]) -> float:
    m, k = mean(one), mean(other)
    return fsum((x - m) * (y - k) for x, y in zip(one, other)) / (len(one) - 1)


def deviation(values: list[float]) -> float:
    return sqrt(covariance(values, values))


def quantile(values: list[float], share: float) -> float:
    """By linear interpolation between the two neighbours (type 7)."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def drawdown(dates: list[str], values: list[float]) -> dict:
    """The deepest fall below the highest value so far; `recovery` is the first date at or above that peak again."""
    peak = trough = high = 0
    worst = 0.0
    for i, value in enumerate(values):
        if value > values[high]:
            high = i
        if value / values[high] - 1 < worst:
            worst, peak, trough = value / values[high] - 1, high, i
    recovery = next((dates[i] for i in range(trough + 1, len(values)) if values[i] >= values[peak]), None)
    return {"value": worst, "peak": dates[peak], "trough": dates[trough], "recovery": recovery if worst < 0 else None}


def runs(small: list[float], large: list[float]) -> list[tuple[int, int]]:
    """Runs of rows on which the small side is strictly ahead: (first row, last row)."""
    ahead = [False] + [p > q for p, q in zip(simple_returns(small), simple_returns(large))]
    found, start = [], None
    for i, wins in enumerate(ahead + [False]):
        if wins and start is None:
            start = i
        elif not wins and start is not None:
            found.append((start, i - 1))
            start = None
    return found


def gaps(small: list[float], large: list[float], rows: int) -> list[float]:
    """The arithmetic gap over the next `rows` rows, for every start that has as many after it."""
    return [
        small[i + rows] / small[i] - large[i + rows] / large[i]
        for i in range(len(small) - rows)
    ]


def share(values: list[float], at_least: float) -> float:
    return sum(value >= at_least for value in values) / len(values)
