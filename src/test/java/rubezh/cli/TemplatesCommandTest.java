package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.cli.command.CliConfig;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;
import rubezh.text.Language;

/** Templates of new records on the command line, the same as those of the window. */
@LongTest
class TemplatesCommandTest {
    @TempDir Path root;

    @BeforeEach
    void aTemplateSavedInTheWindow() {
        TestStations.create(root).close();
        try (OpenRegister open = new FileStations(root).open("asanov")) {
            open.register().templates().save("Trucks", Seizures.complete());
        }
    }

    private CliResult run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var config =
                new CliConfig(
                        Map.of("RUBEZH_USER", "asanov", "RUBEZH_PASSWORD", TestStations.PASSWORD),
                        Language.EN,
                        Clock.fixed(TestStations.NOW, ZoneOffset.UTC),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        _ -> 0);
        String[] line =
                Stream.concat(Stream.of("templates"), Stream.of(arguments)).toArray(String[]::new);
        int status = new Cli(config, new FileStations(root)).run(line);
        return new CliResult(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Returns the rows of the list without its heading. */
    private List<String> rows() {
        return run("--format", "csv").out().lines().skip(1).toList();
    }

    private void assertRefused(int status, String code, String... arguments) {
        List<String> before = rows();
        CliResult result = run(arguments);
        assertThat(result.status()).as(result.err()).isEqualTo(status);
        assertThat(result.err()).contains(code);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aTemplateIsListedWithItsPlaceAndFirstItem() {
        assertThat(rows()).containsExactly("Trucks,KG-DOS,OPI-HER");
        assertThat(run().out()).contains("Trucks", "Heroin").doesNotContain("OPI-HER");
    }

    @Test
    void itIsShownAsARecordIs() {
        assertThat(run("show", "Trucks").out()).contains("Heroin").doesNotContain("Custody");
        assertThat(run("show", "Trucks", "--json").out())
                .contains("\"name\"", "\"substance\"")
                .doesNotContain("\"start\"");
    }

    @Test
    void itIsCopiedRenamedAndDeleted() {
        assertThat(run("copy", "Trucks", "Buses").status()).isZero();
        assertThat(rows()).containsExactly("Buses,KG-DOS,OPI-HER", "Trucks,KG-DOS,OPI-HER");
        assertThat(run("rename", "Trucks", "Vans").status()).isZero();
        assertThat(run("delete", "Buses").status()).isZero();
        assertThat(rows()).containsExactly("Vans,KG-DOS,OPI-HER");
    }

    @Test
    void oneIsMadeFromAFileAndReplacesAnotherOnlyByForce() throws IOException {
        Path file =
                Files.writeString(root.resolve("case.json"), "{\"place\":{\"post\":\"KG-KYZ\"}}");
        assertThat(run("create", "Cars", "--file", file.toString()).status()).isZero();
        assertThat(rows()).contains("Cars,KG-KYZ,");
        assertRefused(3, "TPL-001", "create", "Trucks", "--file", file.toString());
        assertThat(run("create", "Trucks", "--force", "--file", file.toString()).status()).isZero();
        assertThat(rows()).containsExactly("Cars,KG-KYZ,", "Trucks,KG-KYZ,");
    }

    @Test
    void whatIsWrongHasACodeAndAnExitStatus() {
        assertRefused(3, "TPL-002", "show", "Vans");
        assertRefused(3, "TPL-002", "delete", "Vans");
        assertRefused(3, "TPL-001", "copy", "Trucks", "Trucks");
        assertRefused(2, "TPL-003", "copy", "Trucks");
        assertRefused(2, "TPL-004", "create", "Vans");
        assertRefused(3, "APP-007", "create", "Vans", "--record", "KG-OSH-A-2026-000009");
    }
}
