import pytest

from argmap.render.markdown import escaped


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, with (brackets) and 50 % - so!", "plain, with (brackets) and 50 % - so!"),
        (
            "*a* _b_ `c` ~~d~~ [e](f) ![g](h) | $i$ \\",
            r"\*a\* \_b\_ \`c\` \~\~d\~\~ \[e\](f) !\[g\](h) \| \$i\$ " + "\\\\",
        ),
        ("<b onclick=x> & &amp;", "&lt;b onclick=x&gt; &amp; &amp;amp;"),
        ("https://example.org www.example.org", r"https\://example.org www\.example.org"),
        ("@someone #12 :tada: a:b 12:30", "@\u2060someone #\u206012 :\u2060tada: a:b 12:30"),
        ("a\n\nb\x1b[31m\u202e", "a b\u241b\\[31m\\\\u202e"),
    ],
)
def test_text_marks_up_nothing(text, shown):
    assert escaped(text) == shown
