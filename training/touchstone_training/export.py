"""Writes the encoder as an ONNX graph with weights of one byte each."""

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

# Opset 17 is the first with LayerNormalization as one operation.
OPSET = 17


class Graph:
    """A graph under construction: each method adds one step and gives the name of what it yields."""

    def __init__(self):
        self.nodes = []
        self.constants = []

    def constant(self, array, name=None):
        name = name or f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(numpy.ascontiguousarray(array), name))
        return name

    def step(self, operation, *inputs, outputs=1, **attributes):
        names = [f"{operation}{len(self.nodes)}_{number}" for number in range(outputs)]
        self.nodes.append(helper.make_node(operation, list(inputs), names, **attributes))
        return names[0] if outputs == 1 else names

    def dense(self, x, linear, quantize_input):
        """x times the weights plus the bias, the weights as signed bytes with one scale for each column."""
        weights = linear.weight.detach().numpy().T
        scales = numpy.maximum(numpy.abs(weights).max(0), 1e-8) / 127
        bytes_ = numpy.round(weights / scales).astype(numpy.int8)
        scales = scales.astype(numpy.float32)
        bias = self.constant(linear.bias.detach().numpy())
        if not quantize_input:
            whole = self.step("DequantizeLinear", self.constant(bytes_), self.constant(scales), axis=1)
            return self.step("Add", self.step("MatMul", x, whole), bias)
        small, scale, zero = self.step("DynamicQuantizeLinear", x, outputs=3)
        product = self.step("Cast", self.step("MatMulInteger", small, self.constant(bytes_), zero), to=TensorProto.FLOAT)
        return self.step("Add", self.step("Mul", product, self.step("Mul", scale, self.constant(scales))), bias)

    def norm(self, x, norm):
        weight, bias = self.constant(norm.weight.detach().numpy()), self.constant(norm.bias.detach().numpy())
        return self.step("LayerNormalization", x, weight, bias, axis=-1, epsilon=norm.eps)


def layer_steps(graph, layer, x, mask, quantize_input):
    width = layer.qkv.in_features
    heads = layer.heads
    normed = graph.norm(x, layer.norm1)
    qkv = graph.dense(normed, layer.qkv, quantize_input)
    parts = graph.step("Reshape", qkv, graph.constant(numpy.array([0, 0, 3 * heads, width // heads])))
    parts = graph.step("Transpose", parts, perm=[0, 2, 1, 3])
    q, k, v = graph.step("Split", parts, graph.constant(numpy.array([heads] * 3)), outputs=3, axis=1)
    scores = graph.step("MatMul", q, graph.step("Transpose", k, perm=[0, 1, 3, 2]))
    scores = graph.step("Mul", scores, graph.constant(numpy.float32(layer.scale)))
    weights = graph.step("Softmax", graph.step("Add", scores, mask), axis=-1)
    attended = graph.step("Transpose", graph.step("MatMul", weights, v), perm=[0, 2, 1, 3])
    attended = graph.step("Reshape", attended, graph.constant(numpy.array([0, 0, width])))
    if hasattr(layer.residual, "weight"):
        x = graph.dense(x, layer.residual, quantize_input)
    x = graph.step("Add", x, graph.dense(attended, layer.out, quantize_input))
    hidden = graph.step("Relu", graph.dense(graph.norm(x, layer.norm2), layer.dense1, quantize_input))
    return graph.step("Add", x, graph.dense(hidden, layer.dense2, quantize_input))


def export(model, file, quantize_input):
    """Writes `model` (a Detector) to `file`. Inputs: pieces and present, both (batch, length); output: log-odds (batch).

    quantize_input multiplies bytes with bytes (faster); otherwise the weights are made floats when they are loaded.
    """
    graph = Graph()
    encoder = model.encoder
    table = encoder.embedding.weight.detach().numpy()
    scales = (numpy.maximum(numpy.abs(table).max(1, keepdims=True), 1e-8) / 127).astype(numpy.float32)
    rows = graph.step("Gather", graph.constant(numpy.round(table / scales).astype(numpy.int8)), "pieces")
    # The graph the weights come from adds the embedding twice.
    x = graph.step(
        "Mul",
        graph.step("Cast", rows, to=TensorProto.FLOAT),
        graph.step("Gather", graph.constant(2 * scales), "pieces"),
    )
    length = graph.step("Slice", graph.step("Shape", "pieces"), *(graph.constant(numpy.array([n])) for n in (1, 2)))
    timing = graph.step(
        "Slice",
        graph.constant(encoder.timing.numpy()),
        graph.constant(numpy.array([0])),
        length,
        graph.constant(numpy.array([0])),
    )
    there = graph.step("Unsqueeze", "present", graph.constant(numpy.array([2])))
    x = graph.step("Mul", graph.step("Add", x, timing), there)
    one = graph.constant(numpy.float32(1))
    absent = graph.step("Sub", one, "present")
    mask = graph.step(
        "Mul",
        graph.step("Unsqueeze", absent, graph.constant(numpy.array([1, 2]))),
        graph.constant(numpy.float32(-1e9)),
    )
    for layer in encoder.layers:
        x = layer_steps(graph, layer, x, mask, quantize_input)
    places = graph.constant(numpy.array([1]))
    total = graph.step("ReduceSum", graph.step("Mul", x, there), places, keepdims=0)
    mean = graph.step("Div", total, graph.step("ReduceSum", "present", places, keepdims=1))
    meaning = graph.step("Tanh", graph.dense(mean, encoder.dense, False))
    head = graph.step("MatMul", meaning, graph.constant(model.head.weight.detach().numpy().T))
    logit = graph.step("Add", head, graph.constant(model.head.bias.detach().numpy()))
    graph.nodes.append(helper.make_node("Squeeze", [logit, places], ["logit"]))
    shape = ["batch", "length"]
    built = helper.make_graph(
        graph.nodes,
        "check-worthiness",
        [
            helper.make_tensor_value_info("pieces", TensorProto.INT64, shape),
            helper.make_tensor_value_info("present", TensorProto.FLOAT, shape),
        ],
        [helper.make_tensor_value_info("logit", TensorProto.FLOAT, ["batch"])],
        graph.constants,
    )
    model_ = helper.make_model(built, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="touchstone")
    model_.ir_version = 8
    onnx.checker.check_model(model_)
    onnx.save(model_, str(file))
