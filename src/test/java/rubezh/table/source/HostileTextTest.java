package rubezh.table.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.table.source.SourceFiles.cells;
import static rubezh.table.source.SourceFiles.refusal;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Text files that are damaged, no table, or made to do harm: each is refused, and says why. */
class HostileTextTest {
    private static final TableFormat COMMA = TableFormat.text(TextEncoding.UTF_8, ',');

    @TempDir Path folder;

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(refused("")).isEqualTo("TBL-002 The file table.csv has no row.");
        assertThat(refused("\uFEFF")).startsWith("TBL-002");
        assertThat(refused("\n\n,,\n\r\n")).startsWith("TBL-002");
    }

    @Test
    void aFileThatIsNotThereOrNoFileIsRefused() {
        Path missing = folder.resolve("missing.csv");
        assertThat(refusal(() -> TableGuess.of(missing)))
                .isEqualTo("TBL-001 The file missing.csv cannot be read.");
        assertThat(refusal(() -> TableSource.open(folder, COMMA))).startsWith("TBL-001");
    }

    @Test
    void invalidBytesAreRefusedWithTheirPlace() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("a,б\r\nв,\"г\n".getBytes(UTF_8));
        bytes.writeBytes(new byte[] {'x', (byte) 0xE9, ','});
        assertThat(refused(bytes.toByteArray(), COMMA))
                .isEqualTo(
                        "TBL-004 The file table.csv, line 3, byte 14, has bytes that the encoding utf-8"
                                + " does not have.");
    }

    /** A file put together of an old export and a new one. */
    @Test
    void aFileOfTwoEncodingsIsRefusedHoweverFarTheSecondBegins() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("№,вес\n".getBytes(UTF_8));
        bytes.writeBytes("1,опий\n".repeat(200_000).getBytes(UTF_8));
        bytes.writeBytes("2,гашиш\n".getBytes(Charset.forName("windows-1251")));
        Path file = file(bytes.toByteArray());
        assertThat(refusal(() -> cells(file, COMMA))).startsWith("TBL-004").contains("line 200002");
        TableGuess guess = TableGuess.of(file);
        assertThat(guess.format().encoding()).isEqualTo(TextEncoding.UTF_8);
        assertThat(guess.encodingReason()).isEqualTo(GuessReason.MOSTLY_UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"WINDOWS_1251, 0x98", "ISO_8859_1, 0x80", "WINDOWS_1252, 0x81", "UTF_16LE, 0xD8"})
    void everyEncodingHasInvalidBytes(TextEncoding encoding, String invalid) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("a,b\n".getBytes(Charset.forName(encoding.code())));
        bytes.writeBytes(encoding == TextEncoding.UTF_16LE ? new byte[] {0} : new byte[0]);
        bytes.write(Integer.decode(invalid));
        assertThat(refused(bytes.toByteArray(), TableFormat.text(encoding, ',')))
                .startsWith("TBL-004")
                .contains("line 2, byte " + (encoding == TextEncoding.UTF_16LE ? 8 : 4));
    }

    @ParameterizedTest
    @EnumSource(names = {"UTF_8", "UTF_16LE", "UTF_16BE"})
    void aCharacterThatIsCutOffAtTheEndIsRefused(TextEncoding encoding) throws IOException {
        byte[] whole = "a,Ж".getBytes(Charset.forName(encoding.code()));
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(refused(cut, TableFormat.text(encoding, ','))).startsWith("TBL-004");
    }

    @Test
    void zeroCharactersAreRefused() throws IOException {
        assertThat(refused("a,b\n1,\0\n")).startsWith("TBL-005").contains("line 2");
        Path wide = file("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(refusal(() -> cells(wide, COMMA))).startsWith("TBL-005");
    }

    @Test
    void aLineWithoutEndIsRefusedAsSoonAsItIsTooLong() throws IOException {
        Path file = folder.resolve("line.csv");
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write("a,b\n".getBytes(UTF_8));
            out.write("x".repeat(2_000_000).getBytes(UTF_8));
            out.setLength(1L << 30);
        }
        try (TableSource source = TableSource.open(file, COMMA)) {
            assertThat(
                            refusal(() -> {
                                while (source.next() != null) {}
                            }))
                    .isEqualTo(
                            "TBL-006 In the file line.csv row 2 is longer than a million characters.");
            assertThat(source.bytesRead()).isLessThan(2_000_000);
        }
    }

    @Test
    void aRowOfManyLinesIsNoLongerThanALine() throws IOException {
        String cell = "\"" + "x\n".repeat(30_000) + "\"";
        assertThat(refused("a,b\n" + (cell + ",").repeat(20)))
                .startsWith("TBL-006")
                .contains("row 2");
    }

    @Test
    void moreThanAThousandColumnsAreRefused() throws IOException {
        assertThat(cells(text("a" + ",".repeat(999) + "b\n"), COMMA).getFirst()).hasSize(1_000);
        assertThat(refused("a,b\n" + "1,".repeat(10_000) + "\n"))
                .isEqualTo("TBL-007 In the file table.csv row 2 has more than 1000 columns.");
    }

    @Test
    void aCellOver64KiBIsRefused() throws IOException {
        String most = "x".repeat(65_536);
        assertThat(cells(text("a," + most + "\n"), COMMA).getFirst().get(1)).isEqualTo(most);
        assertThat(refused("a,b\n1," + most + "x\n"))
                .startsWith("TBL-008")
                .contains("row 2, the text in column 2 is longer than 65536 characters");
    }

    @Test
    void aQuoteThatIsNotClosedOrFollowedByTextIsRefused() throws IOException {
        assertThat(refused("a,b\n1,\"open\n2,c\n")).startsWith("TBL-009").contains("row 2");
        assertThat(refused("a,b\n\"x\" y,c\n")).startsWith("TBL-009").contains("row 2");
        assertThat(refused("a,b\n1,\"open\n" + "2,c\n".repeat(1_000_000)))
                .startsWith("TBL-009")
                .contains("row 2");
    }

    @Test
    void aMarkOfAnotherEncodingIsRefused() throws IOException {
        Path file = file("\uFEFFа,б\n".getBytes(UTF_8));
        assertThat(refusal(() -> cells(file, TableFormat.text(TextEncoding.WINDOWS_1251, ','))))
                .isEqualTo(
                        "TBL-010 The file table.csv begins with the mark of the encoding utf-8, but"
                                + " windows-1251 is stated.");
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, TBL-014",
        "'PK\u0005\u0006', TBL-014",
        "\u0089PNG, TBL-014",
        "' <HTML><body>', TBL-014",
        "'<?xml version=', TBL-014",
        "'\uFEFF<html>', TBL-014",
        "'\t\u0004\u0006\0book', TBL-012",
        "PK\u0003\u0004cut off, TBL-015"
    })
    void whatIsNoTableIsToldByItsFirstBytes(String beginning, String code) throws IOException {
        Charset charset = beginning.contains("\uFEFF") ? UTF_8 : StandardCharsets.ISO_8859_1;
        Path file = file(beginning.getBytes(charset));
        assertThat(refusal(() -> TableGuess.of(file))).startsWith(code);
        assertThat(refusal(() -> TableSource.open(file, COMMA))).startsWith(code);
    }

    @Test
    void oldAndEncryptedWorkbooksAreToldApart() throws IOException {
        byte[] compound = HexFormat.of().parseHex("D0CF11E0A1B11AE1");
        byte[] book = Arrays.copyOf(compound, 5_000_000);
        assertThat(refused(book, COMMA)).startsWith("TBL-012").contains(".xls");
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, book, 1024 * 1024 - 7, name.length);
        assertThat(refused(book, COMMA))
                .isEqualTo("TBL-013 The workbook table.csv is encrypted with a password.");
    }

    @Test
    void anotherKindThanStatedIsRefused() throws IOException {
        Path file = text("a,b\n1,2\n");
        assertThat(refusal(() -> cells(file, TableFormat.workbook(SourceKind.XLSX, null))))
                .isEqualTo(
                        "TBL-011 The file table.csv is of another kind: XLSX is stated, but by its"
                                + " content it is TEXT.");
    }

    private String refused(String text) throws IOException {
        return refused(text.getBytes(UTF_8), COMMA);
    }

    private String refused(byte[] bytes, TableFormat format) throws IOException {
        Path file = file(bytes);
        return refusal(() -> cells(file, format));
    }

    private Path text(String text) throws IOException {
        return file(text.getBytes(UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("table.csv"), bytes);
    }
}
