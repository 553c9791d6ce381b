"""The linear model: weights for named signals and for hashed groups of words, fitted by logistic regression."""

import base64
import json

import numpy
from scipy import sparse
from sklearn.linear_model import LogisticRegression

HASH_PLACES = 1 << 16
# Groups of words are many and rare: they get less room than the signals, which a person can read.
GROUP_SHARE = 0.25
REGULARISATION = 1.5


def read_features(file, signal_count):
    """The features that training/features.ts wrote, one row a sentence: signals first, then places of the hash."""
    rows, columns, values = [], [], []
    count = 0
    with open(file, encoding="utf-8") as lines:
        for row, line in enumerate(lines):
            features = json.loads(line)
            for signal, strength in features["signals"]:
                rows.append(row), columns.append(signal), values.append(strength)
            for place in features["groups"]:
                rows.append(row), columns.append(signal_count + place), values.append(GROUP_SHARE)
            count = row + 1
    return sparse.csr_matrix((values, (rows, columns)), shape=(count, signal_count + HASH_PLACES))


def stacked(*features):
    return sparse.vstack(features).tocsr()


def fit(features, targets, weights=None):
    """Fits to targets from 0 to 1: a sentence of which it is not sure counts as both, each in its share."""
    weights = numpy.ones(len(targets)) if weights is None else weights
    model = LogisticRegression(C=REGULARISATION, solver="liblinear", max_iter=300, random_state=1)
    model.fit(
        sparse.vstack([features, features]),
        numpy.concatenate([numpy.ones(len(targets)), numpy.zeros(len(targets))]),
        sample_weight=numpy.concatenate([targets * weights, (1 - targets) * weights]) + 1e-9,
    )
    return model


def quantized(model, signal_names):
    """The model as its file holds it: groups of words in signed bytes."""
    weights = model.coef_[0]
    groups = weights[len(signal_names):] * GROUP_SHARE
    scale = float(numpy.quantile(numpy.abs(groups), 0.9999)) / 127
    steps = numpy.clip(numpy.round(groups / scale), -127, 127).astype(numpy.int8)
    return {
        "bias": round(float(model.intercept_[0]), 4),
        "scale": scale,
        "signals": {name: round(float(weights[index]), 4) for index, name in enumerate(signal_names)},
        "groups": base64.b64encode(steps.tobytes()).decode("ascii"),
    }


def score(file, features, signal_names):
    """What a quantized model gives for each row of `features`."""
    steps = numpy.frombuffer(base64.b64decode(file["groups"]), numpy.int8)
    weights = numpy.concatenate([[file["signals"][name] for name in signal_names], steps * file["scale"] / GROUP_SHARE])
    return features @ weights + file["bias"]
