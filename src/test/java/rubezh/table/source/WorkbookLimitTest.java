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
    /** Characters of a text; some 3,150 of them are more than 96 MB. */
    private static final int LENGTH = 32_000;

    private static final int TEXTS = 3_200;

    @TempDir Path folder;

    private static void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> TableGuess.of(file))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void moreTextsThanFitIntoTheMemoryAreToldByTheirCode() throws IOException {
        String row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
        var parts = WorkbookFiles.xlsxParts(row, "<si><t>a</t></si>", "");
        parts.put("xl/sharedStrings.xml", texts());
        assertRefused(WorkbookFiles.zip(folder.resolve("texts.xlsx"), parts), "TBL-021");
    }

    /** Texts that hardly get smaller when they are packed, or they would be taken for a bomb. */
    private static byte[] texts() throws IOException {
        var out = new ByteArrayOutputStream();
        String space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        out.write(WorkbookFiles.bytes("<sst xmlns=\"" + space + "\">"));
        var random = new Random(20261202);
        byte[] bytes = new byte[LENGTH / 2];
        for (int i = 0; i < TEXTS; i++) {
            random.nextBytes(bytes);
            String text = HexFormat.of().formatHex(bytes);
            out.write(WorkbookFiles.bytes("<si><t>" + text + "</t></si>"));
        }
        out.write(WorkbookFiles.bytes("</sst>"));
        return out.toByteArray();
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
        assertRefused(file, "TBL-016");
    }
}
