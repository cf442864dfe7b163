import json

from argmap.render.json import envelope


def test_an_answer_begins_with_its_version_and_command():
    text = envelope("why", {"claim": "é", "steps": [1]})
    assert text == '{\n  "version": 1,\n  "command": "why",\n  "claim": "é",\n  "steps": [\n    1\n  ]\n}\n'


def test_text_is_data():
    hostile = '"}\x1b[31m\u202e\u2028</script>[/red]'
    assert json.loads(envelope("why", {"text": hostile}))["text"] == hostile


def test_a_half_character_stays_readable_for_a_strict_parser():
    text = envelope("why", {"text": "a\ud800b"})
    assert json.loads(text.encode("utf-8"))["text"] == "a\ud800b"
