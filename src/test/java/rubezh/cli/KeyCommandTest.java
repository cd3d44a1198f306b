package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;
import rubezh.report.PdfReader;
import rubezh.report.pdf.Pdf;
import rubezh.report.pdf.PdfPreview;

/** {@code key}: the words read at one end of the telephone are those shown at the other. */
@LongTest
final class KeyCommandTest {
    private static final Pattern ROW = Pattern.compile("(?m)^ *([1-8])  (\\S+) +(\\S+)$");

    @TempDir static Path root;
    private static Map<String, String> osh = Map.of();
    private static Map<String, String> batken = Map.of();
    private static Path bundle = Path.of("");

    @BeforeAll
    static void exportAtOneStation() {
        osh = CliResult.newStation(root, root.resolve("osh"), "KG-OSH");
        batken = CliResult.newStation(root, root.resolve("batken"), "KG-BAT");
        bundle = root.resolve("bundle.json");
        CliResult exported = CliResult.run(root, osh, "export", "-o", bundle.toString());
        assertThat(exported.status()).as(exported.err()).isZero();
    }

    /** Returns the words of a card: the second column of its rows, or the third. */
    private static String words(CliResult card, int column) {
        String joined =
                String.join(
                        " · ",
                        ROW.matcher(card.out()).results().map(row -> row.group(column)).toList());
        assertThat(joined.split(" · ")).hasSize(8);
        return joined;
    }

    @Test
    void theReceiverIsShownTheWordsTheSenderReads() {
        CliResult card = CliResult.run(root, osh, "key");
        assertThat(card.status()).as(card.err()).isZero();
        assertThat(card.out()).contains("Key of station KG-OSH");
        String words = words(card, 2);
        CliResult refused = CliResult.run(root, batken, "import", bundle.toString());
        assertThat(refused.err()).contains(words, "[BND-013]");
        CliResult inspected = CliResult.run(root, batken, "inspect", bundle.toString());
        assertThat(inspected.out()).contains(words);
        CliResult exported =
                CliResult.run(root, osh, "export", "-o", root.resolve("second.json").toString());
        assertThat(exported.err()).contains("rubezh key").doesNotContain("words of the file");
    }

    @Test
    void aRussianCardAndAnEnglishOneShowTheSamePairs() {
        CliResult russian = CliResult.run(root, osh, "--lang", "ru", "key");
        CliResult english = CliResult.run(root, osh, "--lang", "en", "key");
        assertThat(words(russian, 2)).isEqualTo(words(english, 3)).matches("[а-яё· ]+");
        assertThat(words(russian, 3)).isEqualTo(words(english, 2));
    }

    @Test
    void thePaperHasTheWordsOfBothLanguagesAndTheCode(@TempDir Path folder) throws Exception {
        CliResult card = CliResult.run(root, osh, "key");
        Path file = folder.resolve("key.pdf");
        CliResult written = CliResult.run(root, osh, "key", "-o", file.toString());
        assertThat(written.err()).contains(file.toString());
        Pdf pdf = new Pdf(Files.readAllBytes(file), 2);
        assertThat(PdfReader.text(pdf)).contains("Ключ станции KG-OSH", "Key of station KG-OSH");
        for (int column = 2; column <= 3; column++) {
            assertThat(PdfReader.text(pdf)).contains(words(card, column).split(" · "));
        }
        String digits = card.out().substring(card.out().lastIndexOf(':') + 1);
        assertThat(largeCode(pdf)).isEqualToIgnoringCase(digits.replaceAll("[^0-9a-f]", ""));
        CliResult ofAnother =
                CliResult.run(root, batken, "key", "KG-OSH", "-o", folder + "/other.pdf");
        assertThat(ofAnother.status()).as(ofAnother.err()).isNotZero();
    }

    /**
     * Returns what a camera reads from the large code in the upper half of the page, nearer if it
     * is not read at first: the codes of some keys fall badly on the dots.
     */
    private static String largeCode(Pdf pdf) throws Exception {
        try (var preview = new PdfPreview(pdf)) {
            for (int resolution : List.of(100, 150)) {
                try {
                    return largeCode(preview.image(0, resolution));
                } catch (ReaderException nearer) {
                    continue;
                }
            }
            return largeCode(preview.image(0, 200));
        }
    }

    private static String largeCode(BufferedImage page) throws ReaderException {
        int width = page.getWidth() / 2;
        int height = page.getHeight() / 3;
        int[] pixels = page.getRGB(0, height * 9 / 10, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(source));
        var hints = Map.of(DecodeHintType.TRY_HARDER, true);
        return new QRCodeReader().decode(bitmap, hints).getText();
    }

    @Test
    void wordsOfEitherLanguageConfirmTheSender(@TempDir Path folder) {
        var third = CliResult.newStation(root, folder, "KG-TAL");
        String russian = words(CliResult.run(root, osh, "key"), 3);
        String wrong = words(CliResult.run(root, batken, "key"), 2);
        CliResult refused =
                CliResult.run(root, third, "import", "--trust", wrong, bundle.toString());
        assertThat(refused.status()).isEqualTo(5);
        assertThat(refused.err()).contains(wrong, words(CliResult.run(root, osh, "key"), 2));
        CliResult taken =
                CliResult.run(root, third, "import", "--trust", russian, bundle.toString());
        assertThat(taken.status()).as(taken.err()).isZero();
        CliResult known = CliResult.run(root, third, "key", "kg-osh");
        assertThat(words(known, 3)).isEqualTo(russian);
    }

    @Test
    void anAddresseeThatIsNotKnownIsSaidNotToBe(@TempDir Path folder) {
        String file = folder.resolve("a.json").toString();
        CliResult unknown = CliResult.run(root, osh, "export", "--to-peer", "kg-abc", "-o", file);
        assertThat(unknown.status()).isZero();
        assertThat(unknown.err()).contains("Station KG-ABC is not known here");
        assertThat(CliResult.run(root, osh, "inspect", file).out()).contains("To: KG-ABC");
        CliResult wrong = CliResult.run(root, osh, "export", "--to-peer", "ОШ", "-o", file + "2");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("[BND-047]");
        CliResult headquarters = CliResult.run(root, osh, "export", "-o", file + "3");
        assertThat(headquarters.err()).doesNotContain("not known");
    }

    @Test
    void aStationWithoutAKnownKeyIsSaidToHaveNone() {
        CliResult none = CliResult.run(root, osh, "key", "KG-NONE");
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.err()).contains("[BND-046]");
    }

    @Test
    void theCardIsAlsoWrittenAsJsonAndAsAPicture() throws Exception {
        Path picture = root.resolve("key.svg");
        CliResult card = CliResult.run(root, osh, "--json", "key", "--qr", picture.toString());
        assertThat(card.out())
                .contains("\"words\":{\"en\":[", "\"ru\":[", "\"station\":\"KG-OSH\"");
        assertThat(Files.readString(picture)).startsWith("<svg").contains("<path d=\"M4,4h1");
    }
}
