"""Fine-tunes the encoder on sentences that people labelled."""

import copy
import math
import random

import numpy
import torch
from torch import nn
from torch.nn import functional

from .detector import Detector
from .sentences import batches_of_like_length, padded

BATCH = 32
RATE = 2e-4
# The head starts from nothing and learns faster; the word pieces know most already and learn slower.
HEAD_RATE = 10 * RATE
PIECE_RATE = 0.3 * RATE
WARM_UP = 0.06
# The weights that are kept are a moving average over the last steps (Polyak and Juditsky 1992).
KEEP = 0.998
# So many pieces are hidden in each sentence, so that no single word decides.
HIDDEN_PIECES = 0.05


def finetune(base, pieces, targets, epochs, seed, log=print):
    """A Detector trained on lists of pieces and targets from 0 to 1, from the published weights in `base`."""
    torch.manual_seed(seed)
    shuffle = random.Random(seed)
    model = Detector()
    model.encoder.load_published(base)
    kept = copy.deepcopy(model)
    targets = torch.tensor(targets, dtype=torch.float32)
    rates = {"head": HEAD_RATE, "encoder.embedding": PIECE_RATE, "": RATE}
    groups = {prefix: [] for prefix in rates}
    for name, parameter in model.named_parameters():
        groups[next(prefix for prefix in rates if name.startswith(prefix))].append(parameter)
    optimizer = torch.optim.AdamW(
        [{"params": parameters, "lr": rates[prefix]} for prefix, parameters in groups.items()], weight_decay=0.01
    )
    steps = epochs * math.ceil(len(pieces) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, step / (WARM_UP * steps)) * max(0.02, 1 - step / steps)
    )
    model.train()
    step = 0
    for epoch in range(epochs):
        losses = []
        for batch in batches_of_like_length(pieces, BATCH, shuffle):
            indices, present = padded([pieces[one] for one in batch])
            indices = torch.where(torch.rand(indices.shape) < HIDDEN_PIECES, torch.zeros_like(indices), indices)
            loss = functional.binary_cross_entropy_with_logits(model(indices, present), targets[batch])
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            schedule.step()
            losses.append(loss.item())
            step += 1
            with torch.no_grad():
                for mean, now in zip(kept.parameters(), model.parameters()):
                    mean.lerp_(now, 1 - min(KEEP, (step + 1) / (step + 10)))
        log(f"seed {seed}, epoch {epoch + 1} of {epochs}: loss {numpy.mean(losses):.4f}")
    return kept.eval()


@torch.no_grad()
def score(model, pieces):
    """Log-odds for each list of pieces."""
    scores = numpy.zeros(len(pieces))
    order = sorted(range(len(pieces)), key=lambda one: len(pieces[one]))
    for start in range(0, len(order), 64):
        batch = order[start : start + 64]
        scores[batch] = model(*padded([pieces[one] for one in batch])).numpy()
    return scores
