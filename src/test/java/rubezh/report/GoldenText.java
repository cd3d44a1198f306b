package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import rubezh.report.pdf.Pdf;
import rubezh.text.Language;

/**
 * The whole text of papers, as PDFBox reads it back. Whoever changes a paper on purpose writes the
 * texts anew with {@code -Drubezh.golden=write} and reads what has changed.
 */
final class GoldenText {
    private static final Path FOLDER = Path.of("src/test/resources/rubezh/report/golden");

    /** Hash at the foot and its words, which differ where revisions are signed by new keys. */
    private static final Pattern HASH =
            Pattern.compile("[0-9a-f]{8}(?:\\s[0-9a-f]{8}){7}|\\S+(?:\\s·\\s\\S+){7}");

    private GoldenText() {}

    /** Returns the text of a paper. */
    static String of(Pdf paper) {
        return String.join("\f\n", PdfReader.pages(paper));
    }

    /** Returns the text of a paper without the hash at its foot. */
    static String withoutHash(Pdf paper) {
        return HASH.matcher(of(paper)).replaceAll("HASH");
    }

    /**
     * Compares the text of a paper with the one that is kept.
     *
     * @param name name of the file without language
     */
    static void assertUnchanged(String name, Language language, String text) throws IOException {
        Path golden = FOLDER.resolve(name + "-" + language.code() + ".txt");
        if ("write".equals(System.getProperty("rubezh.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
