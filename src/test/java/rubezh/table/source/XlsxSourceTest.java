package rubezh.table.source;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.table.source.SourceFiles.cells;
import static rubezh.table.source.SourceFiles.refusal;
import static rubezh.table.source.SourceFiles.rows;
import static rubezh.table.source.WorkbookFiles.bytes;
import static rubezh.table.source.WorkbookFiles.xlsxParts;
import static rubezh.table.source.WorkbookFiles.zip;

import module java.base;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of Excel workbooks: texts, numbers, dates, formulas, sheets. */
class XlsxSourceTest {
    private static final TableFormat FIRST = TableFormat.workbook(SourceKind.XLSX, null);
    private static final String STYLES =
            """
            <styleSheet><numFmts><numFmt numFmtId='164' formatCode='[$-419]dd\\.mm\\.yyyy hh:mm'/>\
            <numFmt numFmtId='165' formatCode='"день" 0.00 [Red]'/><numFmt numFmtId='166' formatCode='[h]:mm'/>\
            </numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>\
            <xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='20'/><xf numFmtId='165'/><xf numFmtId='166'/>\
            </cellXfs></styleSheet>\
            """;

    @TempDir Path folder;

    @Test
    void aWorkbookOfTheProgramIsReadBack() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (var book = new Workbook(Files.newOutputStream(file), "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Изъятия");
            sheet.value(0, 0, "№");
            sheet.value(0, 2, "Вес & <масса>");
            sheet.value(2, 0, 1);
            sheet.value(2, 1, LocalDateTime.of(2025, 1, 3, 10, 15));
            sheet.style(2, 1).format("dd.mm.yyyy hh:mm").set();
            sheet.value(2, 2, new BigDecimal("145.5"));
            sheet.value(2, 3, true);
            sheet.value(3, 1, LocalDate.of(2025, 1, 3));
            sheet.style(3, 1).format("yyyy-MM-dd").set();
            sheet.inlineString(3, 2, "две\nстроки");
        }
        assertThat(rows(file, FIRST))
                .containsExactly(
                        new TableRow(1, List.of("№", "", "Вес & <масса>"), Set.of()),
                        new TableRow(
                                3, List.of("1", "2025-01-03T10:15", "145.5", "TRUE"), Set.of()),
                        new TableRow(4, List.of("", "2025-01-03", "две\nстроки"), Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "145.5, 145.5",
        "0.10000000000000001, 0.1",
        "145.50000000000003, 145.50000000000003",
        "2025.0, 2025",
        "-0.0, 0",
        "1E3, 1000",
        "1.5E-3, 0.0015",
        "1.0000000000000001E-3, 0.001",
        "12345678901234567890, 12345678901234567890",
        "0, 0"
    })
    void numbersAreTheShortestDecimalsOfWhatIsStored(String stored, String text)
            throws IOException {
        assertThat(single("<c r='A1'><v>" + stored + "</v></c>")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 45660, 2025-01-03",
        "1, 45660.427083333336, 2025-01-03T10:15",
        "2, 45660, 2025-01-03T00:00",
        "2, 45660.427083333336, 2025-01-03T10:15",
        "2, 45660.427094907405, 2025-01-03T10:15:01",
        "3, 0.427083333333333, 10:15",
        "3, 45660.25, 2025-01-03T06:00",
        "4, 45660, 45660",
        "5, 1.5, 1.5",
        "1, 1, 1900-01-01",
        "1, 59, 1900-02-28",
        "1, 60, 60",
        "1, 61, 1900-03-01",
        "1, 2958465, 9999-12-31",
        "1, 2958466, 2958466",
        "1, -1, -1",
        "0, 45660, 45660",
        "99, 45660, 45660"
    })
    void numbersOfADateFormatAreDates(int style, String stored, String text) throws IOException {
        Path file =
                zip(
                        folder.resolve("dates.xlsx"),
                        xlsxParts(
                                "<row><c s='%d'><v>%s</v></c></row>".formatted(style, stored),
                                "<sst/>",
                                STYLES));
        assertThat(cells(file, FIRST)).containsExactly(List.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "dd/mm/yyyy -> DATE",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy -> DATE",
                "mmm-yy;@ -> DATE",
                "m/d/yy h:mm AM/PM -> DATE_AND_TIME",
                "h:mm:ss AM/PM -> TIME",
                "mm:ss.0 -> TIME",
                "General -> ",
                "#,##0.00 \"шт. (d)\" -> ",
                "[Red]0.00 -> ",
                "0.00_d -> ",
                "[mm]:ss -> ",
                "@ -> "
            })
    void formatsShowDatesByTheirFields(String code, CellValue.DateStyle style) {
        assertThat(XlsxStyles.ofCode(code)).isEqualTo(style);
    }

    @Test
    void daysMayBeCountedFrom1904() throws IOException {
        Map<String, byte[]> parts =
                xlsxParts("<row><c s='1'><v>44198</v></c></row>", "<sst/>", STYLES);
        parts.put(
                "xl/workbook.xml",
                bytes(
                        "<workbook><workbookPr date1904='1'/><sheets><sheet name='x' id='r1'/></sheets></workbook>"));
        assertThat(cells(zip(folder.resolve("mac.xlsx"), parts), FIRST))
                .containsExactly(List.of("2025-01-03"));
    }

    @Test
    void textsAreSharedRichEscapedAndInline() throws IOException {
        String texts =
                """
                <sst><si><t xml:space='preserve'> опий </t></si><si><r><t>ге</t></r><r><rPr><b/></rPr><t>роин</t></r>\
                <rPh><t>x</t></rPh></si><si><t>a_x000D_b_x005F_x</t></si></sst>\
                """;
        String rows =
                """
                <row r='1'><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c>\
                <c t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c><c t='b'><v>0</v></c>\
                <c t='e'><v>#N/A</v></c><c t='d'><v>2025-01-03T00:00:00</v></c></row>\
                """;
        Path file = zip(folder.resolve("texts.xlsx"), xlsxParts(rows, texts, "<styleSheet/>"));
        assertThat(cells(file, FIRST))
                .containsExactly(
                        List.of(
                                " опий ",
                                "героин",
                                "a\rb_x",
                                "inline",
                                "FALSE",
                                "#N/A",
                                "2025-01-03T00:00"));
    }

    @Test
    void formulasGiveTheirStoredValueAndAreMarked() throws IOException {
        String rows =
                """
                <row r='7'><c r='A7'><f>SUM(B1:B6)</f><v>12.5</v></c><c r='B7' t='str'><f>A1&amp;B1</f><v>ab</v></c>\
                <c r='D7'><f>NOW()</f></c><c r='E7'><v>1</v></c></row>\
                """;
        assertThat(rows(zip(folder.resolve("f.xlsx"), xlsxParts(rows)), FIRST))
                .containsExactly(
                        new TableRow(7, List.of("12.5", "ab", "", "", "1"), Set.of(0, 1, 3)));
    }

    @Test
    void hiddenSheetsAreReadOnlyWhenTheyAreNamed() throws IOException {
        Map<String, byte[]> parts = xlsxParts("<row><c><v>1</v></c></row>");
        parts.put(
                "xl/workbook.xml",
                bytes(
                        """
                        <workbook><sheets><sheet name='тайный' state='veryHidden' id='r1'/>\
                        <sheet name='диаграмма' id='r9'/><sheet name='Пустой' id='r8'/>\
                        <sheet name='Данные' id='r7'/></sheets></workbook>\
                        """));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                bytes(
                        WorkbookFiles.relations(
                                "r1 worksheet worksheets/sheet1.xml",
                                "r9 chartsheet chartsheets/sheet1.xml",
                                "r8 worksheet worksheets/sheet8.xml",
                                "r7 worksheet worksheets/../worksheets/sheet2.xml")));
        parts.put("xl/worksheets/sheet8.xml", bytes(WorkbookFiles.sheet("")));
        parts.put(
                "xl/worksheets/sheet2.xml",
                bytes(
                        WorkbookFiles.sheet(
                                "<row><c t='str'><v>a</v></c></row><row><c><v>2</v></c></row>")));
        Path file = zip(folder.resolve("sheets.xlsx"), parts);
        TableGuess guess = TableGuess.of(file);
        assertThat(guess.sheets()).containsExactly("Пустой", "Данные");
        assertThat(guess.format()).isEqualTo(TableFormat.workbook(SourceKind.XLSX, "Данные"));
        assertThat(guess.header()).isZero();
        assertThat(guess.encodingReason()).isEqualTo(GuessReason.WORKBOOK);
        assertThat(cells(file, TableFormat.workbook(SourceKind.XLSX, "тайный")))
                .containsExactly(List.of("1"));
        assertThat(refusal(() -> cells(file, FIRST))).startsWith("TBL-002");
        assertThat(refusal(() -> cells(file, TableFormat.workbook(SourceKind.XLSX, "данные"))))
                .isEqualTo(
                        "TBL-019 The workbook sheets.xlsx has no sheet “данные”. Its sheets: Пустой, Данные");
    }

    private String single(String cell) throws IOException {
        Path file = zip(folder.resolve("one.xlsx"), xlsxParts("<row>" + cell + "</row>"));
        return cells(file, FIRST).getFirst().getFirst();
    }
}
