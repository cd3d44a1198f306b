package rubezh.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.cli.option.RowFormat.CSV;
import static rubezh.cli.option.RowFormat.CSV_RU;
import static rubezh.cli.option.RowFormat.GEOJSON;
import static rubezh.cli.option.RowFormat.JSON;
import static rubezh.cli.option.RowFormat.PDF;
import static rubezh.cli.option.RowFormat.TABLE;
import static rubezh.cli.option.RowFormat.XLSX;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/** What the name of a file tells about its format, and what contradicts it. */
class RowFormatTest {
    private static final List<RowFormat> ALL = List.of(RowFormat.values());

    @ParameterizedTest
    @CsvSource({
        "list.txt, TABLE",
        "list.csv, CSV",
        "list.json, JSON",
        "list.geojson, GEOJSON",
        "LIST.XLSX, XLSX",
        "a.csv/list.pdf, PDF"
    })
    void theEndOfTheNameTellsTheFormat(String name, RowFormat format) {
        assertThat(RowFormat.of(Path.of(name), ALL)).isEqualTo(format);
    }

    @Test
    void whatIsNotPossibleIsNotTakenFromTheName() {
        List<RowFormat> possible = List.of(CSV, CSV_RU, JSON);
        for (String name : List.of("list", "list.xlsx", "list.dat", ".csv.bak")) {
            assertThatThrownBy(() -> RowFormat.of(Path.of(name), possible))
                    .isInstanceOfSatisfying(
                            Fault.class,
                            fault -> {
                                assertThat(fault.exit()).isEqualTo(Fault.Exit.USAGE);
                                assertThat(fault.code()).isEqualTo("APP-116");
                                assertThat(todo(fault, Language.EN))
                                        .contains(".csv, .json", "--format csv, csv-ru, json");
                                assertThat(todo(fault, Language.RU))
                                        .contains(".csv, .json", "--format csv, csv-ru, json");
                            });
        }
    }

    private static String todo(Fault fault, Language language) {
        return fault.sentences(Messages.in(language)).todo();
    }

    @Test
    void aNameOfAnotherFormatIsRefused() {
        assertThatThrownBy(() -> CSV.checkName(Path.of("list.xlsx")))
                .hasMessageContaining("APP-117");
        assertThatThrownBy(() -> TABLE.checkName(Path.of("list.pdf")))
                .hasMessageContaining("APP-117");
        assertThatThrownBy(() -> JSON.checkName(Path.of("m.geojson")))
                .hasMessageContaining("APP-117");
        assertThatThrownBy(() -> PDF.checkName(Path.of("daily.csv")))
                .hasMessageContaining("APP-117");
    }

    @Test
    void aNameThatTellsNothingOrAWiderFormatIsTaken() {
        Path plain = Path.of("list.dat");
        assertThat(XLSX.checkName(plain)).isEqualTo(plain);
        assertThat(CSV_RU.checkName(Path.of("list.csv"))).hasFileName("list.csv");
        assertThat(CSV.checkName(Path.of("list.txt"))).hasFileName("list.txt");
        assertThat(GEOJSON.checkName(Path.of("map.json"))).hasFileName("map.json");
    }
}
