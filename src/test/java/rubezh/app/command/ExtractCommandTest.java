package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/**
 * {@code extract}: nothing by which a person could be named leaves, in no format and no layout; the
 * file is signed, and a changed one is told.
 */
@LongTest
class ExtractCommandTest {
    /** In every field about persons or for the service that a case of the command line can have. */
    private static final String CANARY = "Канарейкин";

    /** In a field of the place. */
    private static final String TEXT = "Дом Сидорова";

    @TempDir static Path root;
    private static Map<String, String> station = Map.of();

    @BeforeAll
    static void newStation() throws IOException {
        station = CliResult.newStation(root, root, "KG-OSH");
        submit("H0", 3);
        submit("H2", 4);
        Path draft = Files.writeString(root.resolve("draft.json"), CaseJson.PLAIN);
        assertThat(run("record", draft.toString()).status()).isZero();
    }

    private static void submit(String code, int day) throws IOException {
        String json =
                CaseJson.SEALED
                        .formatted(day, day)
                        .replace("CLT 1", "CLT 1" + day)
                        .replace("CLT 2", "CLT 2" + day)
                        .replaceFirst(
                                "\"header\":\\{", "\"header\":{\"handling\":\"" + code + "\",")
                        .replaceFirst(
                                "\"place\":\\{", "\"place\":{\"description\":\"" + TEXT + "\",")
                        .replaceFirst(
                                "\"parties\".*",
                                """
                                "parties":{"persons":[{"role":"DRV","surname":"%1$s",
                                  "givenName":"%1$s","sex":"1","citizenship":"KG",
                                  "birth":"1980-02-29","measures":{"action":"REL","address":"%1$s"},
                                  "identity":{"kind":"PPN","number":"%1$s","country":"KG"}}]},\
                                """
                                        .formatted(CANARY));
        Path file = Files.writeString(root.resolve(code + ".json"), json);
        CliResult recorded = run("record", file.toString(), "--submit");
        assertThat(recorded.status()).as(recorded.err()).isZero();
    }

    private static CliResult run(String... arguments) {
        return CliResult.run(root, station, arguments);
    }

    private static CliResult extract(Path file, String format, String layout) {
        CliResult written =
                run("extract", "--format", format, "--layout", layout, "-o", file.toString());
        assertThat(written.status()).as(written.err()).isZero();
        return written;
    }

    private static String content(Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) {
            return Files.readString(file);
        }
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                text.append(
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void nothingByWhichAPersonCouldBeNamedLeaves() throws IOException {
        for (String format : List.of("json", "csv", "csv-ru", "xlsx", "geojson")) {
            for (String layout : List.of("cen", "ids", "plain")) {
                Path file = root.resolve(layout + "-" + format + "." + format.replace("-ru", ""));
                CliResult written = extract(file, format, layout);
                assertThat(content(file)).as(file.toString()).doesNotContain(CANARY, "1980");
                assertThat(Files.readString(Path.of(file + ".sig.json"))).doesNotContain(CANARY);
                assertThat(written.err())
                        .contains(
                                "Records that leave: 1",
                                "persons of these records 1",
                                "records that do not count 1",
                                "handling code H2: 1");
            }
        }
    }

    /** A name that an officer wrote into the description of a place. */
    @Test
    void aNameInAFreeTextLeavesOnlyWhereTheTextIsNamed() throws IOException {
        Path usual = root.resolve("usual.json");
        CliResult told = extract(usual, "json", "plain");
        assertThat(content(usual)).doesNotContain(TEXT);
        assertThat(told.err()).contains("Free texts that stay behind: 4");
        Path named = root.resolve("named.json");
        CliResult chosen =
                run("extract", "--free-text", "place.description", "-o", named.toString());
        assertThat(chosen.status()).as(chosen.err()).isZero();
        assertThat(content(named)).contains(TEXT);
        assertThat(chosen.err()).contains("leaves as it was typed", "place.description");
        assertThat(Files.readString(Path.of(named + ".sig.json")))
                .contains("\"freeTexts\":\"place.description\"");
        String surname = "parties.persons.surname";
        assertThat(run("extract", "--free-text", surname, "-o", named + "x.json").err())
                .contains("XTR-006");
    }

    @Test
    void neitherAnExtractNorASignatureIsReplacedWithoutForce() throws IOException {
        Path file = root.resolve("kept.csv");
        Path signature = Files.writeString(Path.of(file + ".sig.json"), "of another");
        String[] command = {"extract", "--format", "csv", "-o", file.toString()};
        assertThat(run(command).err()).contains("[APP-033]", "kept.csv.sig.json");
        assertThat(signature).hasContent("of another");
        assertThat(file).doesNotExist();
        assertThat(run("extract", "--force", "--format", "csv", "-o", file.toString()).status())
                .isZero();
        assertThat(Files.readString(signature)).contains("KG-OSH");
    }

    @Test
    void aSignedExtractIsVerifiedAndAChangedOneTold() throws IOException {
        Path file = root.resolve("signed.csv");
        extract(file, "csv", "ids");
        CliResult sound = run("verify", "extract", file.toString());
        assertThat(sound.status()).as(sound.err()).isZero();
        assertThat(sound.err())
                .contains("KG-OSH", "columns ids, records 1, rows 1", "is known here");
        Files.writeString(file, Files.readString(file).replace("2.075", "0.075"));
        assertThat(run("verify", "extract", file.toString()).err()).contains("[XTR-003]");
        Path signature = Path.of(file + ".sig.json");
        Files.writeString(signature, Files.readString(signature).replace("KG-OSH", "KG-BAT"));
        CliResult forged = run("verify", "extract", file.toString());
        assertThat(forged.status()).isEqualTo(5);
        assertThat(forged.err()).contains("[XTR-002]");
        assertThat(run("audit", "--what", "exchange").out()).contains("signed.csv");
    }

    @Test
    void anEmptyExtractIsNotSignedUnlessThatIsSaid() {
        Path file = root.resolve("empty.csv");
        CliResult refused =
                run("extract", "--from", "1999-01-01", "--to", "1999-01-02", "-o", "" + file);
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("[XTR-007]", "Records that leave: 0");
        assertThat(file).doesNotExist();
        CliResult allowed =
                run(
                        "extract",
                        "--from",
                        "1999-01-01",
                        "--to",
                        "1999-01-02",
                        "--allow-empty",
                        "-o",
                        file.toString());
        assertThat(allowed.status()).as(allowed.err()).isZero();
        assertThat(run("verify", "extract", file.toString()).err()).contains("records 0");
    }

    @Test
    void ownColumnsAreMadeOfAFileSavedAndUsedByName() throws IOException {
        Path layout =
                Files.writeString(
                        root.resolve("ours.json"),
                        """
                        {"format":"rubezh-layout/1","name":"Monthly","rows":"items","mass":"GRM",
                         "columns":[
                          {"constant":"KG","name":"from","heading":{"en":"From"}},
                          {"field":"items.substance","codes":{"OPI-HER":"Heroin"},
                           "heading":{"en":"Drug"}},
                          {"field":"items.amount","part":"number","heading":{"en":"Grams"}}]}
                        """);
        assertThat(run("layout", "check", layout.toString()).status()).isZero();
        Path file = root.resolve("ours.csv");
        CliResult ofFile = run("extract", "--layout", layout.toString(), "-o", file.toString());
        assertThat(ofFile.status()).as(ofFile.err()).isZero();
        assertThat(content(file))
                .isEqualToNormalizingNewlines(
                        "from,items.substance,items.amount.number\nKG,Heroin,2075\n");
        Path headed = root.resolve("headed.csv");
        run("extract", "--layout", "" + layout, "--format", "csv-ru", "-o", "" + headed);
        assertThat(content(headed)).contains("From;Drug;Grams");
        assertThat(run("layout", "save", layout.toString()).err()).contains("version 1");
        assertThat(run("layout", "save", layout.toString()).err()).contains("version 2");
        assertThat(run("layout", "list").out()).contains("cen", "ids", "plain", "KG-OSH 2");
        Path named = root.resolve("named.csv");
        assertThat(run("extract", "--layout", "Monthly", "-o", named.toString()).status()).isZero();
        assertThat(content(named)).isEqualTo(content(file));
        assertThat(Files.readString(Path.of(named + ".sig.json")))
                .contains("\"layout\":\"Monthly\"", "\"layoutOf\":\"KG-OSH 2\"");
        assertThat(run("layout", "delete", "Monthly").status()).isZero();
        assertThat(run("layout", "show", "Monthly").err()).contains("[XTR-009]");
        assertThat(run("layout", "save", layout.toString(), "--name", "CEN").err())
                .contains("[XTR-010]");
    }

    @Test
    void aColumnAboutAPersonIsRefusedByName() throws IOException {
        Path layout =
                Files.writeString(
                        root.resolve("person.json"),
                        """
                        {"format":"rubezh-layout/1","name":"x",
                         "columns":[{"field":"parties.persons.surname"}]}
                        """);
        CliResult checked = run("layout", "check", layout.toString());
        assertThat(checked.status()).isEqualTo(3);
        assertThat(checked.out()).contains("columns/0/field", "about a person");
        CliResult refused =
                run("extract", "--layout", layout.toString(), "-o", root + "/person.csv");
        assertThat(refused.err()).contains("[XTR-008]", "about a person");
    }

    @Test
    void aDryRunShowsTheColumnsAndWritesNothing() {
        CliResult shown = run("extract", "--layout", "cen", "--dry-run");
        assertThat(shown.out()).contains("items.substance").doesNotContain("surname");
        assertThat(run("extract", "--format", "pdf", "--dry-run").status()).isEqualTo(2);
        assertThat(run("extract").err()).contains("[APP-111]");
    }
}
