"""The speech that is sent, and its packets: the same for every receiver."""
import ctypes
import ctypes.util
import os
import pathlib
import shutil
import subprocess
import wave

import numpy as np

from stoi import resample

PAUSE = 0.4  # seconds between two sentences


def load(names, seconds):
    """Speech at 48 kHz, joined and repeated to that length; from files (16-bit mono: .wav, or .pcm at 48 kHz)."""
    parts = []
    for name in names:
        raw = pathlib.Path(name)
        if raw.suffix == ".pcm":
            samples, rate = np.frombuffer(raw.read_bytes(), "<i2").astype(float), 48000
        else:
            with wave.open(str(raw)) as file:
                samples, rate = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(float), file.getframerate()
        parts += [resample(samples, rate, 48000), np.zeros(int(PAUSE * 48000))]
    whole = np.concatenate(parts)
    wanted = int(seconds * 48000)
    whole = np.tile(whole, wanted // len(whole) + 1)[:wanted]
    return whole * (16000 / np.max(np.abs(whole)))


def default(folder):
    """Recorded sentences where the test data are, else a speaking program."""
    assets = os.environ.get("WEBPHONE_ASSETS")
    if assets:
        found = sorted(pathlib.Path(assets).glob("codec/speech/P501_*.pcm"))
        if found:
            return found
    if not shutil.which("espeak-ng"):
        raise SystemExit("no speech to send: give --speech FILE.wav, or apt-get install espeak-ng")
    file = folder / "spoken.wav"
    subprocess.run(["espeak-ng", "-v", "en-gb", "-s", "150", "-w", file,
                    "The birch canoe slid on the smooth planks. Glue the sheet to the dark blue background. "
                    "It is easy to tell the depth of a well. These days a chicken leg is a rare dish."], check=True)
    return [file]


class ALaw:
    """G.711 A-law, 20 ms."""

    name, sdp_name, payload_type, clock, ticks = "PCMA", "PCMA/8000", 8, 8000, 160
    sdp_lines = "a=rtpmap:8 PCMA/8000\r\n"
    agent, baresip = "PCMA", "PCMA"

    @staticmethod
    def packets(speech):
        samples = np.clip(np.round(resample(speech, 48000, 8000)), -32768, 32767).astype(int)
        codes = alaw(samples)
        return [codes[at:at + 160].tobytes() for at in range(0, len(codes) - 159, 160)]


def alaw(samples):
    """ITU-T G.711."""
    positive = samples >= 0
    magnitude = np.minimum(np.where(positive, samples, -samples - 1) >> 4, 2047)
    exponent = np.maximum(0, np.floor(np.log2(np.maximum(magnitude, 1))).astype(int) - 3)
    mantissa = magnitude >> np.maximum(0, exponent - 1) & 15
    code = exponent << 4 | mantissa
    return ((np.where(positive, code | 0x80, code)) ^ 0x55).astype(np.uint8)


class Opus:
    """Opus as the reference library makes it: 32 kbit/s, with in-band error correction for 10 % loss, 20 ms."""

    name, sdp_name, payload_type, clock, ticks = "opus", "opus/48000/2", 111, 48000, 960
    sdp_lines = "a=rtpmap:111 opus/48000/2\r\na=fmtp:111 useinbandfec=1;stereo=0;sprop-stereo=0\r\n"
    agent, baresip = "opus", "opus/48000/2"

    @staticmethod
    def packets(speech):
        library = ctypes.util.find_library("opus")
        if not library:
            raise SystemExit("the reference library of Opus is not installed; on Debian: apt-get install libopus0")
        opus = ctypes.CDLL(library)
        opus.opus_encoder_create.restype = ctypes.c_void_p
        opus.opus_encoder_create.argtypes = [ctypes.c_int32, ctypes.c_int, ctypes.c_int, ctypes.c_void_p]
        encoder = ctypes.c_void_p(opus.opus_encoder_create(48000, 1, 2048, None))  # for speech
        for request, value in ((4002, 32000), (4010, 10), (4012, 1), (4014, 10), (4024, 3001)):
            # bitrate, complexity, in-band correction, expected loss, signal is voice
            opus.opus_encoder_ctl(encoder, request, ctypes.c_int32(value))
        samples = np.clip(np.round(speech), -32768, 32767).astype("<i2")
        room = ctypes.create_string_buffer(1500)
        made = []
        for at in range(0, len(samples) - 959, 960):
            length = opus.opus_encode(encoder, samples[at:at + 960].tobytes(), 960, room, 1500)
            made.append(room.raw[:length])
        return made
