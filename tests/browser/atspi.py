"""A screen reader's view of the app, through AT-SPI, the interface behind Orca.

    dbus-run-session -- xvfb-run -a python3 tests/browser/atspi.py ADDRESS [CHROMIUM]

Opens the app in a real Chromium window and looks at it as assistive technology does: no
script of ours, no devtools. Prints one line for each promise that holds; the first one that
does not ends it with 1.
"""
import os
import subprocess
import sys
import tempfile
import time

import pyatspi

SECONDS = 120  # for anything to happen


def browser(address, program, profile):
    flags = ["--force-renderer-accessibility", "--no-first-run", "--no-default-browser-check",
             "--disable-sync", "--password-store=basic", "--window-size=1200,900"]
    if os.geteuid() == 0:
        flags.append("--no-sandbox")
    return subprocess.Popen([program, *flags, f"--user-data-dir={profile}", address],
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                            env={**os.environ, "ACCESSIBILITY_ENABLED": "1", "GNOME_ACCESSIBILITY": "1"})


def below(node):
    """Every object below `node`; those that vanish meanwhile are left out."""
    try:
        children = [node.getChildAtIndex(i) for i in range(node.childCount)]
    except Exception:
        return
    for child in children:
        if child is not None:
            yield child
            yield from below(child)


def matches(node, role, name=None):
    try:
        return node.getRoleName() == role and (name is None or node.name == name)
    except Exception:
        return False


def documents():
    for app in pyatspi.Registry.getDesktop(0):
        for node in below(app) if app is not None else ():
            if matches(node, "document web"):
                yield node


def wait_for(what, look):
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.2)
    sys.exit(f"no {what} within {SECONDS} seconds")


def find(role, name=None):
    for document in documents():
        for node in below(document):
            if matches(node, role, name):
                return node
    return None


def wait_find(role, name=None):
    return wait_for(f"{role} {name or ''}", lambda: find(role, name))


def press(node):
    action = node.queryAction()
    names = [action.getName(i) for i in range(action.nActions)]
    wanted = next((i for i, name in enumerate(names) if name in ("press", "click", "check", "uncheck", "toggle", "doDefault")), 0)
    if not action.doAction(wanted):
        sys.exit(f"{node.name}: none of {names} can be done")


def kept(words):
    print("kept:", words, flush=True)


def landmarks():
    found = set()
    for document in documents():
        for node in below(document):
            if matches(node, "landmark"):
                attributes = dict(pair.split(":", 1) for pair in node.getAttributes())
                found.add(attributes.get("xml-roles", ""))
    return found


def items():
    log = find("log")
    return sum(matches(node, "list item") for node in below(log)) if log else 0


def main():
    address = sys.argv[1]
    program = sys.argv[2] if len(sys.argv) > 2 else "/usr/bin/chromium"
    profile = tempfile.TemporaryDirectory(prefix="askwell-atspi-", ignore_cleanup_errors=True)
    running = browser(f"{address}?fresh&lang=en&seed=7#/today", program, profile.name)
    try:
        start = wait_find("push button", "Start call")
        wait_for("landmarks main and navigation", lambda: {"main", "navigation"} <= landmarks())
        kept("main and navigation are landmarks")
        wait_find("heading", "Today")
        kept("the heading of the screen is one")

        press(start)
        wait_find("log", "Conversation")
        kept("one press on Start call opens the call, and the conversation is a log")
        wait_for("words of the customer in the log", lambda: items() > 0)
        for turn in range(1, 4):
            before = items()
            replies = wait_for("group of lines", lambda: find("panel", "Your reply") or find("grouping", "Your reply"))
            line = wait_for("a line on offer", lambda: next(
                (node for node in below(replies) if matches(node, "push button")), None))
            press(line)
            wait_for("an answer", lambda: items() > before)
            time.sleep(1)  # in which a second activation would show
            mine = sum((node.name or "").startswith("You:") or "You:" in text_of(node)
                       for node in below(find("log")) if matches(node, "list item"))
            if mine != turn:
                sys.exit(f"{turn} presses became {mine} lines of the seller's")
        kept("three presses on offered lines are three lines said")
    finally:
        running.terminate()
        running.wait()
        profile.cleanup()


def text_of(node):
    try:
        return "".join([node.name or ""] + [child.name or "" for child in below(node)])
    except Exception:
        return ""


main()
