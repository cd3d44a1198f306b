package rubezh.table;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.fixtures.Repetitions;
import rubezh.register.codelist.EntryTable;
import rubezh.text.Fault;

/** Tables of code lists as spreadsheets and hands leave them. */
class DamagedEntryTableTest {
    private static final CodeListTable TABLE = new CodeListTable(List.of("group", "measures"));
    private static final String HEAD = "code,en,ru,valid_from,valid_to,aliases,group,measures";
    private static final String ROW = "KG-1,\"nasvai, wet\",'=насвай,2026-01-01,,a;б,opioid,MASS";
    private static final List<String> PIECES =
            List.of("\"", "\"\"", ",", ";", "\n", "\r", "\t", "\0", "\ufeff", "'", "=1+1", " ");

    private static List<EntryTable.Row> read(String text) {
        return TABLE.read("table.csv", text);
    }

    @Test
    void anyTextIsATableOrIsSaidToBeNone() {
        for (int seed = 0; seed < Repetitions.of(3_000, 200_000); seed++) {
            var random = new Random(seed);
            var text = new StringBuilder(HEAD + "\r\n" + ROW + "\r\n" + ROW + "\r\n");
            for (int times = random.nextInt(1, 6); times > 0; times--) {
                int at = random.nextInt(text.length() + 1);
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                    case 1 -> text.delete(at, at + 1);
                    default -> text.setLength(at);
                }
            }
            try {
                assertThat(read(text.toString())).as("seed %d", seed).isNotNull();
            } catch (Fault fault) {
                assertThat(fault.code()).as("seed %d", seed).isEqualTo("LST-010");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff", "\ufeff\n", " "})
    void aTableMayBeginWithAByteOrderMarkAndBlanks(String before) {
        EntryTable.Row row = read(before + HEAD + "\n" + ROW + "\n").getFirst();
        assertThat(row.fault()).isNull();
        assertThat(row.entry().names().code()).isEqualTo("KG-1");
        assertThat(row.entry().names().en()).isEqualTo("nasvai, wet");
        assertThat(row.entry().names().ru()).isEqualTo("=насвай");
    }

    /** A heading with a blank beside it names its column all the same. */
    @Test
    void aHeadingWithBlanksNamesItsColumn() {
        EntryTable.Row row = read("code ; en;\"ru\"\nKG-1;a;б\n").getFirst();
        assertThat(row.entry().names().code()).isEqualTo("KG-1");
        assertThat(row.entry().names().en()).isEqualTo("a");
        assertThat(row.entry().names().ru()).isEqualTo("б");
    }

    @Test
    void aColumnThatIsThereTwiceMakesItNoTable() {
        assertFault(() -> read("code,en,ru,en\nKG-1,a,b,c\n"), "LST-010");
    }
}
