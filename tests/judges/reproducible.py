#!/usr/bin/env python3
"""The same site gives the same bytes on every machine, and no machine needs a network for it.

  reproducible.py BINARY [BINARY…] SITE [--now 2023-12-01T12:00:00+01:00] [--without pdf,…]

SITE is laid out again and again: in another folder, its files made in another order, with other times and rights; and built with other
time zones, languages, numbers of threads, homes, current folders, and where this machine allows it without any network at all. Every file
and the record in content/.diptych must be the same to the byte. At last, where strace is there and may trace, no socket is opened that
could leave the machine. Several binaries (one with its optimiser, one without) must agree as well.
"""
import argparse, hashlib, os, random, re, shutil, subprocess, sys, tempfile
from pathlib import Path

PARTS = ["content", "i18n", "themes"]

# Each changes what the one before it has.
MACHINES = [
    {"TZ": "Pacific/Auckland", "LANG": "de_DE.UTF-8", "RAYON_NUM_THREADS": "1", "umask": 0o022},
    {"TZ": "America/St_Johns", "LC_ALL": "C", "RAYON_NUM_THREADS": "7", "umask": 0o077, "below": "a/folder with spaces/é"},
    {"TZ": "Asia/Kolkata", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr", "RAYON_NUM_THREADS": "2", "umask": 0o002, "inside": True},
    {"TZ": ":/nowhere", "LC_ALL": "", "HOME": "/nonexistent", "SOURCE_DATE_EPOCH": "1", "NO_COLOR": "1", "below": "d" * 60, "apart": True},
]


def lay_out(site, root, seed):
    """The files of a site, made in an order and with times that depend on the seed."""
    files = [p for part in PARTS for p in sorted((site / part).rglob("*")) if p.is_file()]
    chance = random.Random(seed)
    chance.shuffle(files)
    for path in files:
        target = root / path.relative_to(site)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        os.utime(target, (chance.randrange(1, 2**31),) * 2)
        target.chmod(chance.choice([0o600, 0o644, 0o755, 0o444]))


def tree(root):
    return {str(p.relative_to(root)): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(root.rglob("*")) if p.is_file()}


def build(binary, root, options, machine):
    env = {"PATH": os.environ["PATH"], "HOME": str(root)}
    env |= {name: value for name, value in machine.items() if name.isupper() or name == "LC_ALL"}
    place = [] if machine.get("inside") else ["--root", str(root)]
    command = machine.get("wrap", []) + [binary, "build", "--quiet", *place, *options]
    done = subprocess.run(command, env=env, cwd=root if machine.get("inside") else "/", umask=machine.get("umask", -1), capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"reproducible: exit {done.returncode} with {machine}: {done.stderr.strip()[-600:]}")
    return {"public": tree(root / "public"), "record": tree(root / "content/.diptych")}


def differences(first, other):
    for part in first:
        names = sorted(set(first[part]) | set(other[part]))
        yield from (f"{part}/{name}" for name in names if first[part].get(name) != other[part].get(name))


def without_network(binary):
    """How this machine takes away the network, if it does."""
    for flags in (["-rn"], ["-n"]):
        wrap = ["unshare", *flags]
        if shutil.which("unshare") and subprocess.run([*wrap, binary, "--version"], capture_output=True).returncode == 0:
            return wrap
    return []


def sockets(binary, root, options, folder):
    """The sockets and connections that a build opens; none when nothing may be traced."""
    log = folder / "sockets"
    if not shutil.which("strace"):
        return None
    done = subprocess.run(
        ["strace", "-f", "-e", "trace=%network", "-o", str(log), binary, "build", "--quiet", "--root", str(root), *options], capture_output=True, text=True
    )
    if done.returncode != 0 or not log.exists():
        return None
    calls = [line for line in log.read_text(errors="replace").splitlines() if re.match(r"\d+ +\w+\(", line)]
    # A pair of sockets within the process tells one thread of an interrupt.
    return [c for c in calls if not re.match(r"\d+ +(socketpair\(AF_UNIX|(getsockopt|setsockopt|recvfrom|sendto|shutdown)\()", c)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binaries", nargs="+")
    parser.add_argument("site", type=Path)
    parser.add_argument("--now", default="2023-12-01T12:00:00+01:00")
    parser.add_argument("--without", default="")
    args = parser.parse_args()
    binaries = [os.path.abspath(b) for b in args.binaries]
    options = ["--now", args.now] + (["--without", args.without] if args.without else [])
    wrap = without_network(binaries[0])
    if not wrap:
        print("without a network: this machine cannot take it away; left out")
    machines = MACHINES + ([{"wrap": wrap, "TZ": "UTC"}] if wrap else [])
    bad, first = [], None
    with tempfile.TemporaryDirectory(prefix="diptych-reproducible-") as folder:
        folder = Path(folder)
        runs = [(binary, machine) for binary in binaries for machine in (machines if binary == binaries[0] else machines[:1])]
        for number, (binary, machine) in enumerate(runs):
            root = folder / str(number) / machine.get("below", "site")
            lay_out(args.site, root, number)
            # A clock that is told is stronger than the environment; both say when the site is built.
            built = build(binary, root, options, machine)
            first = first or built
            changed = list(differences(first, built))
            if changed:
                bad.append(f"{machine}: {len(changed)} files differ, {', '.join(changed[:5])}")
        root = folder / "traced/site"
        lay_out(args.site, root, 99)
        opened = sockets(binaries[0], root, options, folder)
        if opened is None:
            print("sockets: nothing may be traced here; left out")
        else:
            bad += [f"a build opens a socket: {line}" for line in opened]
    print(f"{len(runs)} builds of {len(first['public'])} files, {'one without a network' if wrap else 'all with one'}: {'the same' if not bad else 'not the same'}")
    for line in bad[:20]:
        print(f"reproducible: {line}")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
