from handmade import argmap, chain, printed

DEEP = """\
A map
debate · 8 claims · no source
cited
+ support 7

Thesis: Text of c0. [c0]
│
└─ + support: Text of c1. [c1]
   └─ + support: Text of c2.
      │ [c2]
      └─ + support:
           Text of c3. [c3]
┊ 3 levels down, below [c3]:
┊ └─ + support: Text of c4.
┊    │ [c4]
┊    └─ + support: Text of c5.
┊       │ [c5]
┊       └─ + support:
┊            Text of c6. [c6]
┊ 6 levels down, below [c6]:
┊ └─ + support: Text of c7.
┊      [c7]

Unanswered objections:
  there are no objections
Neither a reason nor a
  source: 1 of 8 claims
"""


def test_deep_down_the_indentation_starts_again():
    assert printed(chain(8), 30) == DEEP


TURNING = """\
A map
debate · 9 claims · no
source cited
+ support 5
− rebuttal 1
✗ undercut 1

Thesis: Text of t. [t]
│
├─ + support: Text of a.
│  │ [a]
│  └─ − rebuttal:
│       only together:
┊ 2 levels down, below
┊ [a]:
┊ ├─ & premise:
┊ │  │ Text of b. [b]
┊ │  └─ + support:
┊ │       Text of d. [d]
┊ 4 levels down, below
┊ [d]:
┊ └─ + support:
┊    │ Text of e. [e]
┊    └─ + support:
┊         Text of f. [f]
┊ 2 levels down, below
┊ [a]:
┊ ├─ & premise:
┊ │    Text of c. [c]
┊ └╌ ✗ undercut:
┊      does not follow:
┊      Text of g. [g]
│
└─ + support: Text of h.
     [h]

Unanswered objections:
  none of 1
Neither a reason nor a
  source: 5 of 9 claims
"""


def test_a_line_tells_where_the_indentation_starts_again_when_it_turns_back():
    steps = [
        ("support", "a", "t"),
        ("rebuttal", "b c", "a"),
        ("support", "d", "b"),
        ("support", "e", "d"),
        ("support", "f", "e"),
        ("undercut", "g", 1),
        ("support", "h", "t"),
    ]
    assert printed(argmap(["t", *"abcdefgh"], steps), 24) == TURNING
