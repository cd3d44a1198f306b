package rubezh.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/** A bag or a seal that two stations entered is told at the import and shown in both records. */
@LongTest
final class SharedEvidenceTest {
    private static final String OSH = "KG-OSH-A-2026-000001";
    private static final String EVL = "KG-EVL-A-2026-000001";

    @TempDir Path root;

    private Map<String, String> station(String code) throws IOException {
        Map<String, String> station = CliResult.newStation(root, root.resolve(code), code);
        Path file = root.resolve(code + ".json");
        Files.writeString(file, CaseJson.SEALED.formatted(3, code.equals("KG-OSH") ? 8 : 9));
        run(station, "record", file.toString(), "--submit");
        return station;
    }

    private CliResult run(Map<String, String> station, String... arguments) {
        return CliResult.done(root, station, arguments);
    }

    private String export(Map<String, String> station, String name) {
        String file = root.resolve(name).toString();
        run(station, "export", "--all", "--drafts", "-o", file);
        return file;
    }

    @Test
    void theImportNamesTheNumbersAndBothRecordsShowThem() throws IOException {
        Map<String, String> osh = station("KG-OSH");
        String bundle = export(station("KG-EVL"), "evl.json");
        CliResult preview = run(osh, "import", "--dry-run", "--trust", "first", bundle);
        assertThat(preview.err())
                .contains("CLT 1 (" + EVL + ", " + OSH + ")", "CLT 2 (" + EVL + ", " + OSH + ")")
                .doesNotContain("CLT 8", "CLT 9");
        assertThat(run(osh, "import", "--trust", "first", bundle, "--json").out())
                .contains("\"EVIDENCE_TAKEN\"", "CLT 1 (" + EVL);
        assertThat(run(osh, "show", OSH).out())
                .contains("Bag CLT 1 is also used in case " + EVL, "[EVI-010]", "[EVI-009]")
                .doesNotContain("CLT 8 is also");
        assertThat(run(osh, "show", EVL).out()).contains("Bag CLT 1 is also used in case " + OSH);
        assertThat(run(osh, "show", EVL, "--json").out()).contains("\"code\":\"EVI-010\"");

        assertThat(run(osh, "import", bundle).err()).as("the second time").doesNotContain("CLT 1");
        run(osh, "record", "--cancel", OSH, "--reason", "entered twice");
        assertThat(run(osh, "show", EVL).out()).doesNotContain("is also used");
        assertThat(run(osh, "show", OSH).out()).doesNotContain("is also used");
    }

    @Test
    void twoRecordsOfOneBundleAreTold() throws IOException {
        Map<String, String> osh = station("KG-OSH");
        run(osh, "import", "--trust", "first", export(station("KG-EVL"), "evl.json"));
        Map<String, String> hq = CliResult.newStation(root, root.resolve("hq"), "HQ");
        CliResult told = run(hq, "import", "--trust", "first", export(osh, "both.json"));
        assertThat(told.err()).containsPattern("CLT 1 \\(KG-(OSH|EVL)[^,]*, KG-(OSH|EVL)[^)]*\\)");
    }
}
