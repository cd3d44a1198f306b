package rubezh.table.source;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random tables written by the libraries of the program are read back as they were. */
class RoundTripTest {
    private static final String CHARACTERS = "aЖё №;,\t|\"'\n\r&<>_x000A_05.-é😀中";
    private static final int TABLES = 40;

    @TempDir Path folder;

    static LongStream seeds() {
        return LongStream.range(0, TABLES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void textFilesAreReadBackInEveryFormat(long seed) throws IOException {
        var random = new Random(seed);
        TextEncoding encoding = any(random, List.of(TextEncoding.values()));
        char delimiter = any(random, List.of(',', ';', '\t', '|'));
        char quote = any(random, List.of('"', '\''));
        CharsetEncoder encoder = Charset.forName(encoding.code()).newEncoder();
        List<List<String>> table = table(random, encoder::canEncode);
        Path file = folder.resolve("table.csv");
        try (Writer out = new OutputStreamWriter(Files.newOutputStream(file), encoder)) {
            if (encoder.canEncode('\uFEFF') && random.nextBoolean()) {
                out.write('\uFEFF');
            }
            CsvWriter csv =
                    CsvWriter.builder()
                            .fieldSeparator(delimiter)
                            .quoteCharacter(quote)
                            .quoteStrategy(
                                    random.nextBoolean()
                                            ? QuoteStrategies.ALWAYS
                                            : QuoteStrategies.EMPTY)
                            .lineDelimiter(any(random, List.of(LineDelimiter.values())))
                            .build(out);
            table.forEach(csv::writeRecord);
            csv.flush();
        }
        var format = new TableFormat(SourceKind.TEXT, null, encoding, delimiter, quote);
        assertThat(SourceFiles.cells(file, format)).as("%s", format).isEqualTo(table);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void workbooksAreReadBackWithTheirNumbersAndDates(long seed) throws IOException {
        var random = new Random(seed);
        List<List<String>> table = table(random, _ -> true);
        var expected = new ArrayList<List<String>>();
        Path file = folder.resolve("table.xlsx");
        try (var book = new Workbook(Files.newOutputStream(file), "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("a");
            for (int r = 0; r < table.size(); r++) {
                var row = new ArrayList<String>();
                for (int c = 0; c < table.get(r).size(); c++) {
                    row.add(write(sheet, r, c, table.get(r).get(c), random));
                }
                expected.add(row);
            }
        }
        assertThat(SourceFiles.cells(file, TableFormat.workbook(SourceKind.XLSX, null)))
                .isEqualTo(expected);
    }

    /** Writes a text, or a number or date in its place; returns how it is to be read. */
    private static String write(Worksheet sheet, int row, int column, String text, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> {
                double number = random.nextInt() / Math.pow(10, random.nextInt(12));
                sheet.value(row, column, number);
                return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
            }
            case 1 -> {
                LocalDateTime time =
                        LocalDateTime.of(1900, 3, 1, 0, 0)
                                .plusSeconds(random.nextLong(4_000_000_000L));
                sheet.value(row, column, time);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                return time.toString();
            }
            case 2 -> {
                LocalDate day = LocalDate.of(1900, 3, 1).plusDays(random.nextInt(90_000));
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd.mm.yyyy").set();
                return day.toString();
            }
            default -> {
                sheet.value(row, column, text);
                return text;
            }
        }
    }

    /** Returns rows of one to nine cells of which the last is not empty. */
    private static List<List<String>> table(Random random, Predicate<String> writable) {
        return Stream.generate(
                        () -> {
                            var row = new ArrayList<String>();
                            for (int width = random.nextInt(9); width > 0; width--) {
                                row.add(text(random, random.nextInt(6), writable));
                            }
                            row.add(text(random, 3, writable) + "z");
                            return List.copyOf(row);
                        })
                .limit(1 + random.nextInt(30))
                .toList();
    }

    private static String text(Random random, int length, Predicate<String> writable) {
        int[] characters = CHARACTERS.codePoints().toArray();
        return random.ints(0, characters.length)
                .mapToObj(i -> Character.toString(characters[i]))
                .filter(writable)
                .limit(length)
                .collect(Collectors.joining());
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
