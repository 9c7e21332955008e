"""The phones under test. Each registers as "phone" and answers by itself."""
import json
import os
import pathlib
import socket
import subprocess
import time
import wave

from peers import free_port
from processes import Running, until

ROOT = pathlib.Path(__file__).resolve().parents[2]
# WEBPHONE names the launcher of an installed product; otherwise it is what this source tree built last.
PRODUCT = os.environ.get("WEBPHONE")
LAUNCH = (lambda verb: [PRODUCT, verb]) if PRODUCT else (lambda verb: [ROOT / "webphone", verb, "--no-build"])


class Agent(Running):
    """Our headless agent."""

    name = "agent"
    user = "phone"

    def __init__(self, folder, exchange):
        super().__init__(folder, "agent", [
            *LAUNCH("agent"), "--aor", f"sip:phone@{exchange.address}", "--user", "phone",
            "--audio-in", "tone:440", "--codecs", "PCMA", "--auto-answer"], {"WEBPHONE_PASSWORD": "phone"}, keep_input=True)

    def tell(self, **command):
        self.process.stdin.write((json.dumps(command) + "\n").encode())
        self.process.stdin.flush()

    def dial(self, user):
        self.tell(cmd="dial", to=user)

    def hangup(self):
        for line in reversed(self.log.read_text().splitlines()):
            if line.startswith('{') and json.loads(line).get("event") == "call":
                self.tell(cmd="hangup", call=json.loads(line)["call"])
                return


class Baresip(Running):
    """baresip, with a file as its microphone."""

    name = "baresip"

    def __init__(self, folder, exchange, user="phone"):
        self.user = user
        self.exchange = exchange
        folder.mkdir(parents=True)
        with wave.open(str(folder / "speech.wav"), "wb") as speech:
            speech.setparams((1, 2, 8000, 0, "NONE", ""))
            speech.writeframes(bytes(2 * 8000 * 300))
        rtp = free_port()
        self.control_port = free_port()
        modules = next((one for one in ("/usr/lib/baresip/modules", "/usr/local/lib/baresip/modules")
                        if os.path.isdir(one)), "/usr/lib/baresip/modules")
        lines = ["poll_method epoll", f"sip_listen 127.0.0.1:{free_port()}", "net_interface 127.0.0.1",
                 f"rtp_ports {rtp}-{rtp + 40}", "ausrc_srate 8000", "auplay_srate 8000", "ausrc_channels 1",
                 "auplay_channels 1", f"module_path {modules}", "module g711.so", "module aufile.so",
                 f"audio_source aufile,{folder}/speech.wav", "module_tmp account.so", "module_app menu.so",
                 "module_app ctrl_tcp.so", f"ctrl_tcp_listen 127.0.0.1:{self.control_port}"]
        (folder / "config").write_text("\n".join(lines) + "\n")
        (folder / "contacts").write_text("")
        (folder / "accounts").write_text(f"<sip:{user}@{exchange.address}>;auth_user={user};auth_pass={user};regint=600;"
                                         "answermode=auto;audio_codecs=PCMA\n")
        super().__init__(folder, "baresip", ["baresip", "-f", folder])
        self.control = None

    def command(self, name, parameters=""):
        text = json.dumps({"command": name, "params": parameters, "token": "b"}).encode()
        if self.control is None:
            self.control = socket.create_connection(("127.0.0.1", self.control_port))
        self.control.sendall(b"%d:%s," % (len(text), text))

    def dial(self, user):
        self.command("dial", f"sip:{user}@{self.exchange.address}")

    def hangup(self):
        self.command("hangup")


class Desktop(Running):
    """Our desktop in its demo: the exchange and the other party run in the same process and are measured with it."""

    name = "desktop"
    user = "405"
    echo = "600"

    def __init__(self, folder):
        # One home for all starts, so that every start but the first is a warm one.
        home = folder.parent / "desktop-home"
        super().__init__(folder, "desktop", LAUNCH("demo"),
                         {"HOME": str(home), "XDG_DATA_HOME": f"{home}/data", "XDG_CACHE_HOME": f"{home}/cache",
                          "XDG_CONFIG_HOME": f"{home}/config"})

    def window(self):
        """The id of its window once it is shown; a search ends without an answer where another window goes while it lasts."""
        for _ in range(3):
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Webphone"], capture_output=True, text=True)
            if found.stdout.split() or not found.stderr:
                break
        return found.stdout.split()[0] if found.stdout.split() else None

    def key(self, name):
        """A key or a combination, as a user presses it."""
        subprocess.run(["xdotool", "windowactivate", "--sync", self.window(), "key", "--clearmodifiers", name], check=True)

    def dial(self, number):
        """Clicks into the number field at the top of the call panel on the right, types, presses Enter."""
        window = self.window()
        shape = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window], capture_output=True, text=True, check=True)
        width = int(shape.stdout.split("WIDTH=")[1].split()[0])
        subprocess.run(["xdotool", "windowactivate", "--sync", window,
                        "mousemove", "--window", window, str(width - 220), "116", "click", "1",
                        "key", "--clearmodifiers", "ctrl+a"], check=True)
        time.sleep(0.3)
        subprocess.run(["xdotool", "type", "--delay", "60", number], check=True)
        time.sleep(0.5)
        subprocess.run(["xdotool", "key", "Return"], check=True)


class SpeakingAgent(Running):
    """Our headless agent with the devices of one side; calls without a registrar."""

    name = "agent"

    rtp_ports = None

    def __init__(self, folder, side, codec="PCMA", *more):
        port = free_port()
        self.uri = f"sip:{side}@127.0.0.1:{port}"
        super().__init__(folder, "agent", [
            *LAUNCH("agent"), "--aor", f"sip:{side}@127.0.0.1", "--no-register", "--codecs", codec, *more,
            "--local", f"127.0.0.1:{port}", "--auto-answer",
            "--audio-in", f"device:{side}_mic", "--audio-out", f"device:{side}_ear"], keep_input=True)
        until(lambda: answers(port), 20, f"the agent, see {self.log}")

    def dial(self, uri):
        self.process.stdin.write((json.dumps({"cmd": "dial", "to": uri}) + "\n").encode())
        self.process.stdin.flush()


class SpeakingBaresip(Running):
    """baresip with the devices of one side; answers by itself. Its buffers are as small as they work here."""

    name = "baresip"

    def __init__(self, folder, side, codec="PCMA"):
        folder.mkdir(parents=True)
        sip, rtp = free_port(), free_port()
        rate = 48000 if codec == "opus" else 8000
        self.control_port = free_port()
        self.rtp_ports = range(rtp, rtp + 41)
        self.uri = f"sip:{side}@127.0.0.1:{sip}"
        modules = next((one for one in ("/usr/lib/baresip/modules", "/usr/local/lib/baresip/modules")
                        if os.path.isdir(one)), "/usr/lib/baresip/modules")
        lines = ["poll_method epoll", f"sip_listen 127.0.0.1:{sip}", "net_interface 127.0.0.1",
                 f"rtp_ports {rtp}-{rtp + 40}", f"ausrc_srate {rate}", f"auplay_srate {rate}", "ausrc_channels 1",
                 "auplay_channels 1", "audio_buffer 20-40", "jitter_buffer_type off", "jitter_buffer_delay 1-2", f"module_path {modules}", "module g711.so", "module opus.so",
                 "module alsa.so",
                 f"audio_source alsa,{side}_mic", f"audio_player alsa,{side}_ear", "module_tmp account.so",
                 "module_app menu.so", "module_app ctrl_tcp.so", f"ctrl_tcp_listen 127.0.0.1:{self.control_port}"]
        (folder / "config").write_text("\n".join(lines) + "\n")
        (folder / "contacts").write_text("")
        (folder / "accounts").write_text(f"<{self.uri}>;regint=0;answermode=auto;audio_codecs={codec}\n")
        super().__init__(folder, "baresip", ["baresip", "-f", folder])
        until(lambda: listens(self.control_port), 10, f"baresip, see {self.log}")

    def dial(self, uri):
        text = json.dumps({"command": "dial", "params": uri, "token": "b"}).encode()
        with socket.create_connection(("127.0.0.1", self.control_port)) as control:
            control.sendall(b"%d:%s," % (len(text), text))
            time.sleep(0.5)


class SpeakingLinphone(Running):
    """linphonec with the devices of one side."""

    name = "linphone"

    def __init__(self, folder, side, codec="PCMA"):
        (folder / ".local/share/linphone").mkdir(parents=True)
        (folder / "rc").write_text(
            f"[sip]\nsip_port={free_port()}\nsip_tcp_port=0\nguess_hostname=0\ncontact=sip:{side}@127.0.0.1\n"
            f"[rtp]\naudio_rtp_port={free_port()}\n"
            f"[sound]\nplayback_dev_id=PulseAudio: {side}_ear\ncapture_dev_id=PulseAudio: {side}_mic\n"
            "ringer_dev_id=PulseAudio: near_ear\nechocancellation=0\n"
            + "".join(f"[audio_codec_{i}]\nmime={mime}\nrate={rate}\nchannels={1 + (mime == 'opus')}\nenabled={int(mime == codec)}\n"
                      for i, (mime, rate) in enumerate((("PCMA", 8000), ("PCMU", 8000), ("opus", 48000), ("speex", 8000)))))
        super().__init__(folder, "linphonec", ["linphonec", "-c", folder / "rc"],
                         {"HOME": str(folder), "PULSE_SINK": f"{side}_ear", "PULSE_SOURCE": f"{side}_mic"}, keep_input=True)
        time.sleep(3)

    def dial(self, uri):
        self.process.stdin.write(f"call {uri}\n".encode())
        self.process.stdin.flush()


def listens(port):
    try:
        socket.create_connection(("127.0.0.1", port)).close()
        return True
    except OSError:
        return False


def answers(port):
    """Whether somebody answers SIP there."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        probe.settimeout(0.3)
        here = f"127.0.0.1:{probe.getsockname()[1]}"
        probe.sendto(f"OPTIONS sip:127.0.0.1:{port} SIP/2.0\r\nVia: SIP/2.0/UDP {here};branch=z9hG4bK{time.time()}\r\n"
                     f"Max-Forwards: 70\r\nFrom: <sip:probe@{here}>;tag=1\r\nTo: <sip:127.0.0.1>\r\nCall-ID: {time.time()}\r\n"
                     "CSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n".encode(), ("127.0.0.1", port))
        try:
            return probe.recv(4000).startswith(b"SIP/2.0")
        except OSError:
            return False
