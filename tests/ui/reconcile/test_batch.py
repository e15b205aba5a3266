from app.ui.reconcile.batch import Batch, Stage
from tests.ui.reconcile.statements import ONE, THREE, TWO, agreeing


def test_each_file_is_read_once_and_one_chosen_again_keeps_its_place() -> None:
    batch = Batch()
    assert batch.add([ONE, TWO, ONE]) == [ONE, TWO]
    batch.of(ONE).stage, batch.of(ONE).found = Stage.COMPARED, agreeing()
    assert batch.add([THREE, ONE]) == [THREE, ONE]
    assert [batch[row].file for row in range(len(batch))] == [ONE, TWO, THREE]
    assert (batch.row_of(ONE), batch[0].stage, batch[0].found) == (0, Stage.WAITING, None)


def test_only_what_was_not_done_is_given_up() -> None:
    batch = Batch()
    batch.add([ONE, TWO, THREE])
    batch.of(ONE).stage, batch.of(TWO).stage = Stage.COMPARED, Stage.READING
    assert batch.give_up() == [TWO, THREE]
    assert [batch[row].stage for row in range(3)] == [Stage.COMPARED, Stage.GIVEN_UP, Stage.GIVEN_UP]
