#!/usr/bin/env python3
"""Installs the relay on an instance that has just been made, and starts it.

cloud-init runs this once, as root. It needs Python 3.6 with its standard library, and systemd. Its settings are the last
line of this file, as JSON behind a #. Until the relay runs the instance is not healthy, so whatever fails here fails the
replacement of nodes, and leaves the others as they are.
"""
import gzip
import hashlib
import hmac
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.parse
import urllib.request
import zlib

with open(__file__) as script:
    SETTINGS = json.loads(script.read().rpartition("\n#")[2])
BOOT = SETTINGS["boot"]

FOLDER = "/opt/relay"
VARIABLES = "/etc/relay.env"
UNIT = "/etc/systemd/system/relay.service"

# The role's credentials may come some seconds after the instance, and the network with them.
ATTEMPTS = 40
PAUSE_SECONDS = 3

# DynamicUser is an account of no rights that lives as long as the service; it makes the file system read-only too.
SERVICE = """[Unit]
Description=WebSocket relay
Wants=network-online.target
After=network-online.target
StartLimitIntervalSec=0

[Service]
DynamicUser=yes
EnvironmentFile={variables}
ExecStart={folder}/node {folder}/relay.js
Restart=always
RestartSec=2
TimeoutStopSec={stop_seconds}
LimitNOFILE=1048576
TasksMax=64
MemoryMax=90%
CapabilityBoundingSet=
PrivateDevices=yes
ProtectHome=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectControlGroups=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_NETLINK AF_UNIX
RestrictNamespaces=yes
SystemCallArchitectures=native

[Install]
WantedBy=multi-user.target
"""

# What comes from the instance's own network must not take a proxy.
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Refused(Exception):
    """Trying again, or any longer, is of no use."""


def say(event, **fields):
    """One line for /var/log/cloud-init-output.log."""
    print(json.dumps(dict(fields, msg=event, time=int(time.time() * 1000))), flush=True)


def until_done(what, work):
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return work()
        except (OSError, ValueError, EOFError) as error:
            say("boot_waiting", step=what, attempt=attempt, error=str(error))
            if attempt == ATTEMPTS:
                raise Refused("%s cannot be had: %s" % (what, error))
            time.sleep(PAUSE_SECONDS)


def credentials():
    url = BOOT["metadataUrl"] + "/latest/meta-data/cam/security-credentials/" + BOOT["role"]
    with OPENER.open(url, timeout=5) as answer:
        given = json.loads(answer.read().decode())
    if given.get("Code") != "Success":
        raise ValueError("the role has no credentials yet: " + str(given.get("Code")))
    return given


def authorization(host, path, secret_id, secret_key, now):
    """The signature of a GET without parameters, as COS documents it (436/7778)."""

    def digest(key, text):
        return hmac.new(key.encode(), text.encode(), hashlib.sha1).hexdigest()

    period = "%d;%d" % (now - 60, now + 600)
    request = "get\n%s\n\nhost=%s\n" % (path, urllib.parse.quote(host, safe="-_.~"))
    to_sign = "sha1\n%s\n%s\n" % (period, hashlib.sha1(request.encode()).hexdigest())
    return "&".join(
        [
            "q-sign-algorithm=sha1",
            "q-ak=" + secret_id,
            "q-sign-time=" + period,
            "q-key-time=" + period,
            "q-header-list=host",
            "q-url-param-list=",
            "q-signature=" + digest(digest(secret_key, period), to_sign),
        ]
    )


def fetch(item, target):
    """Brings one object of the bundle; what has another checksum is refused."""
    given = credentials()
    url = BOOT["bundleUrl"] + "/" + item["key"]
    request = urllib.request.Request(url)
    host, path = urllib.parse.urlsplit(url).netloc, "/" + item["key"]
    signed = authorization(host, path, given["TmpSecretId"], given["TmpSecretKey"], int(time.time()))
    request.add_header("Authorization", signed)
    request.add_header("x-cos-security-token", given["Token"])
    checksum = hashlib.sha256()
    with OPENER.open(request, timeout=60) as answer, open(target, "wb") as file:
        content = gzip.GzipFile(fileobj=answer) if item["key"].endswith(".gz") else answer
        try:
            for part in iter(lambda: content.read(1 << 20), b""):
                checksum.update(part)
                file.write(part)
        except zlib.error as error:
            raise Refused("%s is damaged: %s" % (item["key"], error))
        missing = answer.length
    if missing:
        raise OSError("the answer ended %d bytes too early" % missing)
    if not hmac.compare_digest(checksum.hexdigest(), item["sha256"]):
        raise Refused("%s has the checksum %s, not %s" % (item["key"], checksum.hexdigest(), item["sha256"]))
    os.chmod(target, 0o755)


def quoted(value):
    """A value as systemd reads it from an EnvironmentFile."""
    return '"%s"' % value.replace("\\", "\\\\").replace('"', '\\"')


def install():
    fresh = FOLDER + ".new"
    shutil.rmtree(fresh, ignore_errors=True)
    os.makedirs(fresh)
    os.chmod(fresh, 0o755)
    for item in BOOT["objects"]:
        until_done(item["key"], lambda: fetch(item, os.path.join(fresh, item["name"])))
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.rename(fresh, FOLDER)
    with open(os.open(VARIABLES, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        for name, value in sorted(SETTINGS["variables"].items()):
            file.write("%s=%s\n" % (name, quoted(value)))
    with open(UNIT, "w") as file:
        file.write(SERVICE.format(folder=FOLDER, variables=VARIABLES, stop_seconds=BOOT["stopSeconds"]))
    subprocess.check_call(["systemctl", "daemon-reload"])
    subprocess.check_call(["systemctl", "enable", "--now", "relay.service"])


try:
    install()
    say("boot_done")
except (Refused, OSError, subprocess.CalledProcessError) as error:
    shutil.rmtree(FOLDER + ".new", ignore_errors=True)
    say("boot_failed", error=str(error))
    sys.exit(1)
