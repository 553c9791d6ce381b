"""The Universal Sentence Encoder Lite (Cer et al. 2018), written anew in PyTorch, with a head that tells check-worthiness."""

import json
import math
from pathlib import Path

import numpy
import torch
from torch import nn
from torch.nn import functional

SCOPES = ("module_apply_default/Encoder_en/", "module/Encoder_en/", "module/")
FAR = -1e9


def read_weights(folder):
    """The published weights as arrays, by their names without the scopes TensorFlow put before them."""
    manifest = json.loads((Path(folder) / "model.json").read_text())["weightsManifest"][0]
    data = b"".join((Path(folder) / path).read_bytes() for path in manifest["paths"])
    weights = {}
    offset = 0
    for entry in manifest["weights"]:
        count = int(numpy.prod(entry["shape"]))
        kind = numpy.float32 if entry["dtype"] == "float32" else numpy.int32
        name = entry["name"]
        for scope in SCOPES:
            if name.startswith(scope):
                name = name[len(scope):]
                break
        weights[name] = numpy.frombuffer(data, kind, count, offset).reshape(entry["shape"])
        offset += 4 * count
    return weights


class Layer(nn.Module):
    """One transformer layer: norm, attention, sum; norm, two dense steps, sum."""

    def __init__(self, width_in, width, heads, hidden):
        super().__init__()
        self.heads = heads
        self.scale = 1 / math.sqrt(width_in // heads)
        self.norm1 = nn.LayerNorm(width_in, eps=1e-6)
        self.qkv = nn.Linear(width_in, 3 * width_in)
        self.out = nn.Linear(width_in, width)
        self.residual = nn.Linear(width_in, width) if width_in != width else nn.Identity()
        self.norm2 = nn.LayerNorm(width, eps=1e-6)
        self.dense1 = nn.Linear(width, hidden)
        self.dense2 = nn.Linear(hidden, width)

    def forward(self, x, mask):
        batch, length, width_in = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(batch, length, 3, self.heads, width_in // self.heads).permute(2, 0, 3, 1, 4)
        weights = torch.softmax(q @ k.transpose(-1, -2) * self.scale + mask, -1)
        attended = (weights @ v).permute(0, 2, 1, 3).reshape(batch, length, width_in)
        x = self.residual(x) + self.out(attended)
        return x + self.dense2(functional.relu(self.dense1(self.norm2(x))))


class Encoder(nn.Module):
    """Piece indices (batch, length), 0-padded with their lengths, to one vector of 512 a sentence."""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(8002, 256)
        self.layers = nn.ModuleList([Layer(256, 512, 4, 1536), Layer(512, 512, 4, 1536)])
        self.dense = nn.Linear(512, 512)
        places = torch.arange(128, dtype=torch.float32)[:, None] * torch.exp(torch.arange(128) * -(math.log(10000) / 127))
        self.register_buffer("timing", torch.cat([torch.sin(places), torch.cos(places)], 1), persistent=False)

    def forward(self, pieces, present):
        """`present` is 1 where there is a piece and 0 where there is padding."""
        # The published graph adds the embedding twice: once bare and once with the timing signal.
        x = 2 * self.embedding(pieces) + self.timing[: pieces.shape[1]]
        x = x * present[:, :, None]
        mask = (1 - present)[:, None, None, :] * FAR
        for layer in self.layers:
            x = layer(x, mask)
        mean = (x * present[:, :, None]).sum(1) / present.sum(1, keepdim=True)
        return torch.tanh(self.dense(mean))

    @torch.no_grad()
    def load_published(self, folder):
        weights = read_weights(folder)
        stack = "KonaTransformer/Encode/"
        concat = "/ConcatPartitions/concat"

        def put(parameter, array):
            assert parameter.shape == array.shape, (parameter.shape, array.shape)
            parameter.copy_(torch.from_numpy(array.copy()))

        put(self.embedding.weight, weights["Embeddings_en"])
        for number, layer in enumerate(self.layers):
            place = f"{stack}Layer_{number}/TransformerLayer/"
            tensordot = f"{stack}TransformerStack/Layer_{number}/TransformerLayer/FFN/"
            put(layer.norm1.weight, weights[f"{place}layer_prepostprocess/layer_norm/layer_norm_scale{concat}"])
            put(layer.norm1.bias, weights[f"{place}layer_prepostprocess/layer_norm/layer_norm_bias{concat}"])
            put(layer.qkv.weight, weights[f"{place}MultiheadAttention/qkv_transform_single/kernel/part_0"][0, 0].T)
            put(layer.qkv.bias, weights[f"{place}MultiheadAttention/qkv_transform_single/bias{concat}"])
            put(layer.out.weight, weights[f"{place}MultiheadAttention/output_transform_single/kernel/part_0"][0, 0].T)
            put(layer.out.bias, weights[f"{place}MultiheadAttention/output_transform_single/bias{concat}"])
            put(layer.norm2.weight, weights[f"{place}FFN/layer_prepostprocess/layer_norm/layer_norm_scale{concat}"])
            put(layer.norm2.bias, weights[f"{place}FFN/layer_prepostprocess/layer_norm/layer_norm_bias{concat}"])
            put(layer.dense1.weight, weights[f"{tensordot}conv1/Tensordot/Reshape_1"].T)
            put(layer.dense1.bias, weights[f"{place}FFN/conv1/bias{concat}"])
            put(layer.dense2.weight, weights[f"{tensordot}conv2/Tensordot/Reshape_1"].T)
            put(layer.dense2.bias, weights[f"{place}FFN/conv2/bias{concat}"])
        put(self.layers[0].residual.weight, weights[f"{stack}Layer_0/TransformerLayer/dense/kernel{concat}"].T)
        put(self.layers[0].residual.bias, weights[f"{stack}Layer_0/TransformerLayer/dense/bias{concat}"])
        put(self.dense.weight, weights["hidden_layers/tanh_layer_0/weights"].T)
        put(self.dense.bias, weights["hidden_layers/tanh_layer_0/bias"])
