"""Counts the labels of the news sentences and how far the two passes agree.

Prints, for all articles and for each part of the split: articles, sentences, the share of Yes, raw agreement, and
Cohen's kappa (J. Cohen, A coefficient of agreement for nominal scales, 1960) of the first with the second pass.

    python3 training/news/agreement.py
"""

import csv
from pathlib import Path

HERE = Path(__file__).parent


def rows(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def share(labels):
    return sum(label == "Yes" for label in labels) / len(labels)


def kappa(first, second):
    """Agreement beyond chance: 1 is perfect, 0 is what two labellers with these shares of Yes reach by luck."""
    seen = sum(a == b for a, b in zip(first, second)) / len(first)
    chance = share(first) * share(second) + (1 - share(first)) * (1 - share(second))
    return (seen - chance) / (1 - chance)


def report(name, labels):
    first, second = [row["first"] for row in labels], [row["second"] for row in labels]
    agreeing = sum(a == b for a, b in zip(first, second)) / len(labels)
    print(
        f"{name:5} {len({row['article'] for row in labels}):3} articles {len(labels):4} sentences"
        f"  Yes {share([row['label'] for row in labels]):.1%} (first {share(first):.1%}, second {share(second):.1%})"
        f"  agreement {agreeing:.1%}  kappa {kappa(first, second):.2f}"
    )


def report_reader(labels, reader):
    """How far a second reader, who had only the guidelines and the texts, agrees with the labels."""
    ours, theirs = [row["label"] for row in labels], [reader[row["article"], row["sentence"]] for row in labels]
    agreeing = sum(a == b for a, b in zip(ours, theirs)) / len(labels)
    right = sum(a == b == "Yes" for a, b in zip(ours, theirs))
    f1 = 2 * right / (ours.count("Yes") + theirs.count("Yes"))
    print(f"second reader: Yes {share(theirs):.1%}  agreement {agreeing:.1%}  kappa {kappa(ours, theirs):.2f}  F1 {f1:.2f}")


labels = rows("labels.tsv")
part = {row["article"]: row["part"] for row in rows("split.tsv")}
reader = {(row["article"], row["sentence"]): row["label"] for row in rows("second-reader.tsv")}
report("all", labels)
report_reader(labels, reader)
for name in ("tune", "test"):
    of_part = [row for row in labels if part[row["article"]] == name]
    report(name, of_part)
    report_reader(of_part, reader)
