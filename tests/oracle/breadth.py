"""Expected values of the breadth table, made independently of the product.

    python3 tests/oracle/breadth.py > tests/oracle/breadth.json

Reads the tables of fixtures/ with the csv module. Windows: calendar months back from the as-of day, the last close of
the year before, or the page's window; from the last session on or before the start to the last one on or before the
as-of day. Gap: return of the first less return of the second. Percentile: the share of the pair's windows of as many
rows, ending on or before the as-of day, whose gap is at most this one.
"""
import csv
import datetime as dt
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2] / "fixtures"
AS_OF = dt.date(2026, 1, 20)
WINDOW_FROM = dt.date(2025, 8, 29)
PAIRS = ["IWM/SPY", "RUT/SPX", "IJR/SPY", "IJH/SPY", "VB/SPY", "IWM/IWB", "RSP/SPY", "IWM/QQQ"]


def table(name):
    with open(ROOT / name, newline="") as file:
        rows = list(csv.DictReader(file))
    columns = {}
    for key in rows[0]:
        if key != "date":
            columns[key] = {dt.date.fromisoformat(r["date"]): float(r[key]) for r in rows if r[key] != ""}
    return columns


def months_back(day, months):
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    last = (dt.date(year + (month == 11), (month + 1) % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month + 1, min(day.day, last))


STARTS = {
    **{name: months_back(AS_OF, m) for name, m in
       {"1m": 1, "3m": 3, "6m": 6, "1y": 12, "3y": 36, "5y": 60, "10y": 120}.items()},
    "ytd": dt.date(AS_OF.year - 1, 12, 31),
    "window": WINDOW_FROM,
}


def closes(tables, symbol, basis):
    for suffix in (["_adjusted"] if basis == "total" else []) + ["_close"]:
        if symbol + suffix in tables:
            return tables[symbol + suffix]
    raise KeyError(symbol)


def run(pair, p, q):
    days = sorted(d for d in p if d in q and d <= AS_OF)
    n = len(days)
    gap = lambda a, b: (p[days[b]] / p[days[a]] - 1) - (q[days[b]] / q[days[a]] - 1)
    cells = {}
    for name, start in STARTS.items():
        a = max((i for i, d in enumerate(days) if d <= start), default=None)
        if a is None:
            cells[name] = None
            continue
        rows = n - 1 - a
        now = gap(a, n - 1)
        others = [gap(i - rows, i) for i in range(rows, n)]
        relative = lambda a, b: (p[days[b]] / p[days[a]]) / (q[days[b]] / q[days[a]]) - 1
        relatives = [relative(i - rows, i) for i in range(rows, n)]
        led = [i for i in range(rows, n) if gap(i - rows, i) > 0]
        cells[name] = {
            "gap": now,
            "relative": relatives[-1],
            "percentile": sum(g <= now for g in others) / len(others),
            "relativePercentile": sum(g <= relatives[-1] for g in relatives) / len(relatives),
            "windows": len(others),
            "from": days[a].isoformat(),
            "lastLed": days[led[-1]].isoformat() if led else None,
        }
    ratio = [p[d] / q[d] for d in days]
    last = [gap(i - 1, i) for i in range(1, n)]
    streak = 0
    for g in reversed(last):
        if g == 0 or (streak != 0 and (g > 0) != (streak > 0)):
            break
        streak += 1 if g > 0 else -1
    strength = lambda row: ratio[row] / (sum(ratio[row - 129:row + 1]) / 130) - 1
    return {
        "pair": pair,
        "rows": n,
        "cells": cells,
        "vsAverage": ratio[-1] / (sum(ratio[-200:]) / 200) - 1,
        "streak": streak,
        "strength": strength(n - 1),
        "momentum": strength(n - 1) - strength(n - 1 - 20),
    }


def main():
    tables = {**table("iwm-spy-daily.csv"), **table("rut-gspc-daily.csv"), **table("size-funds-daily.csv")}
    out = {"asOf": AS_OF.isoformat(), "windowFrom": WINDOW_FROM.isoformat()}
    for basis in ("price", "total"):
        out[basis] = [
            run(pair, *(closes(tables, symbol, basis) for symbol in pair.split("/"))) for pair in PAIRS
        ]
    print(json.dumps(out, indent=1))


main()
