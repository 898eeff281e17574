"""Every figure of the window of the January 2026 note: from 2025-08-29 to 2026-01-20, price and total return."""

from math import log, prod, sqrt

from statistics_of import covariance, deviation, drawdown, mean, runs, simple_returns
from tables import AS_OF, funds

FROM = "2025-08-29"


def average(values: list[float], length: int) -> float:
    return mean(values[-length:])


def captures(dates: list[str], small: list[float], large: list[float]) -> tuple[float | None, float | None]:
    """Up and down capture over the calendar months of which both month ends are in the window."""
    ends = [i for i in range(len(dates) - 1) if dates[i][:7] != dates[i + 1][:7]]
    months = [(small[j] / small[i] - 1, large[j] / large[i] - 1) for i, j in zip(ends, ends[1:])]

    def capture(chosen: list[tuple[float, float]]) -> float | None:
        if not chosen:
            return None
        geometric = lambda returns: prod(1 + r for r in returns) ** (1 / len(returns)) - 1
        return geometric([p for p, _ in chosen]) / geometric([q for _, q in chosen])

    return capture([m for m in months if m[1] > 0]), capture([m for m in months if m[1] < 0])


def figures(basis: str) -> dict:
    past = funds(basis).until(AS_OF)
    window = past.since(FROM)
    ratio = past.ratio
    found: dict = {}
    returns = {side: simple_returns(getattr(window, side)) for side in ("small", "large")}
    whole = {side: getattr(window, side)[-1] / getattr(window, side)[0] - 1 for side in ("small", "large")}
    found["return.small"], found["return.large"] = whole["small"], whole["large"]
    found["gap.arithmetic"] = whole["small"] - whole["large"]
    found["gap.geometric"] = (1 + whole["small"]) / (1 + whole["large"]) - 1
    found["gap.log"] = log(1 + whole["small"]) - log(1 + whole["large"])

    high = max(window.ratio)
    found["ratio.last"], found["ratio.high"] = ratio[-1], high
    found["ratio.high-date"] = window.dates[window.ratio.index(high)]
    found["ratio.off-high"] = ratio[-1] / high - 1

    for side, values in (("small", past.small), ("large", past.large), ("ratio", ratio)):
        for length in (20, 50, 200):
            found[f"ma{length}.{side}"] = average(values, length)
            found[f"price-vs-ma{length}.{side}"] = values[-1] / average(values, length) - 1
        found[f"ma20-vs-ma50.{side}"] = average(values, 20) / average(values, 50) - 1
    found["mansfield"] = (ratio[-1] / average(ratio, 200) - 1) * 100

    for side in ("small", "large"):
        found[f"vol20.{side}"] = deviation(simple_returns(getattr(past, side)[-21:])) * sqrt(252)
        found[f"vol-daily.{side}"] = deviation(returns[side])
    found["vol-excess"] = found["vol-daily.small"] / found["vol-daily.large"] - 1

    # Streaks are counted on price closes, whatever the basis.
    closes = funds("price").until(AS_OF)
    streaks = runs(closes.small, closes.large)
    length = lambda run: run[1] - run[0] + 1
    current = streaks[-1] if streaks[-1][1] == len(closes.dates) - 1 else None
    longest = max(streaks, key=length)
    found["streak.current"] = 0 if current is None else length(current)
    found["streak.current-start"] = None if current is None else closes.dates[current[0]]
    found["streak.longest"] = length(longest)
    found["streak.longest-start"] = closes.dates[longest[0]]
    found["streak.longest-end"] = closes.dates[longest[1]]
    earlier = [run for run in streaks if run != current and length(run) >= found["streak.current"]]
    found["streak.longest-since"] = closes.dates[earlier[-1][1]] if current and earlier else None

    found["beta"] = covariance(returns["small"], returns["large"]) / covariance(returns["large"], returns["large"])
    found["correlation"] = covariance(returns["small"], returns["large"]) / (
        deviation(returns["small"]) * deviation(returns["large"])
    )
    ahead = [p - q for p, q in zip(returns["small"], returns["large"])]
    found["tracking-error"] = deviation(ahead) * sqrt(252)
    found["information-ratio"] = mean(ahead) * 252 / found["tracking-error"]
    found["capture.up"], found["capture.down"] = captures(window.dates, window.small, window.large)

    for side, values in (("small", window.small), ("large", window.large), ("ratio", window.ratio)):
        for part, value in drawdown(window.dates, values).items():
            found[f"max-drawdown.{side}" + ("" if part == "value" else f"-{part}")] = value
    found["window.start"], found["window.end"] = window.dates[0], window.dates[-1]
    found["window.sessions"] = len(window.dates)
    return found


def document() -> dict:
    return {f"basis={basis}": figures(basis) for basis in ("price", "total")}
