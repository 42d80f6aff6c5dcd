#!/usr/bin/env python3
"""Holds the preview (`diptych serve`) to what it promises, from outside and with nothing of the tool's own code.

  preview.py BINARY SITE FILE PAGE [--edits 50] [--p95 MS] [--memory EDITS] [--now RFC3339]

FILE is a Markdown file of SITE, PAGE the path at which it is shown. Both are copied first. Each edit adds a sentence to the file and
waits until a browser would have been told and the page shows it; the 95th percentile of the time must stay below --p95. Then
--memory edits are saved one after the other: the process may not grow by more than a tenth over the last three quarters of them.
"""
import argparse, http.client, json, os, re, shutil, signal, socket, statistics, subprocess, sys, tempfile, threading, time
from pathlib import Path


class Preview:
    """A preview that runs, and what it tells."""

    def __init__(self, binary, root, now):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        command = [binary, "serve", "--root", str(root), "--port", str(self.port), "--quiet"] + (["--now", now] if now else [])
        self.process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        self.news, self.arrived = {"version": 0, "judged": 0}, threading.Condition()
        deadline = time.time() + 120
        while True:
            try:
                with socket.create_connection(("127.0.0.1", self.port), 1):
                    break
            except OSError:
                if time.time() > deadline or self.process.poll() is not None:
                    sys.exit("the preview did not open its port")
                time.sleep(0.05)
        threading.Thread(target=self.listen, daemon=True).start()
        self.wait(lambda news: news["judged"] > 0, 300)

    def listen(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request("GET", "/_events")
        for line in connection.getresponse():
            if line.startswith(b"data: "):
                with self.arrived:
                    self.news = json.loads(line[6:])
                    self.arrived.notify_all()

    def wait(self, until, seconds):
        with self.arrived:
            if not self.arrived.wait_for(lambda: until(self.news), seconds):
                sys.exit(f"nothing was told in {seconds} s; the last news: {self.news}")
            return self.news

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, body

    def resident(self):
        """Kilobytes of memory in use."""
        return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{self.process.pid}/status").read_text())[1])

    def close(self):
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            sys.exit("the preview did not end when it was interrupted")


def save(path, text):
    """As most programs save: a new file in the place of the old."""
    new = path.with_name(f".{path.name}.swp")
    new.write_text(text, encoding="utf-8")
    os.replace(new, path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("site", type=Path)
    parser.add_argument("file")
    parser.add_argument("page")
    parser.add_argument("--edits", type=int, default=50)
    parser.add_argument("--p95", type=float, default=100.0)
    parser.add_argument("--memory", type=int, default=0)
    parser.add_argument("--pause", type=float, default=0.0, help="seconds between edits")
    parser.add_argument("--now")
    args = parser.parse_args()
    bad = []
    with tempfile.TemporaryDirectory(prefix="diptych-preview-") as folder:
        root = Path(folder) / "site"
        for part in ["content", "i18n", "themes"]:
            if (args.site / part).is_dir():
                shutil.copytree(args.site / part, root / part)
        file = root / args.file
        text = file.read_text(encoding="utf-8")
        preview = Preview(os.path.abspath(args.binary), root, args.now)
        status, before = preview.get(args.page)
        if status != 200:
            sys.exit(f"{args.page} answers {status}")
        times = []
        for edit in range(args.edits):
            sentence = f"Phrase ajoutée {edit}, pour voir."
            version, start = preview.news["version"], time.perf_counter()
            save(file, f"{text}\n{sentence}\n")
            preview.wait(lambda news: news["version"] > version, 60)
            _, body = preview.get(args.page)
            times.append((time.perf_counter() - start) * 1000)
            if sentence.encode() not in body:
                bad.append(f"edit {edit} was told and is not on the page")
            if args.pause:
                time.sleep(args.pause)
        if times:
            times.sort()
            p95 = times[min(len(times) - 1, int(len(times) * 0.95))]
            print(f"save to visible page, {len(times)} edits: median {statistics.median(times):.0f} ms, 95th percentile {p95:.0f} ms, longest {times[-1]:.0f} ms")
            if p95 > args.p95:
                bad.append(f"the 95th percentile is {p95:.0f} ms, more than {args.p95:.0f}")
        if args.memory:
            sizes = []
            for edit in range(args.memory):
                version = preview.news["judged"]
                save(file, f"{text}\nPhrase {edit}.\n")
                preview.wait(lambda news: news["judged"] > version, 60)
                if edit % 10 == 9:
                    preview.get(args.page)
                    sizes.append(preview.resident())
            quarter = sizes[len(sizes) // 4]
            print(f"memory over {args.memory} edits: {quarter / 1024:.1f} MiB after a quarter, {sizes[-1] / 1024:.1f} MiB at the end, {max(sizes) / 1024:.1f} MiB at most")
            if sizes[-1] > quarter * 1.1:
                bad.append("memory grows with the edits")
        save(file, text)
        version = preview.news["version"]
        preview.wait(lambda news: news["judged"] >= version, 60)
        time.sleep(0.5)
        # The number of the change that a page shows is all that may differ.
        plain = lambda page: re.sub(rb"\?shown=\d+", b"", page)
        if plain(preview.get(args.page)[1]) != plain(before):
            bad.append("the page is not what it was when the file is")
        if (root / "public").exists():
            bad.append("the preview wrote an output")
        preview.close()
    for line in bad:
        print(f"preview: {line}")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
