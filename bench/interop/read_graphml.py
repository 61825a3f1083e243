"""Reads a GraphML file with the library named first, and prints its nodes and edges as JSON on one line."""

import json
import math
import sys


def plain(attributes):
    """Attributes without what the library puts in for a missing value."""
    return {
        name: value
        for name, value in attributes.items()
        if value is not None and not (isinstance(value, float) and math.isnan(value))
    }


def with_networkx(path):
    import networkx

    # Without the option, parallel edges decide whether edge ids come back.
    graph = networkx.read_graphml(path, force_multigraph=True)
    nodes = {node: plain(attributes) for node, attributes in graph.nodes(data=True)}
    edges = [
        {"id": key, "source": source, "target": target, "data": plain(attributes)}
        for source, target, key, attributes in graph.edges(keys=True, data=True)
    ]
    return {"version": networkx.__version__, "directed": graph.is_directed(), "nodes": nodes, "edges": edges}


def with_igraph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    ids = graph.vs["id"] if graph.vcount() else []
    nodes = {vertex["id"]: plain({k: v for k, v in vertex.attributes().items() if k != "id"}) for vertex in graph.vs}
    edges = [
        {
            "id": edge["id"],
            "source": ids[edge.source],
            "target": ids[edge.target],
            "data": plain({k: v for k, v in edge.attributes().items() if k != "id"}),
        }
        for edge in graph.es
    ]
    return {"version": igraph.__version__, "directed": graph.is_directed(), "nodes": nodes, "edges": edges}


if __name__ == "__main__":
    readers = {"networkx": with_networkx, "igraph": with_igraph}
    json.dump(readers[sys.argv[1]](sys.argv[2]), sys.stdout)
