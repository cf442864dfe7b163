import re
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.texts.folding import Folded, fold, has_words

ALIKE = [
    ("peace  process", "peace process"),
    ("peace\r\nprocess", "peace process"),
    ("peace\u00a0process\u2003now", "peace process now"),
    ("inter-\n  national", "international"),
    ("pre-\npartition", "pre-partition"),
    ("co\u00adop\u00aderation", "cooperation"),
    ("don\u2019t", "don't"),
    ("\u201cTrack II\u201d", '"Track II"'),
    ("\u00ab mot \u00bb", "'mot'"),
    ("``so-called''", '"so-called"'),
    ("war \u2014 or peace", "war--or peace"),
    ("1947\u20131972", "1947-1972"),
    ("e\ufb03cient \ufb01re", "efficient fire"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("STRASSE", "stra\u00dfe"),
    ("caf\u00e9", "cafe\u0301"),
    ("\u212bngstr\u00f6m", "ångström"),
    ("\uff34rack\uff11", "Track1"),
    ("安知魚\n之樂", "安知魚之樂"),
    ("\u0645\u06cc\u200c\u0631\u0648\u0645", "\u0645\u06cc\u0631\u0648\u0645"),
    ("کشـــمیر", "کشمیر"),
    ("क़ानून", "क\u093cानून"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_does_not_matter(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("peace", "piece"), ("1947", "1948"), ("resume", "résumé"), ("could, may", "could may"), ("हिन्दी", "हिन्द")],
)
def test_what_matters(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize("text", ["", "… —", "“”", " \u200b\n", "!?.", "\u00ad-"])
def test_punctuation_is_no_word(text):
    assert not has_words(fold(text))


TEXTS = st.text(
    st.one_of(
        st.sampled_from('ab é\u0301ﬁß \n-\u00ad\u200b\u2019"“—.İŉ각क़ि\u093c安㎏ﷺ\u2026½'),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


@given(TEXTS)
def test_a_folded_text_is_the_fold_of_its_words(text):
    assert Folded(text).text == "".join(fold(word) for word in re.split(r"\s+", text))


@given(TEXTS, st.data())
def test_a_place_leads_back_to_what_was_folded(text, data):
    folded = Folded(text)
    if folded.text:
        begin = data.draw(st.integers(0, len(folded.text) - 1))
        end = data.draw(st.integers(begin + 1, len(folded.text)))
        if span := folded.span(begin, end):
            assert fold(text[span[0] : span[1]]) == folded.text[begin:end]


@pytest.mark.parametrize(
    ("text", "part", "found"),
    [
        ("a counterparty acts", "party", None),
        ("a party\u2019s act", "party", "party"),
        ("the (party) acts", "party", "party"),
        ("counter\u00adparty", "party", None),
        ("counter\u200bparty", "party", None),
        ("counter-party", "party", "party"),
        ("counter-\nparty", "party", "party"),
        ("partying", "party", None),
        ("caf\u00e9s", "cafe", None),
        ("caf\u00e9", "cafe", None),
        ("cafe\u0301", "cafe", None),
        ("the café", "café", "café"),
        ("ofﬁce", "ofﬁce", "ofﬁce"),
        ("ofﬁcer", "of", None),
        ("½ of it", "1", None),
        ("是魚之樂也", "魚之樂", "魚之樂"),
        ("각", "가", None),
        ("हिन्दी", "हिन्द", None),
        ("inter-\nnational", "international", "inter-\nnational"),
    ],
)
def test_a_quote_ends_where_words_end(text, part, found):
    folded = Folded(text)
    begin = folded.text.find(fold(part))
    span = folded.span(begin, begin + len(fold(part)))
    assert (span and text[span[0] : span[1]]) == found


@given(TEXTS, st.integers(1, 10), st.data())
def test_a_text_may_be_read_in_pieces(text, size, data):
    whole, pieces = Folded(text), Folded(text, size)
    assert pieces.text == whole.text
    if whole.text:
        begin = data.draw(st.integers(0, len(whole.text) - 1))
        end = data.draw(st.integers(begin + 1, len(whole.text)))
        assert pieces.span(begin, end) == whole.span(begin, end)
        assert pieces.words(begin, end) == whole.words(begin, end)
        assert pieces.origin(begin) == whole.origin(begin)


def test_a_long_text_is_folded_in_little_room():
    text = "a few ordinary words " * 50_000
    tracemalloc.start()
    folded = Folded(text)
    place = folded.text.rindex("ordinary")
    assert folded.span(place, place + 8) == (len(text) - 15, len(text) - 7)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5 * len(text)
