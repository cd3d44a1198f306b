package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;

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
        String[] line =
                Stream.concat(Stream.of("templates"), Stream.of(arguments)).toArray(String[]::new);
        return CliResult.of(
                new FileStations(root),
                Map.of("RUBEZH_USER", "asanov", "RUBEZH_PASSWORD", TestStations.PASSWORD),
                Clock.fixed(TestStations.NOW, ZoneOffset.UTC),
                line);
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
        assertRefused(2, "Missing: NEW-NAME", "copy", "Trucks");
        assertRefused(2, "TPL-004", "create", "Vans");
        assertRefused(3, "APP-007", "create", "Vans", "--record", "KG-OSH-A-2026-000009");
    }
}
