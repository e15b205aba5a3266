from app.exports.paper import Column, Paper


def test_a_table_runs_over_pages_with_its_titles() -> None:
    paper = Paper(None, "foot")
    paper.set_compression(False)
    paper.sheet([Column("title", 0.5), Column("figure", 0.5, "R")], [[f"row {n}", f"{n}"] for n in range(50)])
    content = paper.output().decode("latin-1")
    assert paper.page_no() == 2
    assert content.count("(title)") == 2
    assert content.count("(foot)") == 2
    assert all(f"(row {n})" in content for n in range(50))


def test_what_is_too_wide_is_cut_short() -> None:
    paper = Paper(None, "foot")
    paper.set_compression(False)
    paper.write_at(20, 20, 20, "a very long name that nobody has")
    assert b"(a very long .." in paper.output()


def test_a_section_begins_where_it_has_room() -> None:
    paper = Paper(None, "foot")
    paper.y = 250
    paper.heading("Section")
    assert paper.page_no() == 2


def test_strangers_words_steer_nothing() -> None:
    paper = Paper(None, "foot")
    paper.set_compression(False)
    paper.write_at(20, 20, 100, "a\nb\u202ec")
    assert b"(a bc)" in paper.output()
