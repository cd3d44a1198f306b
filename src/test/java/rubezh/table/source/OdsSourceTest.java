package rubezh.table.source;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.table.source.SourceFiles.cells;
import static rubezh.table.source.SourceFiles.refusal;
import static rubezh.table.source.SourceFiles.rows;
import static rubezh.table.source.WorkbookFiles.odsParts;
import static rubezh.table.source.WorkbookFiles.zip;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of OpenDocument spreadsheets: values, repeated cells and rows, sheets. */
class OdsSourceTest {
    private static final TableFormat FIRST = TableFormat.workbook(SourceKind.ODS, null);

    @TempDir Path folder;

    @Test
    void valuesAreTheStoredOnesNotWhatIsShown() throws IOException {
        Path file =
                ods(
                        """
                        <t:table t:name='Лист1'><t:table-column/><t:table-row>\
                        <t:table-cell o:value-type='float' o:value='145.5'><x:p>145,50</x:p></t:table-cell>\
                        <t:table-cell o:value-type='date' o:date-value='2025-01-03'><x:p>03.01.25</x:p></t:table-cell>\
                        <t:table-cell o:value-type='date' o:date-value='2025-01-03T10:15:00'/>\
                        <t:table-cell o:value-type='time' o:time-value='PT10H15M00S'/>\
                        <t:table-cell o:value-type='boolean' o:boolean-value='true'/>\
                        <t:table-cell o:value-type='currency' o:value='0.10000000000000001'/>\
                        <t:table-cell t:formula='of:=1+1' o:value-type='float' o:value='2'/>\
                        </t:table-row></t:table>\
                        """);
        assertThat(rows(file, FIRST))
                .containsExactly(
                        new TableRow(
                                1,
                                List.of(
                                        "145.5",
                                        "2025-01-03",
                                        "2025-01-03T10:15",
                                        "10:15",
                                        "TRUE",
                                        "0.1",
                                        "2"),
                                Set.of(6)));
    }

    @Test
    void textsAreTheParagraphsWithoutNotes() throws IOException {
        Path file =
                ods(
                        """
                        <t:table t:name='a'><t:table-row><t:table-cell o:value-type='string'>\
                        <o:annotation><x:p>заметка</x:p></o:annotation><x:p>две<x:s x:c='2'/><x:span>стр<x:tab/>о</x:span>\
                        ки</x:p><x:p>и<x:line-break/>ещё</x:p></t:table-cell></t:table-row></t:table>\
                        """);
        assertThat(cells(file, FIRST)).containsExactly(List.of("две  стр\tоки\nи\nещё"));
    }

    @Test
    void repeatedCellsAndRowsAreReadAsManyAndEmptyOnesCostNothing() throws IOException {
        Path file =
                ods(
                        """
                        <t:table t:name='a'><t:table-header-rows><t:table-row t:number-rows-repeated='3'>\
                        <t:table-cell/></t:table-row></t:table-header-rows>\
                        <t:table-row t:number-rows-repeated='2'><t:table-cell t:number-columns-repeated='2' \
                        o:value-type='string'><x:p>к</x:p></t:table-cell><t:covered-table-cell/>\
                        <t:table-cell o:value-type='float' o:value='1'/>\
                        <t:table-cell t:number-columns-repeated='16380'/></t:table-row>\
                        <t:table-row t:number-rows-repeated='1048571'><t:table-cell t:number-columns-repeated='16384'/>\
                        </t:table-row></t:table>\
                        """);
        assertThat(rows(file, FIRST))
                .containsExactly(
                        new TableRow(4, List.of("к", "к", "", "1"), Set.of()),
                        new TableRow(5, List.of("к", "к", "", "1"), Set.of()));
    }

    @Test
    void hiddenSheetsAreReadOnlyWhenTheyAreNamed() throws IOException {
        Path file =
                ods(
                        """
                        <t:table t:name='тайный' t:style-name='hid'><t:table-row><t:table-cell o:value-type='float' \
                        o:value='1'/></t:table-row></t:table><t:table t:name='Данные'><t:table-row>\
                        <t:table-cell o:value-type='string'><x:p>a</x:p></t:table-cell></t:table-row><t:table-row>\
                        <t:table-cell o:value-type='float' o:value='2'/></t:table-row></t:table>\
                        """);
        TableGuess guess = TableGuess.of(file);
        assertThat(guess.sheets()).containsExactly("Данные");
        assertThat(guess.format()).isEqualTo(TableFormat.workbook(SourceKind.ODS, "Данные"));
        assertThat(cells(file, FIRST)).containsExactly(List.of("a"), List.of("2"));
        assertThat(cells(file, TableFormat.workbook(SourceKind.ODS, "тайный")))
                .containsExactly(List.of("1"));
        assertThat(refusal(() -> cells(file, TableFormat.workbook(SourceKind.ODS, "Ещё"))))
                .startsWith("TBL-019");
    }

    @Test
    void anEncryptedSpreadsheetIsRefused() throws IOException {
        Map<String, byte[]> parts = odsParts("");
        parts.put("META-INF/manifest.xml", WorkbookFiles.bytes("<m:encryption-data/>"));
        Path file = zip(folder.resolve("a.ods"), parts);
        assertThat(refusal(() -> TableGuess.of(file)))
                .isEqualTo("TBL-013 The workbook a.ods is encrypted with a password.");
    }

    private Path ods(String tables) throws IOException {
        return zip(folder.resolve("book.ods"), odsParts(tables));
    }
}
