package rubezh.table.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.progress.Progress;
import rubezh.table.ReferenceReader;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.source.TableGuess;

/** What is proposed for a table nobody has described, and that all of it is only proposed. */
class MappingGuessTest {
    @TempDir Path folder;

    private TableMapping guess(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), table);
        TableGuess guess = TableGuess.of(file);
        ColumnValues values =
                ColumnValues.of(file, guess.format(), MappingGuess.header(guess), Progress.NONE);
        return MappingGuess.of("table", guess, values, ReferenceReader.builtIn());
    }

    private static List<String> targets(TableMapping mapping) {
        return mapping.rules().stream()
                .map(rule -> rule.first().getFirst().from() + " " + rule.to())
                .toList();
    }

    /** "Other" of one list is not "other" of ours: what it leaves out differs. */
    @Test
    void aCodeForEverythingElseIsOnlyProposed() throws IOException {
        TableMapping mapping =
                guess(
                        """
                        Date,Drug,Where hidden,Grams
                        2025-01-13,heroin,other,5
                        2025-01-14,heroin,fuel tank,6
                        2025-01-15,heroin,buried,6
                        """);
        String file = new String(MappingFile.write(mapping), StandardCharsets.UTF_8);
        assertThat(file).contains("\"other\": \"?OTH\"", "\"buried\": \"BUR\"");
    }

    @Test
    void headingsAndTextsOfARussianJournalAreUnderstood() throws IOException {
        TableMapping mapping =
                guess(
                        """
                        Журнал поста за 2025 год
                        № п/п;Рег. номер;Дата;Пункт;Вид наркотика;Вес, гр.;Ф.И.О.;Гражд.;Прим.
                        1;25/0001;03.01.2025;Достук;героин;2075,5;Юсупов;Таджикистан;повторно
                        2;25/0002;13.01.2025;Достук;гашиш;145,5;Ким;Казахстан;
                        3;25/0003;05.01.2025;Ак-Жол;лирика 300;12;Орлова;Россия;
                        4;25/0004;17.01.2025;Ак-Жол;марихуана;1 250;Ли;Казахстан;
                        5;25/0005;31.02.2025;Достук;опий;610;Рахимов;Узбекистан;
                        """);
        assertThat(targets(mapping))
                .containsExactlyInAnyOrder(
                        "[Рег. номер] proceedings.documents.number",
                        "[Дата] event.start",
                        "[Пункт] place.post",
                        "[Вид наркотика] items.substance",
                        "[Вес, гр.] items.amount",
                        "[Ф.И.О.] parties.persons.surname",
                        "[Гражд.] parties.persons.citizenship",
                        "[Прим.] narrative.circumstances");
        assertThat(mapping.header()).isEqualTo(2);
        assertThat(mapping.key()).containsExactly("Рег. номер");
        assertThat(mapping.numbers().decimal()).isEqualTo(',');
        assertThat(mapping.rules()).allMatch(FieldRule::guessed);
        assertThat(mapping.applied()).isEmpty();
        String file = new String(MappingFile.write(mapping), StandardCharsets.UTF_8);
        assertThat(file)
                .contains("\"героин\": \"OPI-HER\"", "\"лирика 300\": \"?MED-PRE\"")
                .contains("\"unit\": \"GRM\"", "\"pattern\": \"dd.MM.uuuu\"");
    }

    @Test
    void aFiscalYearAndAMonthInTwoColumnsAreOneTime() throws IOException {
        TableMapping mapping =
                guess(
                        """
                        FY,Month (abbv),Drug Type,Count of Event,Sum Qty (lbs)
                        2019,APR,Heroin,1,2.29
                        2019,OCT,Cocaine,4,1794.82
                        2020,NOV,Marijuana,6,0.95
                        """);
        assertThat(targets(mapping))
                .containsExactly(
                        "[FY, Month (abbv)] event.start",
                        "[Drug Type] items.substance",
                        "[Count of Event] event.cases",
                        "[Sum Qty (lbs)] items.amount");
        assertThat(MappingFile.text(mapping)).contains("\"fiscal\":10", "\"unit\":\"LBR\"");
    }

    @Test
    void textsThatAreNoDatesAreNotCalledSo() throws IOException {
        TableMapping mapping =
                guess("Дата;Вещество\nутром;героин\n03.01.2025;гашиш\nвечером;опий\n");
        assertThat(targets(mapping)).containsExactly("[Вещество] items.substance");
    }
}
