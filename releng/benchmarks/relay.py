"""Stands between two phones: hands on their SIP and their sound, and spoils the sound as it is told. Loopback, RTCP multiplexed."""
import re
import selectors
import socket
import threading
import time


def port_of(one):
    return one.getsockname()[1]


def opened():
    one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    one.bind(("127.0.0.1", 0))
    return one


class Relay(threading.Thread):
    """Near dials ``sip:far@127.0.0.1:<port>``; what leaves this relay for the far phone goes to ``far_port``."""

    def __init__(self, far_port):
        super().__init__(daemon=True)
        self.sip_near, self.sip_far = opened(), opened()
        self.rtp_near, self.rtp_far = opened(), opened()
        self.far_sip, self.near_sip = ("127.0.0.1", far_port), None
        self.near_rtp = self.far_rtp = None
        self.port = port_of(self.sip_near)
        self.healthy()
        self.start()

    def healthy(self):
        """Each way: one packet in so many is lost (1: all), and every other one is late by so many seconds."""
        self.loss = {"up": 0, "down": 0}
        self.late = {"up": 0.0, "down": 0.0}

    def run(self):
        ready = selectors.DefaultSelector()
        for one, take in ((self.sip_near, self.from_near), (self.sip_far, self.from_far),
                          (self.rtp_near, lambda data, _: self.sound("up", data)), (self.rtp_far, lambda data, _: self.sound("down", data))):
            ready.register(one, selectors.EVENT_READ, take)
        while True:
            for key, _ in ready.select(1):
                try:
                    key.data(*key.fileobj.recvfrom(9000))
                except OSError:
                    continue  # an ICMP error of a port that is closed by now

    def from_near(self, data, source):
        self.near_sip = source
        self.near_rtp = self.audio(data) or self.near_rtp
        self.sip_far.sendto(self.rewritten(data, self.rtp_far), self.far_sip)

    def from_far(self, data, _):
        self.far_rtp = self.audio(data) or self.far_rtp
        self.sip_near.sendto(self.rewritten(data, self.rtp_near), self.near_sip)

    @staticmethod
    def audio(data):
        found = re.search(rb"\r\nm=audio (\d+)", data)
        return ("127.0.0.1", int(found.group(1))) if found else None

    @staticmethod
    def rewritten(data, sound):
        head, blank, body = data.partition(b"\r\n\r\n")
        body = re.sub(rb"m=audio \d+", b"m=audio %d" % port_of(sound), body)
        return re.sub(rb"(?i)(content-length\s*:\s*)\d+", lambda m: m.group(1) + str(len(body)).encode(), head) + blank + body

    def sound(self, way, data):
        out, to = (self.rtp_far, self.far_rtp) if way == "up" else (self.rtp_near, self.near_rtp)
        if to is None:
            return
        control = len(data) > 1 and 192 <= data[1] <= 223
        number = int.from_bytes(data[2:4], "big")
        if not control and self.loss[way] and number % self.loss[way] == 0 or self.loss[way] == 1:
            return
        if not control and self.late[way] and number % 2:
            threading.Timer(self.late[way], lambda: out.sendto(data, to)).start()
        else:
            out.sendto(data, to)
