"""The encoder with a head that tells whether a sentence is worth checking."""

import torch
from torch import nn

from .encoder import Encoder


class Detector(nn.Module):
    """Log-odds from what a sentence means on the whole."""

    def __init__(self, dropout=0.1):
        super().__init__()
        self.encoder = Encoder()
        self.encoder.dropout.p = dropout
        for layer in self.encoder.layers:
            layer.dropout.p = dropout
        self.dropout = nn.Dropout(2 * dropout)
        self.head = nn.Linear(512, 1)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def forward(self, pieces, present):
        return self.head(self.dropout(self.encoder(pieces, present)))[:, 0]


def loaded(state):
    """A Detector with saved weights, ready to score."""
    model = Detector()
    model.load_state_dict(state)
    return model.eval()
