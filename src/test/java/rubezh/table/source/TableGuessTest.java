package rubezh.table.source;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.table.source.SourceFiles.refusal;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.text.Language;
import rubezh.text.Messages;

/** What a file seems to be, and what is certain of it. */
class TableGuessTest {
    private static final String RUSSIAN =
            "№;Дата;Вид наркотика;Вес, гр.\n1;03.01.2025;героин;145,5\n2;05.01.2025;гашиш;2075\n";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "utf-8, VALID_UTF_8",
        "windows-1251, CYRILLIC_WORDS",
        "utf-16le, ZERO_BYTES",
        "utf-16be, ZERO_BYTES"
    })
    void theEncodingIsRecognisedByItsBytes(String code, GuessReason reason) throws IOException {
        TableGuess guess = TableGuess.of(file(RUSSIAN.getBytes(Charset.forName(code))));
        assertThat(guess.format())
                .isEqualTo(TableFormat.text(TextEncoding.of(code).orElseThrow(), ';'));
        assertThat(guess.encodingReason()).isEqualTo(reason);
        assertThat(guess.rows().get(1).cells())
                .containsExactly("1", "03.01.2025", "героин", "145,5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "utf-16le", "utf-16be"})
    void aByteOrderMarkIsCertain(String code) throws IOException {
        TableGuess guess =
                TableGuess.of(file(("\uFEFF" + RUSSIAN).getBytes(Charset.forName(code))));
        assertThat(guess.format().encoding()).isEqualTo(TextEncoding.of(code).orElseThrow());
        assertThat(guess.encodingReason()).isEqualTo(GuessReason.BYTE_ORDER_MARK);
        assertThat(guess.rows().getFirst().cell(0)).isEqualTo("№");
    }

    @ParameterizedTest
    @CsvSource({
        "'Größe;Land\nüber 5;Österreich\n', ISO_8859_1, LATIN_LETTERS",
        "'Prix;Pays\n5 €;Suède\n', WINDOWS_1252, LATIN_LETTERS",
        "'Ф.И.О.;Гражд.\nЮсупов А. Р.;РТ\n', WINDOWS_1251, CYRILLIC_WORDS",
        "'name;country\nYusupov;TJ\n', UTF_8, ASCII_ONLY"
    })
    void singleByteEncodingsAreLikelyAndNeverCertain(
            String text, TextEncoding encoding, GuessReason reason) throws IOException {
        TableGuess guess = TableGuess.of(file(text.getBytes(Charset.forName(encoding.code()))));
        assertThat(guess.format().encoding()).isEqualTo(encoding);
        assertThat(guess.encodingReason()).isEqualTo(reason);
        assertThat(reason.certain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "'a;b,c\n1;2,5\n3;4\n' -> ';' -> EQUAL_ROWS",
                "'a\tb\n1\t2,5\n' -> '\t' -> EQUAL_ROWS",
                "'a|b|c\n1|2|3\n' -> '|' -> EQUAL_ROWS",
                "'a,b\n1,2\n3,4,5\n' -> ',' -> MOST_ROWS",
                "'a;b;c,d\n1;2;3,4\n' -> ';' -> EQUAL_ROWS_TWICE",
                "'sep=|\na|b;c\n1|2;3\n' -> '|' -> SEPARATOR_LINE",
                "'name\nfirst\n' -> ';' -> NO_DELIMITER"
            })
    void theDelimiterGivesEqualRows(String text, char delimiter, GuessReason reason)
            throws IOException {
        TableGuess guess = TableGuess.of(file(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(guess.format().delimiter()).isEqualTo(delimiter);
        assertThat(guess.delimiterReason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "'a;b;c\n1;2;3\n' -> 0",
                "'Изъятия за 2025 год\n\nДата;Вес;Пост\n03.01.2025;2;Достук\n' -> 1",
                "'sep=;\nДата;Вес\n03.01.2025;2\n' -> 1",
                "'country;2021;2022\nKG;1;2\n' -> 0",
                "'KG;3;03.01.2025\nKZ;4;03.01.2025\n' -> -1",
                "'x;x;x\ny;y;y\n' -> -1"
            })
    void headingsAreTheFirstWideRowOfUnequalTexts(String text, int header) throws IOException {
        assertThat(TableGuess.of(file(text.getBytes(StandardCharsets.UTF_8))).header())
                .isEqualTo(header);
    }

    @Test
    void theFirstHundredRowsAreShownWithTheGreatestNumberOfColumns() throws IOException {
        TableGuess guess =
                TableGuess.of(
                        file(("a;b\n" + "1;2;3\n".repeat(500)).getBytes(StandardCharsets.UTF_8)));
        assertThat(guess.rows()).hasSize(100);
        assertThat(guess.columns()).isEqualTo(3);
        assertThat(guess.sheets()).isEmpty();
    }

    @Test
    void headingsWithoutRowsAreRefused() throws IOException {
        Path file = file("Дата;Вес\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(() -> TableGuess.of(file)))
                .isEqualTo("TBL-003 The file table.csv has headings only and no rows below them.");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsASentence(GuessReason reason) {
        assertThat(Messages.in(Language.RU).text(reason.messageKey()))
                .isNotEqualTo(Messages.in(Language.EN).text(reason.messageKey()));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("table.csv"), bytes);
    }
}
