from dataclasses import replace

from handmade import argmap, claim, included

from argmap.export.clusters import clusters
from argmap.export.style import Group

CSS = included("css/", "css.yaml")


def test_an_included_claim_belongs_to_its_map_another_to_the_first_source_it_cites():
    claims = [claim("t"), claim("a", sources=["one", "two"]), claim("css/b", path="css.yaml", sources=["one"])]
    whole = argmap([*claims, claim("c", sources=["one"])], sources=["one", "two"], included=[CSS])
    assert clusters(whole, Group.SOURCE) == {"Title of one": ["a", "c"], "Title of css/": ["css/b"]}


def test_a_source_without_a_title_is_named_by_its_key_and_an_unknown_one_not_at_all():
    whole = argmap([claim("t", sources=["one"]), claim("a", sources=["unknown"])], sources=["one"])
    bare = replace(whole, sources={"one": replace(whole.sources["one"], title="")})
    assert clusters(bare, Group.SOURCE) == {"one": ["t"]}


def test_a_claim_belongs_to_its_first_tag():
    claims = [claim("t"), claim("a", tags=("x", "y")), claim("b", tags=("y",)), claim("c", tags=("x",))]
    assert clusters(argmap(claims), Group.TAG) == {"x": ["a", "c"], "y": ["b"]}
