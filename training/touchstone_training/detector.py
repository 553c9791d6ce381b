"""The encoder with a head that tells whether a sentence is worth checking."""

import torch
from torch import nn

from .encoder import Encoder


class Detector(nn.Module):
    """
    Log-odds from what a sentence means on the whole.

    Nothing is dropped out in training: this small encoder then learned far less, on new debates as well.
    """

    def __init__(self):
        super().__init__()
        self.encoder = Encoder()
        self.head = nn.Linear(512, 1)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def forward(self, pieces, present):
        return self.head(self.encoder(pieces, present))[:, 0]


def loaded(state):
    """A Detector with saved weights, ready to score."""
    model = Detector()
    model.load_state_dict(state)
    return model.eval()
