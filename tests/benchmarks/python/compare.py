"""Times the original Python runtime, pydantic and msgspec on the inputs of the benchmarks.

    cargo build --release -p hl-model-benchmarks
    pip install -r tests/benchmarks/python/requirements.txt
    python tests/benchmarks/python/compare.py target/release/hl-model-benchmarks

CPU time for each session, the least of all passes. Each peer reads in a process of its own.
"""

import json
import statistics
import subprocess
import sys
import time

WORKLOADS = {"W1": 1, "W2": 1, "W3": 1000, "W5": 1000}
PEERS = ["humanloop", "pydantic", "msgspec"]
# What is aimed at on W3, if anything: how many times slower than hl-model the peer is.
TARGETS = {"humanloop": 300, "pydantic": 10}
PASSES = 3


def humanloop_reader(is_list):
    from humanloop.model.session_response import SessionResponse

    if is_list:
        return lambda text: [SessionResponse.from_openapi_data_oapg(item) for item in json.loads(text)]
    return lambda text: SessionResponse.from_openapi_data_oapg(json.loads(text))


def pydantic_reader(is_list):
    from datetime import datetime
    from typing import Annotated, Any, Literal, Optional

    from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

    class Project(BaseModel):
        model_config = ConfigDict(extra="allow", frozen=True)
        id: str
        name: str
        type: Literal["text", "chat", "evaluation"]

    class Session(BaseModel):
        model_config = ConfigDict(extra="allow", frozen=True)
        projects: list[Project]
        created_at: datetime
        datapoints_count: int
        id: Annotated[str, Field(pattern="^sesh_")]
        reference_id: Optional[str] = None
        first_inputs: Optional[dict[str, Any]] = None
        last_output: Optional[str] = None

    return TypeAdapter(list[Session] if is_list else Session).validate_json


def msgspec_reader(is_list):
    from datetime import datetime
    from typing import Annotated, Any, Literal, Optional

    from msgspec import Meta, Struct
    from msgspec.json import Decoder

    # A struct of msgspec drops unknown keys.
    class Project(Struct, frozen=True):
        id: str
        name: str
        type: Literal["text", "chat", "evaluation"]

    class Session(Struct, frozen=True):
        projects: list[Project]
        created_at: datetime
        datapoints_count: int
        id: Annotated[str, Meta(pattern="^sesh_")]
        reference_id: Optional[str] = None
        first_inputs: Optional[dict[str, Any]] = None
        last_output: Optional[str] = None

    return Decoder(list[Session] if is_list else Session).decode


def child(program, peer, workload):
    """Prints the median CPU time of a call, in nanoseconds for each session."""
    text = subprocess.run([program, "--print", workload], check=True, capture_output=True).stdout
    readers = {"humanloop": humanloop_reader, "pydantic": pydantic_reader, "msgspec": msgspec_reader}
    read = readers[peer](WORKLOADS[workload] > 1)
    read(text)
    calls, samples = 1, []
    while sum(samples) * calls < 1 or len(samples) < 3:
        start = time.process_time()
        for _ in range(calls):
            read(text)
        sample = (time.process_time() - start) / calls
        if sample * calls < 0.01:
            calls *= 2
        else:
            samples.append(sample)
    print(statistics.median(samples) * 1e9 / WORKLOADS[workload])


def least(command):
    """The least of what all passes print, or nothing if the peer is not installed."""
    passes = [subprocess.run(command, capture_output=True, text=True) for _ in range(PASSES)]
    if any(done.returncode != 0 for done in passes):
        print(passes[0].stderr.strip().splitlines()[-1], file=sys.stderr)
        return None
    return min(float(done.stdout) for done in passes)


def main(program):
    print("| | ns for each session | by hl-model | target |\n| --- | ---: | ---: | --- |")
    for workload in WORKLOADS:
        ours = least([program, "--time", f"read {workload} hl-model"])
        if ours is None:
            sys.exit(f"{program} does not measure {workload}")
        print(f"| {workload} hl-model | {ours:,.0f} | 1 | |")
        for peer in PEERS:
            theirs = least([sys.executable, __file__, program, peer, workload])
            if theirs is None:
                print(f"| {workload} {peer} | not measured | | |")
                continue
            ratio, target = theirs / ours, TARGETS.get(peer) if workload == "W3" else None
            mark = f"≥ {target} {'met' if ratio >= target else '**missed**'}" if target else ""
            print(f"| {workload} {peer} | {theirs:,.0f} | {ratio:,.1f} | {mark} |")


if __name__ == "__main__":
    match sys.argv[1:]:
        case [program]:
            main(program)
        case [program, peer, workload]:
            child(program, peer, workload)
        case _:
            sys.exit(__doc__)
