"""Cuts text into the encoder's word pieces, as src/encoder/pieces.ts does."""

import json
import math
import unicodedata

UNKNOWN = 0
# The first six entries of the vocabulary are marks, not words.
RESERVED = 6
LONGEST_PIECE = 24
# The encoder was trained on at most this many pieces a sentence.
MOST_PIECES = 128


class Pieces:
    """A unigram language model over word pieces (Kudo 2018): the most probable cut, by Viterbi's algorithm."""

    def __init__(self, vocabulary_file):
        with open(vocabulary_file, encoding="utf-8") as file:
            vocabulary = json.load(file)
        # Pieces stand in the order of their scores; where the published file lost one, the piece before tells it.
        self.score_of = {}
        score = 0.0
        for index, (piece, known) in enumerate(vocabulary):
            score = score if known is None else known
            if index >= RESERVED:
                self.score_of[piece] = (index, score)
        self.unknown_score = min(score for _, score in self.score_of.values()) - 10

    def cut(self, text):
        """The indices of the pieces of a sentence, at most MOST_PIECES."""
        letters = "▁" + " ".join(unicodedata.normalize("NFKC", text).split()).replace(" ", "▁")
        best = [(0.0, 0, UNKNOWN)] + [(-math.inf, 0, UNKNOWN)] * len(letters)
        for start in range(len(letters)):
            before = best[start][0]
            for end in range(start + 1, min(len(letters), start + LONGEST_PIECE) + 1):
                found = self.score_of.get(letters[start:end])
                if found is None:
                    if end > start + 1:
                        continue
                    found = (UNKNOWN, self.unknown_score)
                index, score = found
                if before + score > best[end][0]:
                    best[end] = (before + score, start, index)
        indices = []
        at = len(letters)
        while at > 0:
            _, start, index = best[at]
            # Neighbouring unknown letters count as one unknown piece.
            if not (index == UNKNOWN and indices and indices[-1] == UNKNOWN):
                indices.append(index)
            at = start
        return indices[::-1][:MOST_PIECES]
