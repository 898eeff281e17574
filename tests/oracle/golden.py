"""Makes the golden figures of the tests again and compares them with those in tests/fixtures.

    python3 tests/oracle/golden.py            compares; ends with 1 where a figure differs by more than 1e-9
    python3 tests/oracle/golden.py history    prints one document as JSON
"""

import json
import sys

import default_window
import depth
import history
from tables import ROOT

DOCUMENTS = {
    "default-window": default_window.document,
    "history-2000": history.document,
    "depth": depth.document,
}
TOLERANCE = 1e-9


def differences(expected, found, place: str = "") -> list[str]:
    """Every value of `expected` that `found` does not have, numbers to 1e-9 of their size or of 1."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [
            text
            for key in {**expected, **found}
            for text in differences(expected.get(key, "nothing"), found.get(key, "nothing"), f"{place}.{key}")
        ]
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return [
            text for i, pair in enumerate(zip(expected, found)) for text in differences(*pair, f"{place}[{i}]")
        ]
    number = lambda value: isinstance(value, (int, float)) and not isinstance(value, bool)
    if number(expected) and number(found):
        close = abs(expected - found) <= TOLERANCE * max(1.0, abs(expected))
        return [] if close else [f"{place}: {expected} expected, {found} found"]
    return [] if expected == found else [f"{place}: {expected} expected, {found} found"]


def count(value) -> int:
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 1 if children is None else sum(map(count, children))


def main(names: list[str]) -> int:
    if names:
        for name in names:
            matches = [key for key in DOCUMENTS if key.startswith(name)]
            if len(matches) != 1:
                print(f"{name}: give one of {', '.join(DOCUMENTS)}", file=sys.stderr)
                return 2
            print(json.dumps(DOCUMENTS[matches[0]](), indent=1))
        return 0
    failed = 0
    for name, make in DOCUMENTS.items():
        expected = json.loads((ROOT / "tests" / "fixtures" / f"{name}.json").read_text())
        differing = differences(expected, make())
        failed += len(differing)
        print(f"{name}: {count(expected)} values, {len(differing)} differ")
        for text in differing[:20]:
            print(f"  {text}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
