package rubezh.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.app.Settings.BoundaryPreference;
import rubezh.fixtures.Repetitions;
import rubezh.fuzz.ByteMutator;
import rubezh.table.boundary.AgencyBoundaries;
import rubezh.table.boundary.CountryOutlines;
import rubezh.text.Language;

/** Settings are kept in a file, and no content of it prevents the start of the program. */
class SettingsTest {
    private static final AgencyBoundaries BORDERS =
            new AgencyBoundaries(
                    "agency.geojson", CountryOutlines.of("KG|4146 7453|10 20 5 -5 -7 0"));

    @TempDir Path folder;

    @Test
    void whatWasSetIsReadByTheNextProcess() {
        assertThat(Settings.load(folder).language()).isEmpty();
        Settings.load(folder).set("language", "en");
        Settings.load(folder).set("theme", "DARK");
        assertThat(Settings.load(folder).language()).contains(Language.EN);
        assertThat(Settings.load(folder).text("theme")).contains("DARK");
        assertThat(folder).isDirectoryContaining("glob:**settings.json");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"language\":7}", "{\"language\":\"xx\"}"})
    void whatCannotBeReadCountsAsAbsentAndIsWrittenAnew(String text) throws IOException {
        Files.writeString(folder.resolve("settings.json"), text);
        assertThat(Settings.load(folder).language()).isEmpty();
        Settings.load(folder).set("language", "ru");
        assertThat(Settings.load(folder).language()).contains(Language.RU);
    }

    @Test
    void aFileDamagedAtRandomIsReadOrCountsAsAbsent() throws IOException {
        byte[] whole = "{\"language\":\"en\",\"theme\":\"DARK\",\"zoom\":\"1.25\"}".getBytes(UTF_8);
        for (int seed = 0; seed < Repetitions.of(200, 20_000); seed++) {
            byte[] damaged = new ByteMutator(new Random(seed)).damaged(whole);
            Files.write(folder.resolve("settings.json"), damaged);
            assertThatCode(() -> Settings.load(folder).language())
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void bordersAreKeptBesideTheSettingsUntilTheyAreGivenBack() {
        var kept = Settings.load(folder).boundaries();
        assertThat(kept.read()).isEmpty();
        kept.write(BORDERS);
        assertThat(Settings.load(folder).boundaries().read()).contains(BORDERS);
        kept.write(null);
        assertThat(kept.read()).isEmpty();
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        Path file = folder.resolve("boundaries.txt");
        var kept = new BoundaryPreference(file);
        for (String damaged :
                new String[] {"", "KG|1 2|3 4", "# agency\nKG|1 2|3", "# a\nKG|x y|1 2"}) {
            Files.writeString(file, damaged);
            assertThat(kept.read()).as(damaged).isEmpty();
        }
        Files.write(file, new byte[] {'#', ' ', (byte) 0xC3, '\n'});
        assertThat(kept.read()).isEmpty();
    }

    @Test
    void bordersThatCannotBeWrittenAreToldWithTheirFile() throws IOException {
        Path file =
                Files.writeString(folder.resolve("file"), "no folder").resolve("boundaries.txt");
        assertFault(() -> new BoundaryPreference(file).write(BORDERS), "MAP-006");
    }
}
