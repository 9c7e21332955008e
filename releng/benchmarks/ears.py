"""Listens to monitors of a sound server, with the time of every sample, and finds chirps in what was heard."""
import array
import ctypes
import ctypes.util
import math
import threading
import time
import wave

RATE = 8000
PIECE = RATE // 100
CHIRP = RATE // 10


class _Spec(ctypes.Structure):
    _fields_ = [("format", ctypes.c_int), ("rate", ctypes.c_uint32), ("channels", ctypes.c_uint8)]


class _Buffer(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize")]


class Ear(threading.Thread):
    """Records one monitor. Each piece of 10 ms is dated with its arrival less the delay the server states for it."""

    def __init__(self, monitor):
        super().__init__(daemon=True)
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
            delay = self.library.pa_simple_get_latency(self.stream, ctypes.byref(error)) / 1e6
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


def find(samples, begin, earliest, latest, pattern=None):
    """
    When in this stretch of time a chirp begins, to a part of a sample, and how alike it is (0 to 1).
    ``begin`` is the time of the first sample.
    """
    pattern = pattern or chirp()
    first = max(0, int((earliest - begin) * RATE))
    last = min(len(samples) - len(pattern), int((latest - begin) * RATE))
    if last <= first:
        return None, 0.0
    own = math.sqrt(sum(value * value for value in pattern))

    def likeness(at):
        piece = samples[at:at + len(pattern)]
        energy = math.sqrt(sum(value * value for value in piece))
        return sum(map(lambda a, b: a * b, piece, pattern)) / (energy * own) if energy > 100 else 0.0
    # Every second place first; the sweep's width is some three samples.
    best = max(range(first, last, 2), key=likeness)
    near = {at: likeness(at) for at in range(max(first, best - 2), min(last, best + 3))}
    best = max(near, key=near.get)
    left, peak, right = (near.get(best + step, 0.0) for step in (-1, 0, 1))
    bend = left - 2 * peak + right
    part = 0.5 * (left - right) / bend if bend else 0.0
    return begin + (best + max(-0.5, min(0.5, part))) / RATE, peak
