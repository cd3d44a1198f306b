package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;
import rubezh.hub.HubAddress;
import rubezh.hub.HubImporter;
import rubezh.store.hub.HubCluster;

/** Bundles of a post that headquarters takes in at its hub. */
@LongTest
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
@SuppressWarnings("NullAway.Init") // before each test
final class HubIntakeTest {
    @TempDir Path root;
    private final HubCluster cluster = HubCluster.shared();
    private final HubAddress address = cluster.newDatabase();
    private static final String RECEIPT =
            "position('\"kind\":\"receipt\"' IN convert_from(line, 'UTF8')) > 0";

    private Map<String, String> post;
    private Map<String, String> headquarters;
    private Path folder;

    @BeforeEach
    void letHeadquartersKnowThePost() throws IOException {
        post = CliResult.newStation(root, root.resolve("post"), "KG-DOS");
        headquarters = new HashMap<>(CliResult.newStation(root, root.resolve("hq"), "KG-OSH"));
        headquarters.put("RUBEZH_HUB_PASSWORD", HubCluster.PASSWORD);
        CliResult.done(root, headquarters, "hub", "init", address.toString());
        record(CaseJson.of("CAN-RES 855 GRM"));
        Path first = export("first");
        CliResult.done(root, headquarters, "import", "--trust", "first", first.toString());
        folder = Files.createDirectory(root.resolve("bundles"));
    }

    private void record(String json) throws IOException {
        Path file = Files.writeString(root.resolve("case.json"), json);
        CliResult.done(root, post, "record", file.toString(), "--submit");
    }

    private Path export(String name) {
        Path file = root.resolve("RZ-" + name + ".json");
        CliResult.done(root, post, "export", "--all", "-o", file.toString());
        return file;
    }

    private CliResult intake(String... more) {
        var arguments = new ArrayList<>(List.of("hub", "intake", address.toString()));
        arguments.addAll(List.of(more));
        return CliResult.run(root, headquarters, arguments.toArray(String[]::new));
    }

    private CliResult hub(String verb) {
        return CliResult.done(root, headquarters, "hub", verb, address.toString());
    }

    private long number(String sql) {
        return cluster.number(address.database(), sql);
    }

    private List<String> namesIn(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void bundlesOfAFolderAreTakenInListedAndReceipted() throws IOException {
        record(CaseJson.of("OPI-HER 3 KGM"));
        Files.move(export("second"), folder.resolve("RZ-second.json"));
        CliResult taken = intake(folder.toString());
        assertThat(taken.status()).as(taken.err()).isZero();
        assertThat(taken.err()).contains("RZ-second.json: revisions taken in");
        assertThat(namesIn(HubImporter.TAKEN_IN)).containsExactly("RZ-second.json");
        assertThat(number("SELECT count(*) FROM rubezh_lists.seizure")).isEqualTo(2);
        assertThat(hub("status").err()).contains("KG-DOS, computer", "KG-OSH, computer");
        assertThat(number("SELECT count(*) FROM rubezh.revision WHERE " + RECEIPT))
                .as("of the import before, and of this intake")
                .isEqualTo(2);
        assertThat(hub("verify").err()).contains("No faults");
        assertThat(intake(folder.toString()).err()).contains("There are no new files.");
    }

    @Test
    void whatCameBeforeIsNotTakenInTwice() {
        Path file = export("again");
        assertThat(intake(file.toString()).status()).isZero();
        long revisions = number("SELECT count(*) FROM rubezh.revision");
        CliResult again = intake(file.toString());
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.err()).contains("revisions taken in 0");
        assertThat(number("SELECT count(*) FROM rubezh.revision")).isEqualTo(revisions);
        assertThat(file).exists();
    }

    @Test
    void whatCameBeforeIsPutAsideAllTheSame() throws IOException {
        Path file = export("again");
        assertThat(intake(file.toString()).status()).isZero();
        Files.move(file, folder.resolve("RZ-again.json"));
        CliResult again = intake(folder.toString());
        assertThat(again.err()).contains("revisions taken in 0");
        assertThat(namesIn(HubImporter.TAKEN_IN)).containsExactly("RZ-again.json");
    }

    @Test
    void aChangedFileIsPutAsideAndTheOthersAreTakenIn() throws IOException {
        Path good = export("good");
        byte[] changed = Files.readAllBytes(good);
        changed[changed.length / 2] ^= 1;
        Files.write(folder.resolve("RZ-a.json"), changed);
        Files.move(good, folder.resolve("RZ-b.json"));
        CliResult taken = intake(folder.toString());
        assertThat(taken.status()).isEqualTo(5);
        assertThat(taken.err())
                .contains("RZ-a.json: the file was not taken in", "RZ-b.json: revisions taken in");
        assertThat(namesIn(HubImporter.REFUSED)).containsExactly("RZ-a.json");
        assertThat(namesIn(HubImporter.TAKEN_IN)).containsExactly("RZ-b.json");
    }

    @Test
    void theOwnRegisterAndItsExchangeAreNotTouched() throws IOException {
        record(CaseJson.of("OPI-HER 3 KGM"));
        Path second = export("second");
        String before = CliResult.done(root, headquarters, "list", "--json").out();
        assertThat(intake(second.toString()).status()).isZero();
        assertThat(CliResult.done(root, headquarters, "list", "--json").out()).isEqualTo(before);
        CliResult own = CliResult.done(root, headquarters, "import", second.toString());
        assertThat(own.out() + own.err()).contains("of these new here 1");
    }

    @Test
    void listsChangedByHandAreFoundAndMadeAnew() {
        assertThat(intake(export("second").toString()).status()).isZero();
        cluster.execute(
                address.database(),
                "UPDATE rubezh_lists.seizure SET \"header.number\" = 'KG-DOS-A-2026-999999'");
        CliResult found = CliResult.run(root, headquarters, "hub", "verify", address.toString());
        assertThat(found.status()).isEqualTo(5);
        assertThat(found.err() + found.out()).contains("HUB-022");
        assertThat(hub("rebuild").err()).contains("made anew");
        assertThat(hub("verify").err()).contains("No faults");
    }
}
