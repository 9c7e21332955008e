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
        """The id of its window once it is shown."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Webphone"], capture_output=True, text=True)
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
