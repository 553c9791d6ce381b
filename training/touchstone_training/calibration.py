"""From scores to probabilities for news."""

import numpy
from sklearn.linear_model import LogisticRegression


def combined(linear_scores, encoder_scores, linear_share):
    return linear_share * linear_scores + (1 - linear_share) * encoder_scores


def slope_and_shift(scores, worth):
    """Platt's scaling (Platt 1999): log-odds = slope × score + shift, fitted to sentences that people labelled."""
    model = LogisticRegression(C=100).fit(scores[:, None], numpy.asarray(worth))
    return float(model.coef_[0, 0]), float(model.intercept_[0])
