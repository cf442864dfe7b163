import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.export.widths import BLANK, cluster_width, clusters, width

# Widths in em that Chromium measured with Liberation Sans and the Noto fonts.
MEASURED = {
    "Track II diplomacy can resolve it.": 14.52,
    "कश्मीर विवाद का समाधान क्या ट्रैक दो कूटनीति से हो सकता है": 22.21,
    "کیا ٹریک ٹو سفارت کاری مسئلہ کشمیر حل کر سکتی ہے؟": 23.4,
    "第二轨道外交能否解决克什米尔争端": 16.0,
    "カシミール紛争を解決できるか": 14.0,
    "트랙 투 외교가 분쟁을 해결할 수 있는가": 16.39,
    "காஷ்மீர் பிரச்சினையைத் தீர்க்க முடியுமா என்பது பழைய கேள்வி அதற்கு எளிய பதில் இல்லை": 48.61,
    "কাশ্মীর বিরোধের সমাধান কি সম্ভব": 13.69,
    "การทูตทางเลือกแก้ไขข้อพิพาทได้หรือไม่": 15.33,
    "האם דיפלומטיה יכולה לפתור את הסכסוך": 17.36,
    "Может ли дипломатия второго трека решить спор": 23.18,
    "Μπορεί η διπλωματία λύσει τη διαφορά": 17.3,
}


@pytest.mark.parametrize("text", MEASURED)
def test_widths_are_about_those_that_a_browser_measures(text):
    assert MEASURED[text] * 0.88 <= width(text) <= MEASURED[text] * 1.15


def test_marks_and_joiners_have_no_width():
    assert width("e\u0301") == width("é") == width("e")
    assert width("a\u200c") == width("a")
    assert width("") == 0


def test_characters_as_readers_count_them():
    assert clusters("e\u0301🇮🇳🇵🇰👨\u200d👩\u200d👧👍🏽क्षि") == [
        "e\u0301",
        "🇮🇳",
        "🇵🇰",
        "👨\u200d👩\u200d👧",
        "👍🏽",
        "क्षि",
    ]
    assert clusters("🇮🇳🇵") == ["🇮🇳", "🇵"]
    assert clusters("\u0301a") == ["\u0301", "a"]
    assert clusters("abc") == ["a", "b", "c"]


@given(st.text())
def test_clusters_put_together_are_the_text(text):
    assert "".join(clusters(text)) == text
    assert all(clusters(text))


@given(st.text())
def test_a_width_is_that_of_the_clusters(text):
    assert width(text) == pytest.approx(sum(map(cluster_width, clusters(text))))
    assert width(text) <= 8 * len(text)


@given(st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd"]), min_size=1, max_size=1))
def test_letters_have_a_width(letter):
    assert width(letter) >= 0.2 or unicodedata.category(unicodedata.normalize("NFD", letter)[0]) == "Mn"


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("👨\u200d👩\u200d👧", 3.9),
        ("👩🏽\u200d💻", 3.9),
        ("❤\ufe0f\u200d🔥", 2.6),
        ("1\ufe0f\u20e3", 1.8),
        ("\ufdfd", 8),
        ("\u2e3a", 2),
        ("\u2e3b", 3),
    ],
)
def test_what_may_be_drawn_apart_or_is_very_wide_has_room(text, least):
    assert least <= width(text) <= least * 1.1


def test_a_blank_is_arials():
    assert width(" ") == BLANK == 0.278
