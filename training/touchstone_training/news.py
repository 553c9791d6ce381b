"""The labelled news of training/news."""

import csv


def rows_of(file):
    with open(file, encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_news(folder, part):
    """The sentences of one part of the split (tune or test) and whether each is worth checking."""
    articles = {row["article"] for row in rows_of(folder / "split.tsv") if row["part"] == part}
    sentences = {}
    for article in articles:
        lines = (folder / "articles" / f"{article}.txt").read_text(encoding="utf-8").splitlines()
        sentences[article] = [line for line in lines if line.strip() and not line.startswith("# ")]
    chosen = [row for row in rows_of(folder / "labels.tsv") if row["article"] in articles]
    return (
        [sentences[row["article"]][int(row["sentence"]) - 1] for row in chosen],
        [row["label"] == "Yes" for row in chosen],
    )
