"""Trains both models and writes them where the program reads them. Started by training/train.mjs."""

import argparse
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy
import torch

from . import linear
from .calibration import combined, slope_and_shift
from .detector import loaded
from .export import export
from .finetune import finetune, score
from .news import read_news
from .pieces import Pieces
from .sentences import read_debates

EPOCHS = 3
# The weights of so many fine-tunings are averaged: the mean is better than each (Wortsman et al. 2022).
SEEDS = (3, 5, 7)
# Neighbouring sentences of a debate stay together when it is cut in halves.
STRETCH = 400
# How much of a sentence's target is what people said, for the linear model; the rest is what an encoder thinks that never
# saw the sentence. It learns a little from addresses, too, which nobody labelled.
PEOPLE_SHARE_LINEAR = 0.4
UNLABELLED_WEIGHT = 0.6
# Of the score of both models together, the linear model's share.
LINEAR_SHARE = 0.3
# Sentences from this number on are the debates of 2016: the calibration for speech is made on them, by models that
# learned from those before, since the next debate is always one that no model has seen.
LATEST = 29000


def say(words):
    print(words, file=sys.stderr, flush=True)


def train_one(job):
    """One fine-tuning; a process of its own can do it."""
    base, pieces, targets, seed = job
    return finetune(base, pieces, targets, EPOCHS, seed, say).state_dict()


def train_all(jobs):
    """The weights of several fine-tunings, two at a time."""
    with ProcessPoolExecutor(2, initializer=torch.set_num_threads, initargs=(1,)) as pool:
        return list(pool.map(train_one, jobs))


def train_mean(base, pieces, targets):
    """The weights of an encoder, averaged over the seeds."""
    states = train_all([(base, pieces, targets, seed) for seed in SEEDS])
    return {name: sum(state[name] for state in states) / len(states) for name in states[0]}


def sigmoid(scores):
    return 1 / (1 + numpy.exp(-scores))


def unseen_scores(base, pieces, labels, halves):
    """What a model trained on one half of the debates gives for the other half."""
    jobs = []
    for half in (0, 1):
        rows = [row for row, of in enumerate(halves) if of != half]
        jobs.append((base, [pieces[row] for row in rows], [labels[row] for row in rows], 10 + half))
    scores = numpy.zeros(len(pieces))
    for half, state in enumerate(train_all(jobs)):
        rows = [row for row, of in enumerate(halves) if of == half]
        scores[rows] = score(loaded(state), [pieces[row] for row in rows])
    return scores


def past_scores(base, pieces, labels, past):
    """What an encoder trained on the debates before 2016 gives for all of them."""
    rows = [row for row, is_past in enumerate(past) if is_past]
    return score(loaded(train_mean(base, [pieces[row] for row in rows], [labels[row] for row in rows])), pieces)


def calibrated(first, second, worth):
    """The two entries of one register in calibration.json."""
    slope, shift = slope_and_shift(first, worth)
    both, both_shift = slope_and_shift(combined(first, second, LINEAR_SHARE), worth)
    return {
        "linear": {"slope": round(slope, 4), "shift": round(shift, 4)},
        "combined": {
            "linear": round(both * LINEAR_SHARE, 4),
            "encoder": round(both * (1 - LINEAR_SHARE), 4),
            "shift": round(both_shift, 4),
        },
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--debates", type=Path, required=True, help="the folder with train.tsv")
    parser.add_argument("--news", type=Path, required=True, help="the folder with the labelled news")
    parser.add_argument("--base", type=Path, required=True, help="the folder with the encoder's published weights")
    parser.add_argument("--work", type=Path, required=True, help="where the features are, and what may be thrown away")
    parser.add_argument("--encoder", type=Path, required=True, help="where encoder.onnx and pieces.json go")
    parser.add_argument("--linear", type=Path, required=True, help="where linear.json and calibration.json go")
    given = parser.parse_args()

    debates = read_debates(given.debates / "train.tsv")
    labels = numpy.array([float(sentence.checkworthy) for sentence in debates])
    vocabulary = Pieces(given.base / "vocab.json")
    pieces = [vocabulary.cut(sentence.text) for sentence in debates]

    kept = given.work / "unseen.json"
    if not kept.exists():
        halves = [sentence.number // STRETCH % 2 for sentence in debates]
        kept.write_text(json.dumps(unseen_scores(given.base, pieces, labels.tolist(), halves).tolist()))
    unseen = numpy.array(json.loads(kept.read_text()))

    model_file = given.work / "encoder.pt"
    if not model_file.exists():
        torch.save(train_mean(given.base, pieces, labels.tolist()), model_file)
    encoder = loaded(torch.load(model_file))
    export(encoder, given.encoder / "encoder.onnx", quantize_input=True)
    (given.encoder / "pieces.json").write_bytes((given.base / "vocab.json").read_bytes())

    names = json.loads((given.work / "signals.json").read_text())
    features = {part: linear.read_features(given.work / f"{part}.jsonl", len(names)) for part in ("debates", "addresses", "tune")}
    addresses = (given.work / "addresses.txt").read_text(encoding="utf-8").splitlines()
    addressed = sigmoid(score(encoder, [vocabulary.cut(line) for line in addresses]))
    fitted = linear.fit(
        linear.stacked(features["debates"], features["addresses"]),
        numpy.concatenate([PEOPLE_SHARE_LINEAR * labels + (1 - PEOPLE_SHARE_LINEAR) * sigmoid(unseen), addressed]),
        numpy.concatenate([numpy.ones(len(labels)), numpy.full(len(addressed), UNLABELLED_WEIGHT)]),
    )
    small = linear.quantized(fitted, names)
    (given.linear / "linear.json").write_text(json.dumps(small, indent=2) + "\n")

    kept_past = given.work / "past.json"
    past = numpy.array([sentence.number < LATEST for sentence in debates])
    if not kept_past.exists():
        kept_past.write_text(json.dumps(past_scores(given.base, pieces, labels.tolist(), past).tolist()))
    before = numpy.array(json.loads(kept_past.read_text()))
    targets = PEOPLE_SHARE_LINEAR * labels + (1 - PEOPLE_SHARE_LINEAR) * sigmoid(before)
    past_linear = linear.fit(features["debates"][past], targets[past])
    speech = calibrated(
        past_linear.decision_function(features["debates"][~past]), before[~past], labels[~past].astype(bool)
    )

    texts, worth = read_news(given.news, "tune")
    news = calibrated(
        linear.score(small, features["tune"], names), score(encoder, [vocabulary.cut(text) for text in texts]), worth
    )
    (given.linear / "calibration.json").write_text(json.dumps({"speech": speech, "news": news}, indent=2) + "\n")
    say("Trained. npm run bench:claims tells how good it is.")


if __name__ == "__main__":
    main()
