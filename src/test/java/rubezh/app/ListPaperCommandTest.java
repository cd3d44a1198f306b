package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.report.PdfReader;
import rubezh.report.pdf.Pdf;

/** {@code list --format pdf}: the paper of a list, and how it is refused. */
final class ListPaperCommandTest {
    @TempDir static Path root;
    private static Map<String, String> station = Map.of();

    @BeforeAll
    static void writeRecords() {
        station = CliResult.newStation(root, root, "KG-OSH");
        try (LocalOpenRegister open = CliResult.open(root, station)) {
            var seeder =
                    new JournalSeeder(
                            open.openStation().journal(),
                            open.openStation().session().signer(),
                            true);
            for (int i = 1; i <= 3; i++) {
                var id = new UUID(0x7000, 1L << 63 | i);
                String number = "KG-OSH-A-2026-%06d".formatted(i);
                var seizure =
                        SeizureShape.SHAPE.with(Seizures.complete(), "/header/number", number);
                seeder.put(
                        id,
                        SeizureShape.SHAPE.with(
                                seizure, "/header/status", rubezh.domain.seizure.Status.SUBMITTED));
            }
        }
    }

    private static CliResult run(String... arguments) {
        return CliResult.run(root, station, arguments);
    }

    private static String text(Path file) throws IOException {
        return PdfReader.text(new Pdf(Files.readAllBytes(file), 1));
    }

    @Test
    void theListIsWrittenAsAPaperInTheLanguageOfTheCommand() throws IOException {
        Path file = root.resolve("list.pdf");
        CliResult result = run("--lang", "ru", "list", "--format", "pdf", "-o", file.toString());
        assertThat(result.status()).isZero();
        assertThat(result.err()).contains("страниц: 1", "SHA-256");
        assertThat(text(file))
                .contains("ПЕРЕЧЕНЬ ЗАПИСЕЙ", "KG-OSH-A-2026-000001", "KG-OSH-A-2026-000003")
                .contains("Записей: 3");
    }

    @Test
    void columnsAndLimitApplyToThePaper() throws IOException {
        Path file = root.resolve("short.pdf");
        CliResult result =
                run(
                        "list",
                        "--format",
                        "pdf",
                        "--columns",
                        "header.number,items",
                        "--limit",
                        "2",
                        "-o",
                        file.toString());
        assertThat(result.status()).isZero();
        assertThat(text(file))
                .contains("Only the first 2 of 3 records", "Substance", "Quantity")
                .doesNotContain("Direction", "Issues");
    }

    @Test
    void aPaperNeedsAFileAndAnUnknownColumnIsRefused() {
        assertThat(run("list", "--format", "pdf").err()).contains("[PAP-007]");
        Path file = root.resolve("none.pdf");
        CliResult result =
                run("list", "--format", "pdf", "--columns", "no.column", "-o", file.toString());
        assertThat(result.err()).contains("[APP-040]");
        assertThat(file).doesNotExist();
    }

    @Test
    void anExistingFileIsNotReplacedUnasked() throws IOException {
        Path file = Files.writeString(root.resolve("mine.pdf"), "mine");
        assertThat(run("list", "--format", "pdf", "-o", file.toString()).err())
                .contains("[APP-033]");
        assertThat(file).hasContent("mine");
    }

    @Test
    void totalsAndCodesAreNoPapers() {
        Path file = root.resolve("totals.pdf");
        assertThat(run("totals", "--format", "pdf", "-o", file.toString()).err())
                .contains("[PAP-009]");
        assertThat(run("codes", "--format", "pdf").err()).contains("[PAP-009]");
        assertThat(file).doesNotExist();
    }
}
