"""Listens to monitors of a sound server, with the time of every sample, and finds chirps in what was heard."""
import array
import ctypes
import ctypes.util
import math
import threading
import time
import wave

import numpy

RATE = 8000
PIECE = RATE // 100
CHIRP = RATE // 10


class _Spec(ctypes.Structure):
    _fields_ = [("format", ctypes.c_int), ("rate", ctypes.c_uint32), ("channels", ctypes.c_uint8)]


class _Buffer(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize")]


class Ear(threading.Thread):
    """
    Records one monitor. Each piece of 10 ms is dated with its arrival less the delay the server states for it; with
    ``arrival`` with its arrival alone, which is when a program can have it.
    """

    def __init__(self, monitor, arrival=False):
        super().__init__(daemon=True)
        self.arrival = arrival
        self.library = ctypes.CDLL(ctypes.util.find_library("pulse-simple") or "libpulse-simple.so.0")
        self.library.pa_simple_new.restype = ctypes.c_void_p
        self.library.pa_simple_new.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p,
                                               ctypes.c_char_p, ctypes.POINTER(_Spec), ctypes.c_void_p,
                                               ctypes.POINTER(_Buffer), ctypes.POINTER(ctypes.c_int)]
        self.library.pa_simple_read.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t,
                                                ctypes.POINTER(ctypes.c_int)]
        self.library.pa_simple_get_latency.restype = ctypes.c_uint64
        self.library.pa_simple_get_latency.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_int)]
        self.library.pa_simple_free.argtypes = [ctypes.c_void_p]
        error = ctypes.c_int()
        unset = 0xFFFFFFFF
        self.stream = self.library.pa_simple_new(
            None, b"ear", 2, monitor.encode(), b"ear", ctypes.byref(_Spec(3, RATE, 1)), None,
            ctypes.byref(_Buffer(unset, unset, unset, unset, PIECE * 2)), ctypes.byref(error))
        if not self.stream:
            raise SystemExit(f"the monitor {monitor} cannot be listened to (error {error.value})")
        self.samples = array.array("h")
        self.begins = []
        self.open = True
        self.start()

    def run(self):
        piece = ctypes.create_string_buffer(PIECE * 2)
        error = ctypes.c_int()
        while self.open:
            if self.library.pa_simple_read(self.stream, piece, PIECE * 2, ctypes.byref(error)) < 0:
                return
            now = time.time()
            delay = 0 if self.arrival else self.library.pa_simple_get_latency(self.stream, ctypes.byref(error)) / 1e6
            self.begins.append(now - delay - (len(self.samples) + PIECE) / RATE)
            self.samples.frombytes(piece.raw)

    def begin(self):
        """When the first sample sounded: the median over all pieces, so that a late thread does not matter."""
        return sorted(self.begins)[len(self.begins) // 2]

    def close(self):
        self.open = False
        self.join(2)
        self.library.pa_simple_free(self.stream)


def chirp(rate=RATE, seconds=CHIRP / RATE, low=400.0, high=3000.0, loudness=0.5):
    """A sweep that begins and ends softly."""
    count = int(rate * seconds)
    slope = (high - low) / seconds
    return [loudness * math.sin(2 * math.pi * (low * i / rate + slope * (i / rate) ** 2 / 2))
            * math.sin(math.pi * i / count) ** 2 for i in range(count)]


def write_chirps(file, at, seconds, rate=48000):
    """A WAV file with a chirp at each of these times."""
    samples = array.array("h", bytes(int(seconds * rate) * 2))
    sweep = [int(32767 * value) for value in chirp(rate)]
    for begin in at:
        place = int(begin * rate)
        samples[place:place + len(sweep)] = array.array("h", sweep)
    with wave.open(str(file), "wb") as out:
        out.setparams((1, 2, rate, 0, "NONE", ""))
        out.writeframes(samples.tobytes())


def find(samples, begin, earliest, latest):
    """
    When in this stretch of time a chirp begins, to a part of a sample, and how alike it is (0 to 1).
    ``begin`` is the time of the first sample.
    """
    first = max(0, int((earliest - begin) * RATE))
    last = min(len(samples) - CHIRP, int((latest - begin) * RATE))
    if last <= first:
        return None, 0.0
    piece = numpy.array(samples[first:last + CHIRP], dtype=float)
    pattern = numpy.array(chirp())
    energy = numpy.cumsum(numpy.concatenate(([0.0], piece * piece)))
    energy = numpy.sqrt(energy[CHIRP:] - energy[:-CHIRP])
    product = numpy.correlate(piece, pattern, "valid")
    alike = numpy.where(energy > 100, product / (numpy.maximum(energy, 1e-9) * numpy.sqrt(numpy.sum(pattern * pattern))), 0.0)
    # The sweep's peak is as wide as a sample, and where it lies between two of them is chance: looked for in sixteenths.
    best, peak = 0, -1.0
    for at in numpy.argsort(alike)[-8:]:
        near = alike[max(0, at - 16):at + 17]
        places = numpy.arange(max(0, at - 16), max(0, at - 16) + len(near))
        for place in numpy.arange(at - 1, at + 1, 1 / 16):
            value = float(numpy.sum(near * numpy.sinc(place - places)))
            if value > peak:
                best, peak = place, value
    return begin + (first + best) / RATE, min(1.0, peak)
