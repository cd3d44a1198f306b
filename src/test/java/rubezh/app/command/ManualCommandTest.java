package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;

/** {@code rubezh manual}: without a register and without a password, in the language asked for. */
class ManualCommandTest {
    @TempDir Path root;

    private CliResult run(String... arguments) {
        return CliResult.run(root, Map.of("RUBEZH_DATA", "no/register"), arguments);
    }

    @Test
    void theManualIsSavedInTheLanguageOfTheOutput() throws IOException {
        Path english = root.resolve("manual.pdf");
        Path russian = root.resolve("manual-ru.pdf");
        CliResult saved = run("manual", "-o", english.toString());
        assertThat(saved.status()).as(saved.err()).isZero();
        assertThat(saved.err()).contains("The manual was saved", english.toString());
        assertThat(run("--lang", "ru", "manual", "-o", russian.toString()).status()).isZero();
        assertThat(title(english)).isEqualTo("Rubezh. Manual");
        assertThat(title(russian)).isEqualTo("Рубеж. Справка");
    }

    private static String title(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getDocumentInformation().getTitle();
        }
    }

    @Test
    void anExistingFileIsReplacedOnlyIfAskedTo() throws IOException {
        Path file = Files.writeString(root.resolve("manual.pdf"), "mine");
        CliResult refused = run("manual", "-o", file.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("APP-033");
        assertThat(file).hasContent("mine");
        assertThat(run("manual", "--force", "-o", file.toString()).status()).isZero();
        assertThat(title(file)).isEqualTo("Rubezh. Manual");
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files.filter(one -> one.toString().contains(".part"))).isEmpty();
        }
    }

    @Test
    void aFileMustBeNamed() {
        CliResult result = run("manual");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("-o");
    }
}
