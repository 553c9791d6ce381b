"""The labelled sentences, and batches of their pieces."""

import csv
import random
from pathlib import Path
from typing import NamedTuple

import torch


class Sentence(NamedTuple):
    number: int
    text: str
    checkworthy: bool


def read_debates(file):
    """The sentences of a CheckThat! file: columns Sentence_id, Text, class_label."""
    with open(file, encoding="utf-8", newline="") as rows:
        return [
            Sentence(int(row["Sentence_id"]), row["Text"], row["class_label"] == "Yes")
            for row in csv.DictReader(rows, delimiter="\t")
        ]


def padded(pieces):
    """Piece lists as one tensor, and a tensor that is 1 where there is a piece."""
    longest = max(map(len, pieces))
    indices = torch.zeros(len(pieces), longest, dtype=torch.long)
    present = torch.zeros(len(pieces), longest)
    for row, one in enumerate(pieces):
        indices[row, : len(one)] = torch.tensor(one)
        present[row, : len(one)] = 1
    return indices, present


def batches_of_like_length(pieces, size, shuffle):
    """Numbers of sentences, `size` at a time: those of like length together, for little padding, in random order."""
    order = sorted(range(len(pieces)), key=lambda one: len(pieces[one]) + shuffle.random() * 4)
    batches = [order[start : start + size] for start in range(0, len(order), size)]
    shuffle.shuffle(batches)
    return batches
