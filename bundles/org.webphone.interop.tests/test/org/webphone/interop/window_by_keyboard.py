"""Uses the window as somebody who sees nothing and has no mouse: keys go in, and only what assistive technology is told comes out.

Started by WindowByKeyboardTest with a display, a private session bus and the product running, in its demo or (argument "offline")
asking who signs in. Prints a line for each thing done; ends with 1 and the tree of the window when something is not told.
"""
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60
alerts = []
checks = []


def listen():
    """Writes down what a screen reader would say by itself: alerts that appear, and marks that are set or taken away."""

    def heard(event):
        try:
            if event.type.startswith("object:state-changed:showing"):
                if event.detail1 and event.source.get_role_name() == "alert":
                    alerts.append(event.source.get_name())
            else:
                checks.append((event.source.get_name(), bool(event.detail1)))
        except Exception:  # a widget that went meanwhile
            return

    listener = Atspi.EventListener.new(heard)
    listener.register("object:state-changed:showing")
    listener.register("object:state-changed:checked")
    return listener


def hear():
    while GLib.MainContext.default().iteration(False):
        pass


def require(what, fact):
    if not fact:
        print("NOT TOLD:", what, "| alerts", alerts, "| marks", checks)
        sys.exit(1)
    print("told:", what, flush=True)


def marks(name):
    return [on for told, on in checks if told.startswith(name)]


def children(node):
    for index in range(min(node.get_child_count(), 400)):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def nodes(node, depth=0):
    """Everything below a node that is on the screen."""
    yield node
    if depth < 40:
        for child in children(node):
            try:
                if showing(child) or depth == 0:
                    yield from nodes(child, depth + 1)
            except Exception:  # a widget that went meanwhile
                continue


def webphone():
    desktop = Atspi.get_desktop(0)
    for application in children(desktop):
        if application.get_name() == "Webphone":
            return application
    return None


def showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def find(pattern, role=None, state=None):
    application = webphone()
    if application is None:
        return None
    for node in nodes(application):
        try:
            if (re.search(pattern, node.get_name() or "") and showing(node)
                    and (role is None or node.get_role_name() == role)
                    and (state is None or node.get_state_set().contains(state))):
                return node
        except Exception:
            continue
    return None


def tree():
    application = webphone()
    for node in nodes(application) if application else []:
        try:
            if showing(node) and node.get_name():
                print("   ", node.get_role_name(), "|", node.get_name())
        except Exception:
            continue


def wait(what, pattern, role=None, state=None, gone=False, patience=PATIENCE):
    end = time.time() + patience
    while time.time() < end:
        node = find(pattern, role, state)
        if (node is None) == gone:
            print("told:", what, "|", node.get_name() if node else "-", flush=True)
            return node
        time.sleep(0.3)
        hear()
    print("NOT TOLD:", what, "| looked for", pattern)
    tree()
    sys.exit(1)


def key(*names):
    for name in names:
        subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
        time.sleep(0.3)


def words(text):
    subprocess.run(["xdotool", "type", "--delay", "120", text], check=True)
    time.sleep(0.3)


def main():
    listener = listen()  # kept as long as it is to hear
    wait("the window", r"^Webphone\s*$", "frame", patience=240)
    wait("own state", r", Available$", "push button")
    key("ctrl+k")
    wait("the search has the focus", "^Search", state=Atspi.StateType.FOCUSED)
    words("600")
    key("Return")
    wait("a call is going on", r"^In call, ")
    wait("the microphone can be muted", r"^Mute, off")
    key("F4")
    wait("it is muted", r"^Mute, on", state=Atspi.StateType.CHECKED)
    key("F4")
    wait("it is not muted", r"^Mute, off")
    hear()
    require("muting, and its end", marks("Mute") == [True, False])
    key("F9")
    wait("the call is held", r"^On hold, ")
    wait("holding is on", r"^Hold, on", state=Atspi.StateType.CHECKED)
    key("F9")
    wait("it goes on", r"^In call, ")
    wait("holding is off", r"^Hold, off")
    hear()
    require("holding, and its end", marks("Hold") == [True, False])
    key("ctrl+r")
    wait("it is recorded", r"^Recording, on", state=Atspi.StateType.CHECKED)
    time.sleep(2)
    key("ctrl+r")
    wait("it is not recorded", r"^Record, off")
    hear()
    require("recording once, and its end", marks("Record") == [True, False])
    key("ctrl+t")
    wait("the question to whom", r"^Transfer ")
    words("601")
    key("Return")
    wait("the call was handed over", r"^In call, ", gone=True)
    wait("a call can be made", r"^Call$", "push button")
    # Somebody calls, nobody answers, and the caller gives up.
    key("ctrl+shift+i")
    wait("somebody rings", r"^Decline", "push button")
    time.sleep(2)
    hear()
    require("the call that comes in", len(alerts) == 1 and re.match(r"Incoming call, Els Wouters, \+33", alerts[0]))
    said = len(alerts)
    wait("a call was missed", r"^Missed call, ", "list item", patience=180)
    require("nothing more while it rang", len(alerts) == said)
    key("alt+1", "ctrl+f")
    wait("the filter of the list has the focus", r"^Filter", state=Atspi.StateType.FOCUSED)
    key("shift+Tab", "Right")
    wait("the missed calls are chosen", r"^Missed", "radio button", Atspi.StateType.CHECKED)
    wait("other calls are left out", r"^Outgoing call, ", "list item", gone=True)
    wait("the missed call is read", r"^Missed call, ", "list item")
    print("done")


def offline():
    wait("the form", r"^Sign in$", "push button", patience=240)
    wait("the account has the focus", r"^Account", state=Atspi.StateType.FOCUSED)
    words("405")
    key("Tab")
    words("secret")
    for _ in range(3):
        key("Tab")
        if find(r"^Server", state=Atspi.StateType.FOCUSED):
            break
    words("10.177.9.1")
    key("Return")
    wait("what is wrong", r"^No network\. Check your connection and try again\.")
    print("done")


if __name__ == "__main__":
    offline() if sys.argv[1:] == ["offline"] else main()
