package rubezh.table.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;
import rubezh.text.Fault;

/** A workbook beyond a limit is refused by its code, not half read. */
@LongTest
class WorkbookLimitTest {
    /** Characters of a text; some 3,100 of them are more than 96 MB. */
    private static final int LENGTH = 32_000;

    private static final int TEXTS = 3_200;

    @TempDir Path folder;

    @Test
    void moreTextsThanFitIntoTheMemoryAreToldByTheirCode() throws IOException {
        Path file = folder.resolve("texts.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            part(
                    zip,
                    "xl/workbook.xml",
                    """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                     xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>\
                    """);
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Target="worksheets/sheet1.xml"
                     Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>
                    <Relationship Id="rId2" Target="sharedStrings.xml"
                     Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/>
                    </Relationships>\
                    """);
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                    <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>\
                    """);
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            writeTexts(zip);
            zip.closeEntry();
        }
        assertThatThrownBy(() -> TableGuess.of(file))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("TBL-021"));
    }

    /** A directory of more than 65,535 parts has the large form (zip64) and is not read at all. */
    @Test
    void aDirectoryOfTheLargeFormIsRefused() throws IOException {
        Path file = folder.resolve("parts.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 65_600; i++) {
                zip.putNextEntry(new ZipEntry("p" + i));
            }
        }
        assertThatThrownBy(() -> TableGuess.of(file))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("TBL-016"));
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Texts that hardly get smaller when they are packed, or they would be taken for a bomb. */
    private static void writeTexts(OutputStream out) throws IOException {
        write(out, "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        var random = new Random(20261202);
        byte[] bytes = new byte[LENGTH / 2];
        for (int i = 0; i < TEXTS; i++) {
            random.nextBytes(bytes);
            write(out, "<si><t>" + HexFormat.of().formatHex(bytes) + "</t></si>");
        }
        write(out, "</sst>");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
