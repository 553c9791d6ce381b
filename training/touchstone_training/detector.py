"""The encoder with a head that tells whether a sentence is worth checking."""

import torch
from torch import nn

from .encoder import Encoder


class Detector(nn.Module):
    """Log-odds from what a sentence means on the whole and from its most telling pieces."""

    peak_scale = 0.3

    def __init__(self, dropout=0.1):
        super().__init__()
        self.encoder = Encoder()
        self.encoder.dropout.p = dropout
        for layer in self.encoder.layers:
            layer.dropout.p = dropout
        self.dropout = nn.Dropout(2 * dropout)
        self.head = nn.Linear(1024, 1)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def forward(self, pieces, present):
        meaning, states = self.encoder(pieces, present)
        peaks = (states + (present[:, :, None] - 1) * 1e4).max(1)[0]
        return self.head(self.dropout(torch.cat([meaning, torch.tanh(peaks * self.peak_scale)], 1)))[:, 0]
