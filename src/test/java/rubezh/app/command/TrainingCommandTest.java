package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;
import rubezh.session.OpenRegister;

/** Training begun anew and ended by a command; a real register stays as it is. */
@LongTest
class TrainingCommandTest {
    private static final Set<String> REGISTER_FILES =
            Set.of("station.db", "station.db-wal", "projection.img", "training-password.txt");

    @TempDir Path root;
    private Path folder = Path.of("");

    @BeforeEach
    void nameTheFolder() {
        folder = root.resolve("osh");
    }

    private CliResult run(String... arguments) {
        return CliResult.run(root, Map.of("RUBEZH_DATA", folder.toString()), arguments);
    }

    private CliResult done(String... arguments) {
        CliResult result = run(arguments);
        assertThat(result.status()).as(result.err()).isZero();
        return result;
    }

    private void create(String... training) {
        String facts = "init --station KG-OSH --country KG --name-ru Osh --name-en Osh";
        var words = new ArrayList<>(List.of((facts + " --admin supervisor").split(" ")));
        words.addAll(List.of(training));
        done(words.toArray(String[]::new));
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void aResetHasTheCasesOfTheOperationAndFourOfficers() {
        create("--training");
        assertThat(done("training", "reset").err())
                .contains("The training register KG-DOS was begun anew", "105 cases");
        assertThat(done("totals", "--by", "substance", "--format", "csv").out()).contains("HER");
        assertThat(done("training", "reset").err()).contains("105 cases");
        assertThat(done("list", "--limit", "1").err()).contains("105");
    }

    @Test
    void aPostOfTheDemonstrationStaysThatPost() {
        CliResult.done(root, Map.of(), "demo", "--records", "2", "--out", root.toString());
        folder = root.resolve("second-station");
        assertThat(done("training", "reset").err()).contains("register KG-KAR was begun anew");
    }

    @Test
    void afterARemovalTheFolderTakesTheRegisterOfThePost() throws IOException {
        create("--training");
        done("training", "reset");
        assertThat(done("training", "remove").err()).contains("was removed from " + folder);
        assertThat(names()).doesNotContainAnyElementsOf(REGISTER_FILES);
        assertThat(run("training", "remove").err()).contains("STO-006");
        create();
        assertThat(done("list").err()).doesNotContain("training");
    }

    @Test
    void aRealRegisterStaysByteForByte() throws IOException {
        create();
        byte[] before = Files.readAllBytes(folder.resolve("station.db"));
        for (String verb : List.of("reset", "remove")) {
            CliResult refused = run("training", verb);
            assertThat(refused.status()).isEqualTo(2);
            assertThat(refused.err()).contains("STO-021");
        }
        assertThat(folder.resolve("station.db")).hasBinaryContent(before);
    }

    /** The word of the file beside it makes no real register one for training. */
    @Test
    void aStoredPasswordBesideARealRegisterOpensNothing() throws IOException {
        create();
        Files.writeString(folder.resolve("training-password.txt"), CliResult.PHRASE);
        assertThat(run("training", "remove").err()).contains("STO-021");
        assertThat(names()).contains("station.db", "training-password.txt");
    }

    @Test
    void whoeverHasItOpenKeepsIt() {
        create("--training");
        try (OpenRegister open = register()) {
            assertThat(run("training", "remove").err()).contains("STO-001");
            assertThat(open.register().catalogue().count(rubezh.register.Query.ALL)).isZero();
        }
    }

    private OpenRegister register() {
        return CliResult.register(root, Map.of("RUBEZH_DATA", folder.toString()));
    }

    /** A log that outlived its file would be read into the next one of that name. */
    @Test
    void nothingOfAnUncleanEndOutlivesTheRegister() throws IOException {
        create("--training");
        Path killed = root.resolve("killed");
        Files.createDirectories(killed);
        try (OpenRegister _ = register()) {
            for (String name : names()) {
                Files.copy(folder.resolve(name), killed.resolve(name));
            }
        }
        folder = killed;
        assertThat(Files.size(folder.resolve("station.db-wal"))).isPositive();
        done("training", "remove");
        assertThat(names()).doesNotContainAnyElementsOf(REGISTER_FILES);
    }

    @Test
    void anInterruptedRemovalLeavesNoRegister() throws IOException {
        create("--training");
        Files.move(folder.resolve("station.db"), folder.resolve("station.db.part"));
        assertThat(run("training", "remove").err()).contains("STO-006");
        create();
        assertThat(names()).doesNotContain("station.db.part");
    }
}
