package rubezh.table.source;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.table.source.SourceFiles.cells;
import static rubezh.table.source.SourceFiles.refusal;
import static rubezh.table.source.SourceFiles.rows;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of text files: delimiters, quotes, line breaks, encodings, and what is refused. */
class TextSourceTest {
    private static final TableFormat COMMA = TableFormat.text(TextEncoding.UTF_8, ',');

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void cellsStandBetweenDelimiters(char delimiter) throws IOException {
        Path file =
                text(
                        "№,Вес\n1,\"145,5\"\n"
                                .replace("№,", "№" + delimiter)
                                .replace("1,\"", "1" + delimiter + "\""));
        assertThat(cells(file, TableFormat.text(TextEncoding.UTF_8, delimiter)))
                .containsExactly(List.of("№", "Вес"), List.of("1", "145,5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void rowsAreNumberedByTheirFirstLine(String end) throws IOException {
        Path file = text(String.join(end, "a,b", "1,\"two", "lines\"", "", "2,c"));
        assertThat(rows(file, COMMA)).extracting(TableRow::number).containsExactly(1L, 2L, 5L);
        assertThat(cells(file, COMMA))
                .containsExactly(
                        List.of("a", "b"), List.of("1", "two" + end + "lines"), List.of("2", "c"));
    }

    @Test
    void quotesAreDoubledWithinACell() throws IOException {
        Path file = text("a,\"он сказал \"\"да\"\"\"\n5\" pipe,c\n");
        assertThat(cells(file, COMMA))
                .containsExactly(List.of("a", "он сказал \"да\""), List.of("5\" pipe", "c"));
    }

    @Test
    void quotesMayBeCharactersLikeOthers() throws IOException {
        Path file = text("\"a,b\"\n'c,d',e\n");
        var noQuote =
                new TableFormat(
                        SourceKind.TEXT, null, TextEncoding.UTF_8, ',', TableFormat.NO_QUOTE);
        assertThat(cells(file, noQuote))
                .containsExactly(List.of("\"a", "b\""), List.of("'c", "d'", "e"));
        var single = new TableFormat(SourceKind.TEXT, null, TextEncoding.UTF_8, ',', '\'');
        assertThat(cells(file, single)).containsExactly(List.of("\"a", "b\""), List.of("c,d", "e"));
    }

    @Test
    void rowsWithoutTextAreLeftOutAndOthersKeepTheirLength() throws IOException {
        Path file = text("a,b,c\n,,\n\n1\n1,,\n \n");
        assertThat(cells(file, COMMA))
                .containsExactly(
                        List.of("a", "b", "c"), List.of("1"), List.of("1", "", ""), List.of(" "));
    }

    @ParameterizedTest
    @EnumSource
    void everyEncodingIsReadAsItIs(TextEncoding encoding) throws IOException {
        String word =
                encoding.code().contains("125") || encoding.code().contains("8859") ? "é§" : "Ж中😀";
        if (encoding == TextEncoding.WINDOWS_1251) {
            word = "Жёлтый №";
        }
        Path file = file(("a;" + word + "\n").getBytes(Charset.forName(encoding.code())));
        assertThat(cells(file, TableFormat.text(encoding, ';')))
                .containsExactly(List.of("a", word));
    }

    @ParameterizedTest
    @EnumSource(names = {"UTF_8", "UTF_16LE", "UTF_16BE"})
    void aByteOrderMarkIsSkipped(TextEncoding encoding) throws IOException {
        Path file = file("\uFEFFа;б\n".getBytes(Charset.forName(encoding.code())));
        assertThat(cells(file, TableFormat.text(encoding, ';'))).containsExactly(List.of("а", "б"));
        assertThat(
                        refusal(() ->
                                cells(
                                        file,
                                        TableFormat.text(
                                                encoding == TextEncoding.UTF_8
                                                        ? TextEncoding.WINDOWS_1251
                                                        : TextEncoding.UTF_8,
                                                ';'))))
                .startsWith("TBL-010");
    }

    @Test
    void theProgressEndsAtTheSizeOfTheFile() throws IOException {
        Path file = text("\uFEFFa,b\n".repeat(1) + "1,2\n".repeat(100_000));
        try (var source = TableSource.open(file, COMMA)) {
            assertThat(source.size()).isEqualTo(Files.size(file));
            assertThat(source.next()).isNotNull();
            assertThat(source.bytesRead()).isPositive().isLessThan(source.size());
            while (source.next() != null) {}
            assertThat(source.bytesRead()).isEqualTo(source.size());
        }
    }

    private Path text(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("table.csv"), bytes);
    }
}
