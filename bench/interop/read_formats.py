"""Reads graphs in several formats with NetworkX or igraph (and rdflib for RDF), and prints what is in them as JSON on one line.

    python read_formats.py gexf|json|csv|csv-igraph|ttl|nt FILE [EDGES]
"""

import csv
import json
import sys


def attributes(data):
    return {name: value for name, value in data.items() if value is not None}


def with_gexf(path):
    import networkx

    # NetworkX puts a list of all edges' ids and drops none.
    graph = networkx.read_gexf(path)
    edges = [{"id": data.pop("id"), "source": a, "target": b, "data": attributes(data)} for a, b, data in graph.edges(data=True)]
    return {"nodes": {n: attributes(d) for n, d in graph.nodes(data=True)}, "edges": edges}


def with_json(path):
    import networkx

    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    # "links" is the name that every version takes, unless told otherwise.
    data["links"] = data.pop("edges")
    try:
        graph = networkx.node_link_graph(data, edges="links")
    except TypeError:
        graph = networkx.node_link_graph(data)
    edges = [{"id": key, "source": a, "target": b, "data": attributes(d)} for a, b, key, d in graph.edges(keys=True, data=True)]
    return {"nodes": {n: attributes(d) for n, d in graph.nodes(data=True)}, "edges": edges}


def unguarded(cell):
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in "'=+-@\t\r" else cell


def with_csv(nodes_path, edges_path):
    def rows(path):
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield {name: unguarded(value) for name, value in row.items()}

    nodes = {row.pop("id"): row for row in rows(nodes_path)}
    edges = [{"id": row.pop("id"), "source": row.pop("source"), "target": row.pop("target"), "data": row} for row in rows(edges_path)]
    return {"nodes": nodes, "edges": edges}


def with_igraph(nodes_path, edges_path):
    """The tables as igraph takes them: lists of rows, with names of its own for ids and ends."""
    import igraph

    def rows(path):
        with open(path, encoding="utf-8", newline="") as file:
            return [{name: unguarded(value) for name, value in row.items()} for row in csv.DictReader(file)]

    vertices = [{"name": row.pop("id"), "row": row} for row in rows(nodes_path)]
    edges = [
        {"source": row.pop("source"), "target": row.pop("target"), "id": row.pop("id"), "row": row} for row in rows(edges_path)
    ]
    graph = igraph.Graph.DictList(vertices, edges, directed=True, vertex_name_attr="name")
    names = graph.vs["name"]
    return {
        "nodes": {vertex["name"]: vertex["row"] for vertex in graph.vs},
        "edges": [
            {"id": edge["id"], "source": names[edge.source], "target": names[edge.target], "data": edge["row"]}
            for edge in graph.es
        ],
    }


def with_rdf(path, form):
    import rdflib

    graph = rdflib.Graph().parse(path, format=form)
    return {"triples": len(graph)}


if __name__ == "__main__":
    csv.field_size_limit(2**31 - 1)
    kind, *paths = sys.argv[1:]
    readers = {"gexf": with_gexf, "json": with_json, "csv": with_csv, "csv-igraph": with_igraph}
    result = readers[kind](*paths) if kind in readers else with_rdf(paths[0], kind)
    json.dump(result, sys.stdout)
