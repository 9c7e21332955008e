"""What the phones need around them: an exchange and a display."""
import os
import random
import shutil
import socket
import tempfile
import time

from processes import Running, until

CONFIG = """
debug=0
log_stderror=yes
fork=yes
children=2
auto_aliases=no
disable_core_dump=yes
listen=udp:127.0.0.1:{port}
alias="127.0.0.1:{port}"
loadmodule "tm.so"
loadmodule "sl.so"
loadmodule "rr.so"
loadmodule "pv.so"
loadmodule "maxfwd.so"
loadmodule "textops.so"
loadmodule "siputils.so"
loadmodule "usrloc.so"
loadmodule "registrar.so"
loadmodule "auth.so"
loadmodule "db_text.so"
loadmodule "auth_db.so"
modparam("usrloc", "db_mode", 0)
modparam("registrar", "gruu_enabled", 0)
modparam("auth_db", "db_url", "text://{folder}")
modparam("auth_db", "calculate_ha1", yes)
modparam("auth_db", "password_column", "password")
request_route {{
    if (!mf_process_maxfwd_header("10")) exit;
    force_rport();
    if (is_method("CANCEL")) {{ if (t_check_trans()) t_relay(); exit; }}
    t_check_trans();
    if (has_totag()) {{
        if (loose_route() || t_check_trans()) t_relay();
        exit;
    }}
    remove_hf("Route");
    if (is_method("OPTIONS")) {{ sl_send_reply("200", "Alive"); exit; }}
    if (!auth_check("bench", "subscriber", "0")) {{ auth_challenge("bench", "1"); exit; }}
    consume_credentials();
    if (is_method("REGISTER")) {{ save("location", "0x04"); exit; }}
    if (is_method("INVITE")) record_route();
    if (!lookup("location")) {{ sl_send_reply("404", "Not Found"); exit; }}
    t_relay();
}}
"""


def free_port():
    """A port free for UDP and TCP, below those that the system gives to clients."""
    while True:
        port = random.randrange(10000, 30000, 2)
        try:
            for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
                with socket.socket(socket.AF_INET, kind) as probe:
                    probe.bind(("127.0.0.1", port))
            return port
        except OSError:
            continue


class Kamailio(Running):
    """A registrar and proxy that asks for credentials; every user's password is the user's name."""

    USERS = ("phone", "peer")

    def __init__(self, folder):
        folder.mkdir(parents=True)
        self.port = free_port()
        (folder / "version").write_text("table_name(string) table_version(int)\nsubscriber:7\n")
        (folder / "subscriber").write_text("username(string) domain(string) password(string)\n"
                                           + "".join(f"{user}:bench:{user}\n" for user in self.USERS))
        (folder / "kamailio.cfg").write_text(CONFIG.format(port=self.port, folder=folder))
        program = shutil.which("kamailio", path=os.environ["PATH"] + ":/usr/sbin")
        super().__init__(folder, "kamailio", [program, "-f", folder / "kamailio.cfg", "-DD", "-E", "-m", "32", "-M", "4",
                                              "-Y", folder, "-w", folder, "-P", folder / "pid"])
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(("127.0.0.1", 0))
            probe.settimeout(0.3)
            until(lambda: self.answers(probe), 20, f"Kamailio, see {self.log}")

    def answers(self, probe):
        here = f"127.0.0.1:{probe.getsockname()[1]}"
        probe.sendto(f"OPTIONS sip:127.0.0.1:{self.port} SIP/2.0\r\nVia: SIP/2.0/UDP {here};branch=z9hG4bK{time.time()}\r\n"
                     f"Max-Forwards: 70\r\nFrom: <sip:probe@{here}>;tag=1\r\nTo: <sip:127.0.0.1>\r\nCall-ID: {time.time()}\r\n"
                     "CSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n".encode(), ("127.0.0.1", self.port))
        try:
            return probe.recv(4000).startswith(b"SIP/2.0 200")
        except OSError:
            return False

    @property
    def address(self):
        return f"127.0.0.1:{self.port}"


class Display:
    """A display in memory with a window manager; sets DISPLAY."""

    def __init__(self, folder):
        number = next(n for n in range(90, 200) if not os.path.exists(f"/tmp/.X11-unix/X{n}"))
        os.environ["DISPLAY"] = f":{number}"
        self.server = Running(folder, "Xvfb", ["Xvfb", f":{number}", "-screen", "0", "1280x900x24", "-nolisten", "tcp"])
        until(lambda: os.path.exists(f"/tmp/.X11-unix/X{number}"), 10, "Xvfb")
        self.manager = Running(folder, "openbox", ["openbox", "--sm-disable"])

    def close(self):
        self.manager.close()
        self.server.close()


class Sound:
    """A sound server with a microphone and a loudspeaker in memory; sets PULSE_SERVER."""

    def __init__(self, folder):
        runtime = tempfile.mkdtemp(prefix="wpb")
        socket_file = f"{runtime}/native"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "start.pa").write_text(
            f"load-module module-native-protocol-unix auth-anonymous=1 socket={socket_file}\n"
            "load-module module-null-sink sink_name=speaker rate=48000 channels=1\n"
            "load-module module-null-sink sink_name=mic_in rate=48000 channels=1\n"
            "load-module module-remap-source source_name=mic master=mic_in.monitor\n"
            "set-default-sink speaker\nset-default-source mic\n")
        self.server = Running(folder, "pulseaudio", ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no",
                                                     "--exit-idle-time=-1", "--disable-shm=yes", "-F", folder / "start.pa"],
                              {"XDG_RUNTIME_DIR": runtime, "HOME": runtime})
        until(lambda: os.path.exists(socket_file), 10, "PulseAudio")
        os.environ["PULSE_SERVER"] = f"unix:{socket_file}"
        os.environ["XDG_RUNTIME_DIR"] = runtime
        # A sink nobody listens to with low latency is rendered in blocks of up to two seconds.
        self.ears = [Running(folder, f"parec-{sink}", ["parec", "--latency-msec=10", f"--device={sink}.monitor", "/dev/null"])
                     for sink in ("speaker", "mic_in")]

    def close(self):
        for ear in self.ears:
            ear.close()
        self.server.close()


class TwoRooms:
    """A sound server with a microphone and a loudspeaker for each of two phones, "near" and "far"; also for ALSA programs."""

    def __init__(self, folder):
        runtime = tempfile.mkdtemp(prefix="wpb")
        socket_file = f"{runtime}/native"
        folder.mkdir(parents=True, exist_ok=True)
        script = [f"load-module module-native-protocol-unix auth-anonymous=1 socket={socket_file}"]
        alsa = ["</usr/share/alsa/alsa.conf>"]
        for side in ("near", "far"):
            script += [f"load-module module-null-sink sink_name={side}_ear rate=48000 channels=1",
                       f"load-module module-null-sink sink_name={side}_mic_in rate=48000 channels=1",
                       f"load-module module-remap-source source_name={side}_mic master={side}_mic_in.monitor"]
            alsa += [f"pcm.{side}_ear {{ type pulse device {side}_ear }}", f"pcm.{side}_mic {{ type pulse device {side}_mic }}"]
        script += ["set-default-sink near_ear", "set-default-source near_mic"]
        (folder / "start.pa").write_text("\n".join(script) + "\n")
        (folder / "asound.conf").write_text("\n".join(alsa) + "\n")
        self.server = Running(folder, "pulseaudio", ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no",
                                                     "--exit-idle-time=-1", "--disable-shm=yes", "-F", folder / "start.pa"],
                              {"XDG_RUNTIME_DIR": runtime, "HOME": runtime})
        until(lambda: os.path.exists(socket_file), 10, "PulseAudio")
        os.environ.update(PULSE_SERVER=f"unix:{socket_file}", XDG_RUNTIME_DIR=runtime,
                          ALSA_CONFIG_PATH=str(folder / "asound.conf"))
        # A sink nobody listens to with low latency is rendered in blocks of up to two seconds.
        self.listeners = [Running(folder, f"parec-{sink}", ["parec", "--latency-msec=10", f"--device={sink}.monitor", "/dev/null"])
                          for sink in ("near_ear", "near_mic_in", "far_ear", "far_mic_in")]

    def close(self):
        for one in self.listeners:
            one.close()
        self.server.close()
