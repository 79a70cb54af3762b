"""Answers the questions of causes.bench.ts with NetworkX: reads a job as JSON, writes answers and processor times as JSON."""
import csv
import gc
import json
import sys
import time
from itertools import islice

try:
    import networkx as nx
except ImportError:
    print(json.dumps({"absent": True}))
    sys.exit(0)


def timed(work):
    """The answer, and the milliseconds of processor time it took."""
    gc.collect()
    before = time.process_time()
    answer = work()
    return answer, (time.process_time() - before) * 1000


job = json.load(sys.stdin)
graph = nx.DiGraph()
with open(job["file"], newline="", encoding="utf-8") as table:
    rows = csv.reader(table)
    next(rows)
    for row in rows:
        graph.add_nodes_from((row[0], row[2]))
        if row[0] != row[2]:
            graph.add_edge(row[0], row[2])

figures = {"upstream": [], "paths": [], "cut": []}
answers = []
for name in job["names"]:
    found, took = timed(lambda: len(nx.ancestors(graph, name)))
    answers.append(found)
    figures["upstream"].append(took)
for start, end in job["pairs"]:
    found, took = timed(lambda: [len(path) - 1 for path in islice(nx.shortest_simple_paths(graph, start, end), 10)])
    answers.append(found)
    figures["paths"].append(took)
# Its cut makes a graph of twice the size for every question; one is enough to see how it compares.
for start, end in job["pairs"][: job["cuts"]]:
    found, took = timed(lambda: len(nx.minimum_node_cut(graph, start, end)))
    answers.append(found)
    figures["cut"].append(took)

condensed = nx.condensation(graph)
sources = [min(condensed.nodes[part]["members"]) for part, count in condensed.in_degree() if count == 0]
graph.add_edges_from(("super-root", name) for name in sources)
idom, took = timed(lambda: nx.immediate_dominators(graph, "super-root"))
figures["dominators"] = [took]
answers.append(sum(1 for node, over in idom.items() if node != "super-root" and over == "super-root"))
print(json.dumps({"version": nx.__version__, "answers": answers, "figures": figures}))
