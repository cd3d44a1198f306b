package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.Finder;

class PaletteQueryTest {
    private static final Finder RECORDS = new FakeFinder('#');
    private static final Finder PERSONS = new FakeFinder('@');

    @Test
    void textWithoutPrefixAsksAllFinders() {
        PaletteQuery query = query(" heroin ");
        assertThat(query.text()).isEqualTo("heroin");
        assertThat(query.onlyFinder()).isNull();
        assertThat(query.activeFinders()).containsExactly(RECORDS, PERSONS);
    }

    @Test
    void thePrefixOfAFinderAsksItAlone() {
        PaletteQuery query = query("@ asanov");
        assertThat(query.text()).isEqualTo("asanov");
        assertThat(query.activeFinders()).containsExactly(PERSONS);
        assertThat(query("@").activeFinders()).isEmpty();
    }

    @Test
    void aGreaterSignLimitsTheSearchToCommands() {
        PaletteQuery query = query("> save");
        assertThat(query.text()).isEqualTo("save");
        assertThat(query.onlyFinder()).isNull();
        assertThat(query.activeFinders()).isEmpty();
    }

    @Test
    void resultsWithoutTheTextAreThoseOfTheOtherLayout() {
        assertThat(query("uthjby").matchesOnlyOtherLayout(List.of(result("героин")))).isTrue();
        assertThat(query("гер").matchesOnlyOtherLayout(List.of(result("Героин")))).isFalse();
        assertThat(query("гер").matchesOnlyOtherLayout(List.of())).isFalse();
    }

    private static PaletteQuery query(String input) {
        return new PaletteQuery(input, List.of(RECORDS, PERSONS));
    }

    private static Finder.Result result(String text) {
        return new Finder.Result(Feather.ARCHIVE, "", text, "", null, () -> {});
    }

    private record FakeFinder(char prefix) implements Finder {
        @Override
        public String groupKey() {
            return "shell.palette.records";
        }

        @Override
        public List<Result> find(String typed, int limit) {
            return List.of();
        }
    }
}
