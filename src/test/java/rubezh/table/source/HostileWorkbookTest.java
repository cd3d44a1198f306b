package rubezh.table.source;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.table.source.SourceFiles.cells;
import static rubezh.table.source.SourceFiles.refusal;
import static rubezh.table.source.WorkbookFiles.bytes;
import static rubezh.table.source.WorkbookFiles.odsParts;
import static rubezh.table.source.WorkbookFiles.sheet;
import static rubezh.table.source.WorkbookFiles.xlsxParts;
import static rubezh.table.source.WorkbookFiles.zip;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.text.Fault;

/** Workbooks that are damaged or made to do harm: each is refused, and says why. */
class HostileWorkbookTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String ROW = "<row><c><v>1</v></c></row>";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "<row><c t='s'><v>0</v></c></row> -> TBL-017",
                "<row r='2'/><row r='2'/> -> TBL-017",
                "<row r='x'/> -> TBL-017",
                "<row><c r='B1'/><c r='A1'/></row> -> TBL-017",
                "<row><c r='ZZZZZ1'/></row> -> TBL-017",
                "<row><c><v>12,5</v></c></row> -> TBL-017",
                "<row><c><v>1E999999999</v></c></row> -> TBL-017",
                "<row><c><v>1E-999999999</v></c></row> -> TBL-017",
                "<row><c t='str'><v>&harm;</v></c></row> -> TBL-017",
                "<row><c t='inlineStr'><is><t>_x0000_</t></is></c></row> -> TBL-005",
                "<row><c r='ALM1'><v>1</v></c></row> -> TBL-007",
                "<row></c> -> TBL-017"
            })
    void rowsThatAreNotAsTheyMustBeAreRefused(String rows, String code) throws IOException {
        assertThat(refusedXlsx(xlsxParts(rows))).startsWith(code);
    }

    @Test
    void aDefectIsToldWithTheRowBeforeIt() throws IOException {
        assertThat(
                        refusedXlsx(
                                xlsxParts(
                                        "<row r='7'><c><v>1</v></c></row><row r='8'><c><v>x</v></c></row>")))
                .isEqualTo(
                        "TBL-017 The workbook table.xlsx has an error inside and cannot be read after row 8.");
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() throws IOException {
        String laughs =
                "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;'>]>"
                        + sheet("<row><c t='str'><v>&b;</v></c></row>").split("\\?>")[1];
        Map<String, byte[]> parts = xlsxParts("");
        parts.put(SHEET, bytes(laughs));
        assertThat(refusedXlsx(parts)).startsWith("TBL-018");
        parts.put(SHEET, bytes("<!DOCTYPE w SYSTEM 'file:///etc/passwd'>" + sheet(ROW)));
        assertThat(refusedXlsx(parts)).startsWith("TBL-018");
        Map<String, byte[]> texts = xlsxParts(ROW);
        texts.put("xl/sharedStrings.xml", bytes("<!DOCTYPE sst><sst/>"));
        assertThat(refusedXlsx(texts)).startsWith("TBL-018");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c t='str'><v>%s</v></c>",
                "<c x='%s'/>",
                "<!-- %s -->",
                "<?x %s ?>",
                "<![CDATA[%s]]>",
                "<c x='>%s'/>"
            })
    void textsTagsAndCommentsWithoutEndAreRefused(String piece) throws IOException {
        String rows = "<row>" + piece.formatted(">".repeat(2_000_000)) + "</row>";
        assertThat(refusedXlsx(xlsxParts(rows))).startsWith("TBL-022");
        assertThat(
                        cells(
                                xlsx(xlsxParts(ROW + "<!-- > - -> ]]> ?> --><?x > ??><c/>")),
                                format(SourceKind.XLSX)))
                .hasSize(1);
    }

    @Test
    void aCellOver64KiBIsRefusedHoweverItIsWritten() throws IOException {
        String most = "x".repeat(65_537);
        assertThat(refusedXlsx(xlsxParts("<row><c/><c t='str'><v>" + most + "</v></c></row>")))
                .startsWith("TBL-008")
                .contains("row 1, the text in column 2");
        assertThat(
                        refusedXlsx(
                                xlsxParts(
                                        "<row><c t='s'><v>0</v></c></row>",
                                        "<sst><si><t>" + most + "</t></si></sst>",
                                        "<styleSheet/>")))
                .startsWith("TBL-008");
        assertThat(
                        refusedOds(
                                "<t:table t:name='a'><t:table-row><t:table-cell><x:p>a<x:s x:c='16000000'/></x:p></t:table-cell></t:table-row></t:table>"))
                .startsWith("TBL-008");
    }

    @Test
    void moreThanAThousandColumnsAreRefused() throws IOException {
        assertThat(refusedXlsx(xlsxParts("<row>" + "<c><v>1</v></c>".repeat(10_000) + "</row>")))
                .startsWith("TBL-007");
        assertThat(
                        refusedOds(
                                "<t:table t:name='a'><t:table-row><t:table-cell t:number-columns-repeated='16384' o:value-type='float' o:value='1'/></t:table-row></t:table>"))
                .startsWith("TBL-007");
        assertThat(
                        refusedXlsx(
                                xlsxParts(
                                        "<row>"
                                                + ("<c t='str'><v>"
                                                                + "x".repeat(60_000)
                                                                + "</v></c>")
                                                        .repeat(20)
                                                + "</row>")))
                .startsWith("TBL-006");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99999999999", "x"})
    void repetitionsOutOfProportionAreRefused(String times) throws IOException {
        assertThat(
                        refusedOds(
                                "<t:table t:name='a'><t:table-row t:number-rows-repeated='"
                                        + times
                                        + "'/></t:table>"))
                .startsWith("TBL-017");
    }

    @Test
    void aPartThatUnpacksOutOfAllProportionIsRefused() throws IOException {
        Map<String, byte[]> parts = xlsxParts("");
        Path file = folder.resolve("bomb.xlsx");
        byte[] blanks = new byte[1024 * 1024];
        Arrays.fill(blanks, (byte) ' ');
        byte[] row = bytes("<row/>");
        System.arraycopy(row, 0, blanks, 0, row.length);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            parts.remove(SHEET);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry(SHEET));
            zip.write(bytes("<worksheet><sheetData>"));
            for (int i = 0; i < 80; i++) {
                zip.write(blanks);
            }
        }
        assertThat(Files.size(file)).isLessThan(1024 * 1024);
        assertThat(refusal(() -> cells(file, format(SourceKind.XLSX))))
                .isEqualTo(
                        "TBL-016 The content of the workbook bomb.xlsx unpacks out of all proportion to its size.");
    }

    @Test
    void tooManyPartsAndPartsOfOneNameAreRefused() throws IOException {
        Map<String, byte[]> parts = xlsxParts(ROW);
        for (int i = 0; i < 10_000; i++) {
            parts.put("../../" + i + ".zip", new byte[0]);
        }
        assertThat(refusedXlsx(parts)).startsWith("TBL-016");
        Map<String, byte[]> twice = xlsxParts(ROW);
        twice.put("xl/worksheets/sheet2.xml", bytes(sheet(ROW)));
        Path file = xlsx(twice);
        replace(file, "sheet2.xml", "sheet1.xml");
        assertThat(refusal(() -> cells(file, format(SourceKind.XLSX)))).startsWith("TBL-015");
    }

    @Test
    void aWorkbookThatIsCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(xlsx(xlsxParts(ROW.repeat(100))));
        for (int length = 4; length < whole.length; length += 37) {
            Path file = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, length));
            assertThat(refusal(() -> TableGuess.of(file)))
                    .as("%d bytes", length)
                    .startsWith("TBL-015");
        }
    }

    /** A number that a bit turned over changed may still be a number: only the checksum tells. */
    @Test
    void aChangedByteIsRefusedOrChangesNothing() throws IOException {
        Path file = xlsx(xlsxParts("<row><c><v>145.5</v></c></row>"));
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int i = 4; i < whole.length; i += 3) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            try {
                assertThat(cells(file, format(SourceKind.XLSX)))
                        .as("byte %d", i)
                        .containsExactly(List.of("145.5"));
            } catch (Fault fault) {
                assertThat(fault.code()).as("byte %d", i).startsWith("TBL-0");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 9);
    }

    @Test
    void aNumberChangedWithinAPartIsRefusedByItsChecksum() throws IOException {
        Path file = folder.resolve("plain.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(0);
            for (Map.Entry<String, byte[]> part :
                    xlsxParts("<row><c><v>145.5</v></c></row>").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        replace(file, "145.5", "945.5");
        assertThat(refusal(() -> cells(file, format(SourceKind.XLSX)))).startsWith("TBL-015");
    }

    @Test
    void otherDocumentsInAnArchiveAreNoTables() throws IOException {
        Map<String, byte[]> letter = new LinkedHashMap<>();
        letter.put(
                "_rels/.rels",
                bytes(WorkbookFiles.relations("r1 officeDocument word/document.xml")));
        letter.put("word/document.xml", bytes("<document/>"));
        assertThat(refusedXlsx(letter)).startsWith("TBL-014");
        assertThat(refusedXlsx(Map.of("photo.jpg", new byte[10]))).startsWith("TBL-014");
        letter.put(
                "_rels/.rels", bytes(WorkbookFiles.relations("r1 officeDocument xl/workbook.bin")));
        assertThat(refusedXlsx(letter)).startsWith("TBL-012");
        assertThat(refusedOds("")).startsWith("TBL-020");
    }

    private static TableFormat format(SourceKind kind) {
        return TableFormat.workbook(kind, null);
    }

    private String refusedXlsx(Map<String, byte[]> parts) throws IOException {
        Path file = xlsx(parts);
        return refusal(() -> cells(file, format(SourceKind.XLSX)));
    }

    private String refusedOds(String tables) throws IOException {
        Path file = zip(folder.resolve("table.ods"), odsParts(tables));
        return refusal(() -> cells(file, format(SourceKind.ODS)));
    }

    private Path xlsx(Map<String, byte[]> parts) throws IOException {
        return zip(folder.resolve("table.xlsx"), parts);
    }

    private static void replace(Path file, String text, String by) throws IOException {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace(text, by), StandardCharsets.ISO_8859_1);
    }
}
