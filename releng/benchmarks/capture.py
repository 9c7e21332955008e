"""The witness on the wire: a capture of the loopback interface, read while it grows."""
import dataclasses
import re
import shutil
import socket
import struct
import subprocess
import time

from processes import Running, until


@dataclasses.dataclass
class Call:
    """One call of the phone under test: when it was invited and answered, and from which port it sends sound."""
    call_id: str
    invited: float
    answered: float
    rtp_port: int


@dataclasses.dataclass
class Packet:
    time: float
    source: int
    target: int
    data: bytes


class Capture(Running):
    """Records UDP on the loopback interface. SIP is taken from packets to and from the exchange, the rest is sound."""

    def __init__(self, file, exchange_port):
        self.file = file
        self.exchange_port = exchange_port
        self.packets = []
        self.offset = 24
        super().__init__(file.parent, file.stem, [shutil.which("dumpcap"), "-i", "lo", "-P", "-q", "-B", "32",
                                                  "-f", "udp and ip", "-w", file])
        until(lambda: file.exists() and file.stat().st_size >= 24, 10, "dumpcap")
        self.prove_that_it_listens()

    def prove_that_it_listens(self):
        """dumpcap opens its file before it captures: send until something arrives."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            def seen():
                probe.sendto(b"probe", ("127.0.0.1", 9))
                time.sleep(0.05)
                self.read()
                return self.packets
            until(seen, 20, "the first captured packet")

    def read(self):
        """Takes in what was written since the last look."""
        with open(self.file, "rb") as source:
            source.seek(self.offset)
            while True:
                head = source.read(16)
                if len(head) < 16:
                    return
                seconds, fraction, length, _ = struct.unpack("<IIII", head)
                frame = source.read(length)
                if len(frame) < length:
                    return
                self.offset = source.tell()
                at = 14 + (frame[14] & 15) * 4
                ports = struct.unpack("!HH", frame[at:at + 4])
                self.packets.append(Packet(seconds + fraction / 1e6, *ports, frame[at + 8:]))

    def wait(self, condition, seconds):
        def look():
            self.read()
            return condition()
        return until(look, seconds, f"what should be in {self.file}")

    def sip(self):
        for packet in self.packets:
            if (self.exchange_port is None or self.exchange_port in (packet.source, packet.target)) \
                    and packet.data[:1].isalpha() and len(packet.data) > 100:
                yield packet, packet.data.decode("utf-8", "replace")

    def exchange_of(self, user):
        """The port of the exchange at which this user has registered."""
        for packet, text in self.sip():
            if text.startswith("SIP/2.0 200") and "REGISTER" in header(text, "CSeq") and f":{user}@" in header(text, "To"):
                return packet.source
        return None

    def registered(self, user):
        """When the exchange confirmed the registration of this user."""
        for packet, text in self.sip():
            if self.exchange_port in (packet.source, None) and text.startswith("SIP/2.0 200") \
                    and "REGISTER" in header(text, "CSeq") and f":{user}@" in header(text, "To"):
                return packet.time
        return None

    def call_to(self, user):
        """An answered call that came to this phone."""
        return self.call(user, lambda packet: packet.source == self.exchange_port, "To",
                         lambda packet: packet.target == self.exchange_port)

    def call_from(self, user):
        """A call of this phone that was answered."""
        return self.call(user, lambda packet: packet.target == self.exchange_port, "From",
                         lambda packet: packet.source == self.exchange_port)

    def call(self, user, is_invite, party, is_answer):
        invites = {}
        for packet, text in self.sip():
            call_id = header(text, "Call-ID")
            if text.startswith("INVITE ") and is_invite(packet) and f":{user}@" in header(text, party):
                invites[call_id] = (packet, text)  # the last one, with credentials
            if text.startswith("SIP/2.0 200") and "INVITE" in header(text, "CSeq") and call_id in invites \
                    and is_answer(packet):
                invite, offer = invites[call_id]
                own = offer if party == "From" else text
                return Call(call_id, invite.time, packet.time, int(re.search(r"m=audio (\d+)", own).group(1)))
        return None

    def ringing(self, call):
        """Milliseconds from the INVITE to the phone's 180; nothing where it sent none."""
        for packet, text in self.sip():
            if packet.target == self.exchange_port and text.startswith("SIP/2.0 180") \
                    and header(text, "Call-ID") == call.call_id:
                return [(packet.time - call.invited) * 1000]
        return []

    def sound(self, call):
        return [packet for packet in self.packets if packet.source == call.rtp_port and packet.time >= call.answered
                and len(packet.data) > 12 and packet.data[0] >> 6 == 2 and not 200 <= packet.data[1] <= 207]

    def first_rtp(self, call):
        """When the phone sent its first sound."""
        sound = self.sound(call)
        return sound[0].time if sound else None

    def deviations(self, call):
        """By how many milliseconds the step from each packet to the next misses 20 ms; the first second is left out."""
        sound = [packet for packet in self.sound(call) if packet.time > call.answered + 1]
        steps = []
        for one, other in zip(sound, sound[1:]):
            gap = (sequence(other) - sequence(one)) & 0xFFFF
            if gap == 1:
                steps.append(abs((other.time - one.time) * 1000 - 20))
        return steps

    def close(self):
        self.process.send_signal(2)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            super().close()
        self.read()


def sequence(packet):
    return struct.unpack("!H", packet.data[2:4])[0]


def header(text, name):
    found = re.search(rf"(?im)^{name}\s*:\s*(.*?)\s*$", text)
    return found.group(1) if found else ""
