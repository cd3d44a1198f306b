package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.ui.kit.Finder;
import rubezh.ui.shell.CommandPalette.PaletteQuery;

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

    private static PaletteQuery query(String input) {
        return new PaletteQuery(input, List.of(RECORDS, PERSONS));
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
