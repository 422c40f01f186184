"""Trains the network of src/KpiIngest.Documents/Scan/Figures/FigureNetwork.cs on glyphs that the C# tool drew, and writes its layers.

    python3 train.py GLYPHS LAYERS ROUNDS

GLYPHS: int32 little-endian: count, side, places, classes; then of all glyphs the ink (a byte a pixel, 255 ink), the places (float32),
the class (a byte).
LAYERS: float32 little-endian, weights and biases by turns, input by input with all outputs side by side; batch normalisation is folded
into the convolutions. After them, of some glyphs, ink (0 to 1), places and the network's outputs: the C# tool proves by them that its
network is this one.
Needs Debian's python3-torch. Seeds are fixed: the same glyphs give the same layers on the same kind of processor.
"""

import math
import sys
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional

CHANNELS = [1, 16, 32, 64]
WINDOWS = [5, 3, 3]
STEPS = [2, 1, 1]
HIDDEN = 64
LAST_SIDE = 3
BATCH = 256
RATE = 4e-3
CHECKED = 64


class Network(nn.Module):
    def __init__(self, places, classes):
        super().__init__()
        pairs = list(zip(CHANNELS, CHANNELS[1:]))
        self.convolutions = nn.ModuleList(
            nn.Conv2d(a, b, w, stride=s, padding=w // 2, bias=False) for (a, b), w, s in zip(pairs, WINDOWS, STEPS))
        self.norms = nn.ModuleList(nn.BatchNorm2d(b) for _, b in pairs)
        self.hidden = nn.Linear(LAST_SIDE * LAST_SIDE * CHANNELS[-1] + places, HIDDEN)
        self.last = nn.Linear(HIDDEN, classes)
        self.dropout = nn.Dropout(0.2)

    def step(self, x, i):
        return functional.relu(self.norms[i](self.convolutions[i](x)))

    def forward(self, ink, places):
        x = functional.max_pool2d(self.step(self.step(ink, 0), 1), 2)
        x = functional.max_pool2d(self.step(x, 2), 3, 2)
        x = torch.cat([x.permute(0, 2, 3, 1).flatten(1), places], 1)
        return self.last(self.dropout(functional.relu(self.hidden(x))))

    def layers(self):
        for convolution, norm in zip(self.convolutions, self.norms):
            factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
            yield (convolution.weight * factor.view(-1, 1, 1, 1)).permute(2, 3, 1, 0)
            yield norm.bias - norm.running_mean * factor
        for layer in (self.hidden, self.last):
            yield layer.weight.t()
            yield layer.bias


def read(path):
    with open(path, "rb") as file:
        count, side, places, classes = np.fromfile(file, "<i4", 4)
        ink = np.fromfile(file, np.uint8, count * side * side).reshape(count, 1, side, side)
        place = np.fromfile(file, "<f4", count * places).reshape(count, places)
        truth = np.fromfile(file, np.uint8, count)
    return torch.from_numpy(ink), torch.from_numpy(place), torch.from_numpy(truth), int(classes)


def rate(done):
    """Rises for a tenth of the way, then falls along a cosine."""
    return RATE * (done + 0.002) / 0.102 if done < 0.1 else RATE * (1 + math.cos(math.pi * (done - 0.1) / 0.9)) / 2


def train(glyphs, rounds):
    ink, place, truth, classes = glyphs
    torch.manual_seed(20)
    torch.set_num_threads(1)
    network = Network(place.shape[1], classes)
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=1e-3)
    batches, start = len(truth) // BATCH, time.time()
    for number in range(rounds):
        order, total = torch.randperm(len(truth)), 0.0
        for batch in range(batches):
            for group in optimizer.param_groups:
                group["lr"] = rate((number * batches + batch) / (rounds * batches))
            chosen = order[batch * BATCH:(batch + 1) * BATCH]
            places = place[chosen]
            outputs = network(ink[chosen].float() / 255, places + 0.03 * torch.randn_like(places))
            loss = functional.cross_entropy(outputs, truth[chosen].long())
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item()
        print(f"round {number + 1} of {rounds}: loss {total / batches:.5f}, {time.time() - start:.0f} s", file=sys.stderr, flush=True)
    return network.eval()


def main(glyphs, layers, rounds):
    known = read(glyphs)
    network = train(known, int(rounds))
    ink, place = known[0][:CHECKED].float() / 255, known[1][:CHECKED]
    with open(layers, "wb") as file, torch.no_grad():
        checks = torch.cat([ink.flatten(1), place, network(ink, place)], 1)
        for numbers in [*network.layers(), checks]:
            file.write(numbers.contiguous().numpy().astype("<f4").tobytes())


main(*sys.argv[1:])
