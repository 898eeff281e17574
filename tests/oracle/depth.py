"""Base rates, first cuts and outcomes after events in each bundled data set, as of the as-of day."""

from datetime import date

from statistics_of import gaps, share
from tables import AS_OF, Pair, funds, indices, portfolios, rows


def base(name: str, basis: str, past: Pair, half: int) -> dict:
    """`half` is the number of rows of half a year."""
    whole = 2 * half
    found: dict = {
        "data": name,
        "basis": basis,
        "rows": len(past.dates),
        "first": past.dates[0],
        "last": past.dates[-1],
    }
    for horizon, length in (("6m", half), ("12m", whole)):
        over = gaps(past.small, past.large, length)
        found[horizon] = {
            "n": len(over),
            "independent": round(len(over) / length, 2),
            **{f"p{at}": share(over, at / 100) for at in (0, 15, 25)},
        }
    between = [gaps(past.small, past.large, length) for length in range(half, whole + 1)]
    starts = len(between[-1])
    found["6to12m"] = {
        "n": starts,
        "p15": sum(any(over[i] >= 0.15 for over in between) for i in range(starts)) / starts,
        "m15": sum(any(over[i] <= -0.15 for over in between) for i in range(starts)) / starts,
    }
    return found


def first_cuts() -> list[str]:
    """Lowerings of the target without another in the 365 days before; the first year of the table is skipped."""
    table = rows("fixtures/fed-target-changes.csv")
    cuts = [date.fromisoformat(row["effective"]) for row in table if float(row["to"]) < float(row["from"])]
    begins = date.fromisoformat(table[0]["effective"])
    return [
        day.isoformat()
        for day in cuts
        if (day - begins).days > 365 and not any(0 < (day - other).days <= 365 for other in cuts)
    ]


def after(past: Pair, event: str, lengths: tuple[int, ...]) -> dict | None:
    """The gap from the first row on or after the event; None where the table does not reach it."""
    row = next((i for i, day in enumerate(past.dates) if day >= event), None)
    if row is None or event < past.dates[0]:
        return None
    over = lambda values, length: values[row + length] / values[row] - 1
    return {
        "event": event,
        "row": past.dates[row],
        **{
            str(length): over(past.small, length) - over(past.large, length)
            if row + length < len(past.dates)
            else None
            for length in lengths
        },
    }


def document() -> dict:
    month = AS_OF[:7]
    days = {
        "funds price": funds("price").until(AS_OF),
        "funds total": funds("total").until(AS_OF),
        "indices price": indices().until(AS_OF),
    }
    # The month of the as-of day is not over.
    chained = portfolios()
    sizes = chained.until(max(day for day in chained.dates if day < month))
    cuts = first_cuts()
    recessions = [row["first_month"] for row in rows("fixtures/us-recessions.csv")]
    events = {}
    for name, past in days.items():
        seen = lambda all: [one for one in (after(past, day, (21, 63, 126, 252)) for day in all) if one]
        events[name] = {"first_cuts": seen(cuts), "recession_starts": seen([f"{m}-01" for m in recessions])}
    seen = lambda all: [one for one in (after(sizes, m, (1, 3, 6, 12)) for m in all) if one]
    events["size portfolios total"] = {
        "first_cuts": seen([day[:7] for day in cuts]),
        "recession_starts": seen(recessions),
    }
    return {
        "as_of": AS_OF,
        "base": [base(*name.split(), past, 126) for name, past in days.items()]
        + [base("size portfolios", "total", sizes, 6)],
        "events": events,
        "first_cuts": cuts,
    }
