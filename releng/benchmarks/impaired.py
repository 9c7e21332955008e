"""A caller of our own behind a bad network: it sends the same packets, with the same losses and delays, to every receiver."""
import random
import socket
import struct
import threading
import time
import uuid

FRAME = 0.02


def path(condition, count):
    """When each packet arrives, in seconds after it was made; None: it never does. The seed makes it the same every time."""
    chance = random.Random(f"webphone {condition['name']}{condition.get('seed', '')}")
    delays = []
    burst = 0
    for number in range(count):
        delay = 0.0
        if condition["jitter"]:
            # Independent delays like these give the 30 ms of jitter that RFC 3550 defines; packets overtake each other.
            delay = min(0.15, max(0.0, chance.gauss(0.06, 0.0266 * condition["jitter"] / 30)))
        if condition.get("bunch"):
            # What came in one period leaves together at its end.
            delay = (number // condition["bunch"] + 1) * condition["bunch"] * FRAME - number * FRAME
        if condition.get("burst"):
            if burst == 0 and chance.random() < condition["loss"] / 100 / condition["burst"]:
                burst = condition["burst"]
            lost = burst > 0
            burst = max(0, burst - 1)
        else:
            lost = chance.random() * 100 < condition["loss"]
        delays.append(None if lost and number > 25 else delay)
    return delays


def jitter_of(delays):
    """The interarrival jitter of RFC 3550 in milliseconds, on average over the call."""
    value, total, count, before = 0.0, 0.0, 0, None
    order = sorted((number * FRAME + delay, number) for number, delay in enumerate(delays) if delay is not None)
    for arrival, number in order:
        transit = arrival - number * FRAME
        if before is not None:
            value += (abs(transit - before) - value) / 16
            total, count = total + value, count + 1
        before = transit
    return total / max(1, count) * 1000


class Caller:
    """Calls one phone directly and sends it packets."""

    def __init__(self, port, codec):
        self.target = ("127.0.0.1", port)
        self.codec = codec
        self.sip = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sip.bind(("127.0.0.1", 0))
        self.rtp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.rtp.bind(("127.0.0.1", 0))
        self.here = f"127.0.0.1:{self.sip.getsockname()[1]}"
        self.call = uuid.uuid4().hex
        self.tag = ""

    def request(self, method, number, body=""):
        text = (f"{method} sip:phone@127.0.0.1:{self.target[1]} SIP/2.0\r\n"
                f"Via: SIP/2.0/UDP {self.here};branch=z9hG4bK{number}{method}{self.call}\r\nMax-Forwards: 70\r\n"
                f"From: <sip:caller@{self.here}>;tag=c{self.call[:8]}\r\n"
                f"To: <sip:phone@127.0.0.1:{self.target[1]}>{self.tag}\r\nCall-ID: {self.call}\r\n"
                f"CSeq: {number} {method}\r\nContact: <sip:caller@{self.here}>\r\n"
                + ("Content-Type: application/sdp\r\n" if body else "") + f"Content-Length: {len(body)}\r\n\r\n{body}")
        self.sip.sendto(text.encode(), self.target)

    def connect(self):
        offer = (f"v=0\r\no=caller 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                 f"m=audio {self.rtp.getsockname()[1]} RTP/AVP {self.codec.payload_type}\r\n{self.codec.sdp_lines}a=ptime:20\r\n")
        self.request("INVITE", 1, offer)
        self.sip.settimeout(1)
        end = time.time() + 15
        while time.time() < end:
            try:
                answer = self.sip.recv(8000).decode("utf-8", "replace")
            except TimeoutError:
                continue
            if answer.startswith("SIP/2.0 200") and "INVITE" in answer:
                to = next(line for line in answer.split("\r\n") if line.lower().startswith(("to:", "t:")))
                self.tag = ";tag=" + to.split("tag=")[1].split(";")[0].strip()
                self.request("ACK", 1)
                media = next(line for line in answer.split("\r\n") if line.startswith("m=audio"))
                return int(media.split()[1])
        raise SystemExit("the phone did not answer")

    def talk(self, packets, delays):
        """Sends them all; in a thread, so that what the phone sends is taken away meanwhile."""
        port = self.connect()
        threading.Thread(target=self.drain, daemon=True).start()
        source = random.getrandbits(32)
        order = sorted((number * FRAME + delay, number) for number, delay in enumerate(delays) if delay is not None)
        begin = time.monotonic() + 0.2
        for due, number in order:
            left = begin + due - time.monotonic()
            if left > 0:
                time.sleep(left)
            marker = 0x80 if number == 0 else 0
            head = struct.pack("!BBHII", 0x80, self.codec.payload_type | marker, number & 0xFFFF,
                               number * self.codec.ticks, source)
            self.rtp.sendto(head + packets[number], ("127.0.0.1", port))
        time.sleep(0.6)
        self.request("BYE", 2)
        time.sleep(0.5)

    def drain(self):
        try:
            while True:
                self.rtp.recv(4000)
        except OSError:
            return
