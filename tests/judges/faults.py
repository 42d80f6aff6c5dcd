#!/usr/bin/env python3
"""A build is all or nothing: whatever happens to it, the published tree is the old site or the new one, whole.

  faults.py BINARY SITE [--kills 200] [--places 12] [--seed N]

SITE is copied and changed, so that there are two sites to tell apart. Then, each time from the old site: the build is killed at a random
instant, interrupted, given a disk without room (a small tmpfs, where this machine allows one), an output that may not be written, sources
that cannot be read, few open files; two builds run at once; and the output is a disk of its own. Where strace is there and may trace, every
kind of call that touches the site fails at up to --places places, with each error that a disk can give. After each fault an undisturbed build
must give the new site and leave nothing beside it.
"""
import argparse, hashlib, os, random, re, resource, shutil, signal, subprocess, sys, tempfile, time
from pathlib import Path

WITHOUT = "pdf,docx,kit,cards,compressed"


def tree(root):
    """Every path below a folder with the hash of what it holds."""
    found = {}
    for folder, _, files in os.walk(root):
        for name in files:
            path = Path(folder) / name
            found[str(path.relative_to(root))] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


class Trial:
    def __init__(self, binary, site, folder):
        self.binary, self.root, self.bad = binary, folder / "site", []
        self.now = "2023-12-01T12:00:00+01:00"
        for part in ["content", "i18n", "themes"]:
            if (site / part).is_dir():
                shutil.copytree(site / part, self.root / part)
        self.output = self.root / "public"
        self.saved = folder / "old"
        self.build()
        shutil.copytree(self.output, self.saved)
        self.old = tree(self.output)
        # Every page changes, one comes and one goes.
        site_yaml = self.root / "content/site.yaml"
        site_yaml.write_text(re.sub(r"^base_url:.*$", "base_url: https://autre.example.be", site_yaml.read_text(), flags=re.M))
        for name, text in {"nouveau.fr.md": "---\ntitle: Nouveau\n---\n\nUne page.\n", "nouveau.nl.md": "---\ntitle: Nieuw\n---\n\nEen pagina.\n"}.items():
            (self.root / "content" / name).write_text(text)
        for name in ["supporters.fr.md", "supporters.nl.md"]:
            (self.root / "content" / name).unlink(missing_ok=True)
        for page in (self.root / "content").glob("*.md"):
            page.write_text(page.read_text().replace("](supporters.fr.md)", "](nouveau.fr.md)").replace("](supporters.nl.md)", "](nouveau.nl.md)"))
        self.started = time.time()
        self.build()
        self.seconds = time.time() - self.started
        self.new = tree(self.output)
        if self.old == self.new or not set(self.old) - set(self.new) or not set(self.new) - set(self.old):
            sys.exit("the two sites do not differ as they should")

    def command(self, output=None):
        return [self.binary, "build", "--root", str(self.root), "--now", self.now, "--without", WITHOUT, "--output", str(output or self.output)]

    def build(self, **more):
        done = subprocess.run(self.command(more.pop("output", None)), capture_output=True, text=True, **more)
        if done.returncode != 0 and not more:
            sys.exit(f"the site does not build: {done.stderr}")
        return done

    def restore(self):
        for left in self.root.glob(".public*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.copytree(self.saved, self.output)

    def judge(self, what, only=None):
        """The tree is whole; then an undisturbed build gives the new one and leaves nothing."""
        now = tree(self.output) if self.output.exists() else {}
        kind = "old" if now == self.old else "new" if now == self.new else "mixed"
        if kind == "mixed":
            self.bad.append(f"{what}: {len(set(now.items()) - set(self.old.items()))} of {len(now)} files are not of the old site and {len(set(now.items()) - set(self.new.items()))} not of the new one")
        if only and kind != only:
            self.bad.append(f"{what}: the site is {kind}, not {only}")
        self.build()
        if tree(self.output) != self.new:
            self.bad.append(f"{what}: the next build does not give the new site")
        left = [p.name for p in self.root.glob(".public*")]
        if left:
            self.bad.append(f"{what}: the next build leaves {left}")
        return kind


def killed(trial, kills):
    kinds = {"old": 0, "new": 0, "mixed": 0}
    for _ in range(kills):
        trial.restore()
        process = subprocess.Popen(trial.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(random.uniform(0, trial.seconds * 1.1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        kinds[trial.judge("killed")] += 1
    print(f"killed {kills} times: {kinds['old']} old, {kinds['new']} new, {kinds['mixed']} mixed")


def interrupted(trial, times):
    """At a random instant, and, every second time, at the instant when the new tree is begun, on a machine that is busy."""
    for turn in range(times):
        trial.restore()
        nice = os.nice if turn % 2 else lambda _: None
        process = subprocess.Popen(trial.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=lambda: nice(15))
        if turn % 2:
            while not list(trial.root.glob(".public*")) and process.poll() is None:
                pass
        else:
            time.sleep(random.uniform(0.02, trial.seconds))
        process.send_signal(signal.SIGINT)
        process.wait(20)
        left = [p.name for p in trial.root.glob(".public*")]
        if left:
            trial.bad.append(f"interrupted: {left} is left")
        trial.judge("interrupted")
    print(f"interrupted {times} times")


def no_room(trial):
    disk = trial.root / "disk"
    disk.mkdir()
    size = sum(p.stat().st_size for p in trial.saved.rglob("*") if p.is_file())
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={int(size * 1.6)}", "tmpfs", str(disk)], capture_output=True)
    if mounted.returncode != 0:
        print("no room: this machine mounts nothing; left out")
        return disk.rmdir()
    try:
        output = disk / "public"
        shutil.copytree(trial.saved, output)
        done = subprocess.run(trial.command(output), capture_output=True, text=True)
        if done.returncode != 2 or str(disk) not in done.stderr:
            trial.bad.append(f"no room: exit {done.returncode}, {done.stderr.strip()[-200:]!r}")
        if tree(output) != trial.old:
            trial.bad.append("no room: the old site is not whole")
        if [p.name for p in disk.iterdir()] != ["public"]:
            trial.bad.append(f"no room: left {[p.name for p in disk.iterdir()]}")
        print("no room: refused, the old site stands")
        # The output itself may be a disk: then it cannot be moved.
        for path in disk.iterdir():
            shutil.rmtree(path)
        subprocess.run(["mount", "-o", f"remount,size={size * 6}", str(disk)], check=True)
        shutil.copytree(trial.saved, disk, dirs_exist_ok=True)
        done = subprocess.run(trial.command(disk), capture_output=True, text=True)
        if done.returncode != 0 or tree(disk) != trial.new:
            trial.bad.append(f"a disk of its own: exit {done.returncode}, {done.stderr.strip()[-200:]!r}")
        print("a disk of its own: the new site, file by file")
    finally:
        subprocess.run(["umount", str(disk)])
        disk.rmdir()


def not_allowed(trial):
    if os.geteuid() == 0:
        # Nothing is forbidden to root, but for what cannot be changed at all.
        trial.restore()
        locked = subprocess.run(["chattr", "+i", str(trial.output)], capture_output=True)
        if locked.returncode != 0:
            print("not allowed: this disk cannot forbid anything to root; left out")
            return
        done = subprocess.run(trial.command(), capture_output=True, text=True)
        subprocess.run(["chattr", "-i", str(trial.output)])
    else:
        trial.restore()
        os.chmod(trial.root, 0o555)
        done = subprocess.run(trial.command(), capture_output=True, text=True)
        os.chmod(trial.root, 0o755)
    if done.returncode != 2 or "public" not in done.stderr:
        trial.bad.append(f"not allowed: exit {done.returncode}, {done.stderr.strip()[-200:]!r}")
    trial.judge("not allowed", only="old")
    print("not allowed: refused, the old site stands")


def few_files(trial):
    trial.restore()
    limit = lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    done = subprocess.run(trial.command(), capture_output=True, text=True, preexec_fn=limit)
    kind = trial.judge("few open files")
    if (done.returncode == 0) != (kind == "new"):
        trial.bad.append(f"few open files: exit {done.returncode} and the site is {kind}")
    print(f"few open files: exit {done.returncode}, the site is {kind}")


def unreadable(trial):
    trial.restore()
    page = trial.root / "content/nouveau.fr.md"
    text = page.read_bytes()
    page.unlink()
    os.mkfifo(page)
    done = subprocess.run(trial.command(), capture_output=True, text=True, timeout=60)
    page.unlink()
    page.write_bytes(text)
    if done.returncode != 1 or "nouveau.fr.md" not in done.stderr:
        trial.bad.append(f"unreadable: exit {done.returncode}, {done.stderr.strip()[-200:]!r}")
    trial.judge("unreadable", only="old")
    print("unreadable: refused, the old site stands")


def at_once(trial, times):
    for _ in range(times):
        trial.restore()
        two = [subprocess.Popen(trial.command(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(3)]
        for process in two:
            said = process.communicate(timeout=120)[1]
            if process.returncode != 0:
                trial.bad.append(f"at once: exit {process.returncode}, {said.strip()[-200:]!r}")
        trial.judge("at once", only="new")
    print(f"three builds at once, {times} times")


def foreign(trial):
    """What a host put into the output comes along."""
    trial.restore()
    (trial.output / ".well-known/acme").mkdir(parents=True)
    (trial.output / ".well-known/acme/token").write_text("x")
    trial.build()
    if not (trial.output / ".well-known/acme/token").is_file():
        trial.bad.append("foreign: a file of somebody else is lost")
    shutil.rmtree(trial.output / ".well-known")
    trial.judge("foreign", only="new")
    print("a file of somebody else comes along")


# What each call may be told. ENOSYS and EXDEV are no faults: then the folders change places in two steps, or file by file.
ERRORS = {
    "write": ["EIO", "ENOSPC"],
    "openat": ["EIO", "EACCES", "ENOSPC"],
    "rename": ["EIO", "EACCES"],
    "renameat": ["EIO", "EACCES"],
    "renameat2": ["EIO", "EACCES", "ENOSPC", "ENOSYS", "EXDEV"],
    "link": ["EIO", "EACCES"],
    "linkat": ["EIO", "EACCES", "ENOSPC"],
    "mkdir": ["EIO", "EACCES", "ENOSPC"],
    "mkdirat": ["EIO", "EACCES", "ENOSPC"],
    "fsync": ["EIO"],
    "syncfs": ["EIO", "ENOSPC"],
    "copy_file_range": ["EIO", "ENOSPC"],
    "chmod": ["EACCES"],
    "fchmod": ["EACCES"],
    "flock": ["EIO"],
    "getdents64": ["EIO"],
    "unlinkat": ["EIO", "EACCES"],
    "ftruncate": ["EIO"],
}


def calls(trial, folder):
    """The calls that touch the site: a name and how many of its kind the same thread makes before, as they are counted when they fail."""
    log = folder / "calls"
    trial.restore()
    traced = ["strace", "-f", "-y", "-s", "4096", "-e", "trace=" + ",".join("?" + c for c in ERRORS), "-o", str(log)] + trial.command()
    done = subprocess.run(traced, capture_output=True, text=True)
    if done.returncode != 0 or not log.exists():
        return None
    found, seen, known = [], {}, set()
    for line in log.read_text(errors="replace").splitlines():
        entry = re.match(r"(\d+) +(\w+)\((.*)", line)
        if not entry:
            continue
        thread, name = entry[1], entry[2]
        seen[thread, name] = seen.get((thread, name), 0) + 1
        place = (name, seen[thread, name])
        if str(trial.root) in entry[3] and place not in known:
            known.add(place)
            found.append((*place, entry[3][:160]))
    return sorted(found)


def failing_calls(trial, places, folder):
    if not shutil.which("strace"):
        return print("failing calls: there is no strace; left out")
    found = calls(trial, folder)
    if not found:
        return print("failing calls: nothing may be traced here; left out")
    told = {"old": 0, "new": 0, "mixed": 0}
    count = 0
    for call, errors in ERRORS.items():
        at = [(nth, what) for name, nth, what in found if name == call]
        # The first and the last, and others in between.
        picked = at if len(at) <= places else [at[round(i * (len(at) - 1) / max(places - 1, 1))] for i in range(places)]
        for error in errors:
            for nth, where in picked:
                trial.restore()
                traced = ["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={nth}"]
                done = subprocess.run(traced + trial.command(), capture_output=True, text=True, timeout=120)
                what = f"{call} {nth} gives {error} ({where})"
                now = tree(trial.output) if trial.output.exists() else {}
                kind = "old" if now == trial.old else "new" if now == trial.new else "mixed"
                if done.returncode not in (0, 1, 2) or "panicked" in done.stderr:
                    trial.bad.append(f"{what}: exit {done.returncode}, {done.stderr.strip()[-300:]!r}")
                if done.returncode == 0 and kind != "new":
                    trial.bad.append(f"{what}: said to be built, and the site is {kind}")
                # What cannot be read is a finding about a source; all else is the machine's. What is said is written too, and that may
                # have failed: each thread counts for itself.
                silent = call == "write" and not done.stderr
                if done.returncode and not silent and not any(name in done.stderr for name in [str(trial.root), "content", "i18n", "themes"]):
                    trial.bad.append(f"{what}: no path is named: {done.stderr.strip()[-300:]!r}")
                left = [p.name for p in trial.root.glob(".public*")]
                if left and not (call == "unlinkat" or call in ("openat", "getdents64") and done.returncode == 0):
                    trial.bad.append(f"{what}: leaves {left}")
                told[trial.judge(what)] += 1
                count += 1
    print(f"{count} failing calls: {told['old']} old, {told['new']} new, {told['mixed']} mixed")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("site", type=Path)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--places", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    random.seed(args.seed)
    with tempfile.TemporaryDirectory(prefix="diptych-faults-") as folder:
        trial = Trial(os.path.abspath(args.binary), args.site, Path(folder))
        killed(trial, args.kills)
        interrupted(trial, max(10, args.kills // 2))
        no_room(trial)
        not_allowed(trial)
        few_files(trial)
        unreadable(trial)
        at_once(trial, 5)
        foreign(trial)
        failing_calls(trial, args.places, Path(folder))
    for line in trial.bad[:20]:
        print(f"faults: {line}")
    sys.exit(1 if trial.bad else 0)


if __name__ == "__main__":
    main()
