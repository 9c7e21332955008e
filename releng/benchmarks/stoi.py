"""Short-time objective intelligibility: how well speech that was received can be understood, compared with what was sent.

C. H. Taal, R. C. Hendriks, R. Heusdens, J. Jensen: "An Algorithm for Intelligibility Prediction of Time-Frequency Weighted
Noisy Speech", IEEE Transactions on Audio, Speech, and Language Processing 19 (7), 2011. 1 is perfect.

The definition wants signals that are aligned in time. A jitter buffer plays now faster, now slower, so the delay is looked for
every quarter of a second before the comparison; that is done alike for every receiver.
"""
import numpy as np

RATE = 10000
FRAME = 256
HOP = FRAME // 2
FFT = 512
BANDS = 15
LOWEST = 150.0
SEGMENT = 30  # frames, 384 ms
CLIP = 10 ** (15 / 20)  # lower bound of the signal-to-distortion ratio: -15 dB
RANGE = 40  # dB below the loudest frame: silence, left out
WINDOW = np.hanning(FRAME + 2)[1:-1]


def resample(samples, rate, target=RATE):
    """By the spectrum of the whole; for a file that is short enough."""
    samples = np.asarray(samples, dtype=np.float64)
    if rate == target:
        return samples
    spectrum = np.fft.rfft(samples)
    length = int(len(samples) * target / rate)
    bins = length // 2 + 1
    spectrum = spectrum[:bins] if bins <= len(spectrum) else np.pad(spectrum, (0, bins - len(spectrum)))
    return np.fft.irfft(spectrum, length) * (length / len(samples))


def bands():
    """Which bins of the spectrum belong to each third of an octave."""
    frequencies = np.linspace(0, RATE, FFT + 1)[:FFT // 2 + 1]
    rows = []
    for k in range(BANDS):
        low = LOWEST * 2 ** ((2 * k - 1) / 6)
        high = LOWEST * 2 ** ((2 * k + 1) / 6)
        row = np.zeros(len(frequencies))
        row[np.argmin((frequencies - low) ** 2):np.argmin((frequencies - high) ** 2)] = 1
        rows.append(row)
    return np.array(rows)


def frames(samples):
    return np.array([samples[at:at + FRAME] * WINDOW for at in range(0, len(samples) - FRAME + 1, HOP)])


def without_silence(clean, degraded):
    one, other = frames(clean), frames(degraded)
    energy = 20 * np.log10(np.linalg.norm(one, axis=1) / np.sqrt(FRAME) + 1e-12)
    kept = energy > np.max(energy) - RANGE
    return overlap(one[kept]), overlap(other[kept])


def overlap(rows):
    samples = np.zeros(HOP * (len(rows) - 1) + FRAME)
    for number, row in enumerate(rows):
        samples[number * HOP:number * HOP + FRAME] += row
    return samples


def envelopes(samples, matrix):
    spectrum = np.abs(np.fft.rfft(frames(samples), FFT, axis=1)) ** 2
    return np.sqrt(matrix @ spectrum.T)


def stoi(clean, degraded):
    """Of two signals at 10 kHz of the same length."""
    clean, degraded = without_silence(clean, degraded)
    matrix = bands()
    x, y = envelopes(clean, matrix), envelopes(degraded, matrix)
    scores = []
    for end in range(SEGMENT, x.shape[1] + 1):
        one, other = x[:, end - SEGMENT:end], y[:, end - SEGMENT:end]
        scale = np.linalg.norm(one, axis=1, keepdims=True) / (np.linalg.norm(other, axis=1, keepdims=True) + 1e-12)
        other = np.minimum(other * scale, one * (1 + CLIP))
        one = one - one.mean(axis=1, keepdims=True)
        other = other - other.mean(axis=1, keepdims=True)
        norms = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1) + 1e-12
        scores.append(np.mean(np.sum(one * other, axis=1) / norms))
    return float(np.mean(scores))


def correlation(part, around):
    """Normalised, for every place of the shorter one in the longer one."""
    size = 1 << int(np.ceil(np.log2(len(part) + len(around))))
    product = np.fft.irfft(np.fft.rfft(around, size) * np.conj(np.fft.rfft(part, size)), size)
    product = product[:len(around) - len(part) + 1]
    power = np.cumsum(np.concatenate(([0.0], around ** 2)))
    energy = power[len(part):] - power[:-len(part)]
    return product / np.sqrt((energy + 1e-3 * np.sum(part ** 2) + 1e-9) * (np.sum(part ** 2) + 1e-9))


def align(clean, degraded, step=0.25, reach=0.3):
    """The received signal cut and put together again so that it lies under the sent one; with the delays found."""
    degraded = np.concatenate((np.zeros(RATE), degraded, np.zeros(RATE)))
    if len(degraded) < len(clean):
        degraded = np.pad(degraded, (0, len(clean) - len(degraded)))
    offset = int(np.argmax(correlation(clean, degraded)))
    length = int(step * RATE)
    context = int(0.1 * RATE)
    margin = int(reach * RATE)
    loud = np.sqrt(np.mean(clean ** 2)) * 0.1
    made = np.zeros(len(clean))
    delays = []
    for at in range(0, len(clean), length):
        begin, end = max(0, at - context), min(len(clean), at + length + context)
        part = clean[begin:end]
        first = max(0, begin + offset - margin)
        around = degraded[first:min(len(degraded), end + offset + margin)]
        if np.sqrt(np.mean(part ** 2)) > loud and len(around) > len(part):
            found = correlation(part, around)
            # Near the delay of the piece before, unless another place is clearly better.
            places = np.arange(len(found)) + first - begin
            found = found - 0.5 * np.abs(places - offset) / margin
            best = int(np.argmax(found))
            if found[best] > 0.3:
                offset = int(places[best])
        piece = degraded[max(0, at + offset):at + offset + min(length, len(clean) - at)]
        made[at:at + len(piece)] = piece
        delays.append((offset - RATE) * 1000 / RATE)
    return made, delays


def score(clean, clean_rate, degraded, degraded_rate):
    """The score, and by how many milliseconds the delay moved about in between."""
    one, other = resample(clean, clean_rate), resample(degraded, degraded_rate)
    aligned, delays = align(one, other)
    return stoi(one, aligned), float(np.percentile(delays, 95) - np.percentile(delays, 5))
