package rubezh.today;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TodayLineTest {
    @Test
    void aNoteWithoutRoomSaysItsFirstPartAndThatThereIsMore() {
        assertThat(line("missing No. 14").firstNote()).isEqualTo("missing No. 14");
        assertThat(line("missing No. 14 · without receipt: 2").firstNote())
                .isEqualTo("missing No. 14 …");
    }

    private static TodayLine line(String note) {
        return new TodayLine("KG-KAR", "Karamyk", "", "", note, "");
    }
}
