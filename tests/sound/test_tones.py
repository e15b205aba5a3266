import numpy as np
import pytest

from app.sound.tones import SAMPLE_RATE, SHORT_FORM, Prompt, gain, length_of, pcm, silence
from tests.sound.hearing import pitches, samples


@pytest.mark.parametrize("prompt", Prompt)
@pytest.mark.parametrize("short", [False, True])
def test_every_note_has_the_pitch_that_is_written(prompt: Prompt, short: bool) -> None:
    notes = prompt.value.notes
    heard = pitches(pcm(prompt, short=short), [note.length * (SHORT_FORM if short else 1) for note in notes])
    assert heard == pytest.approx([note.pitch for note in notes], rel=0.01)


@pytest.mark.parametrize("prompt", Prompt)
def test_a_prompt_is_as_long_as_it_says(prompt: Prompt) -> None:
    assert length_of(pcm(prompt)) == pytest.approx(prompt.value.length, abs=0.001)
    assert length_of(pcm(prompt, short=True)) == pytest.approx(prompt.value.length * SHORT_FORM, abs=0.001)


@pytest.mark.parametrize("prompt", Prompt)
def test_a_prompt_neither_clips_nor_clicks(prompt: Prompt) -> None:
    wave = samples(pcm(prompt))
    assert 0.99 * 32767 * prompt.value.level <= np.abs(wave).max() <= 32767
    assert abs(wave[0]) < 50
    assert abs(wave[-1]) < 50
    steepest = 2 * np.pi * max(note.pitch for note in prompt.value.notes) / SAMPLE_RATE * sum(prompt.value.partials) * 3
    assert np.abs(np.diff(wave)).max() < steepest * np.abs(wave).max()


def test_no_two_prompts_sound_alike() -> None:
    assert len({tuple(round(note.pitch) for note in prompt.value.notes) for prompt in Prompt}) == len(Prompt)


def test_volume_follows_the_cube_law() -> None:
    assert (gain(0), gain(50), gain(100)) == (0, 0.125, 1)
    loud, soft = np.abs(samples(pcm(Prompt.RECEIVED, 100))).max(), np.abs(samples(pcm(Prompt.RECEIVED, 50))).max()
    assert soft == pytest.approx(loud / 8, rel=0.001)
    assert not samples(pcm(Prompt.RECEIVED, 0)).any()


@pytest.mark.parametrize("volume", [-1, 101])
def test_a_volume_off_the_scale_is_refused(volume: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 100"):
        pcm(Prompt.RECEIVED, volume)


def test_silence_is_as_long_as_asked() -> None:
    assert length_of(silence(0.12)) == pytest.approx(0.12)
    assert not any(silence(0.12))
