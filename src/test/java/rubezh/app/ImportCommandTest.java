package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;

/**
 * {@code import} of one and of several bundles: what is applied, what is said of it, exit codes.
 */
@LongTest
final class ImportCommandTest {
    @TempDir static Path root;
    private static Map<String, String> osh = Map.of();
    private static Map<String, String> batken = Map.of();

    @BeforeAll
    static void recordAtTwoStations() {
        osh = station("osh", "KG-OSH");
        batken = station("batken", "KG-BAT");
        record(osh);
        record(batken);
    }

    private static Map<String, String> station(String folder, String code) {
        return CliResult.newStation(root, root.resolve(folder), code);
    }

    private static void record(Map<String, String> station) {
        Path file = write(root.resolve("case.json"), CaseJson.PLAIN);
        CliResult recorded = CliResult.run(root, station, "record", file.toString());
        assertThat(recorded.status()).as(recorded.err()).isZero();
    }

    private static Path write(Path file, String content) {
        try {
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String export(Map<String, String> station, Path file) {
        CliResult exported =
                CliResult.run(root, station, "export", "--all", "--drafts", "-o", file.toString());
        assertThat(exported.status()).as(exported.err()).isZero();
        return file.toString();
    }

    private static long cases(Map<String, String> station) {
        CliResult listed = CliResult.run(root, station, "list", "--format", "csv");
        return listed.out().lines().count() - 1;
    }

    private static CliResult importing(Map<String, String> station, String... arguments) {
        String[] all =
                Stream.concat(Stream.of("import", "--trust", "first"), Arrays.stream(arguments))
                        .toArray(String[]::new);
        return CliResult.run(root, station, all);
    }

    @Test
    void aBadBundleAmongSeveralKeepsAllOut(@TempDir Path folder) throws IOException {
        String good = export(osh, folder.resolve("good.json"));
        Path bad = folder.resolve("bad.json");
        byte[] bytes = Files.readAllBytes(Path.of(good));
        Files.write(bad, Arrays.copyOf(bytes, bytes.length - 40));
        var third = CliResult.newStation(root, folder, "KG-TAL");
        Path report = folder.resolve("report.json");
        CliResult refused = importing(third, "--report", report.toString(), good, bad.toString());
        assertThat(refused.status()).isEqualTo(5);
        assertThat(refused.err()).contains("None of the 2 bundles was applied", "[BND-002]");
        assertThat(cases(third)).isZero();
        assertThat(report).content().contains("BND-002", "\"applied\":false");
    }

    @Test
    void severalGoodBundlesAreAllApplied(@TempDir Path folder) {
        String one = export(osh, folder.resolve("one.json"));
        String other = export(batken, folder.resolve("other.json"));
        var third = CliResult.newStation(root, folder, "KG-TAL");
        CliResult imported = importing(third, one, other);
        assertThat(imported.status()).as(imported.err()).isZero();
        assertThat(cases(third)).isEqualTo(2);
        CliResult changed = CliResult.run(root, third, "list", "--last-import", "--format", "csv");
        assertThat(changed.out()).as("of the second").contains("KG-BAT").doesNotContain("KG-OSH");
        assertThat(bundlesOf(third, "KG-OSH-A-2026-000001"))
                .contains("Bundles: 1", "imported from KG-OSH  one.json", "rev. 1");
        assertThat(bundlesOf(osh, "KG-OSH-A-2026-000001"))
                .contains("one.json", "    rev. 1  receipt expected by")
                .doesNotContain("other.json");
        CliResult json =
                CliResult.run(root, third, "show", "KG-BAT-A-2026-000001", "--bundles", "--json");
        assertThat(json.out()).contains("\"direction\":\"RECEIVED\"", "\"file\":\"other.json\"");
        CliResult none = CliResult.run(root, osh, "list", "--last-import", "--format", "csv");
        assertThat(none.out().lines()).as("nothing was imported, only the header").hasSize(1);
    }

    private static String bundlesOf(Map<String, String> station, String number) {
        CliResult shown = CliResult.run(root, station, "show", number, "--bundles");
        assertThat(shown.status()).as(shown.err()).isZero();
        return shown.out();
    }

    @Test
    void whatTheLastImportChangedInOwnCasesIsUndoneUntilTheyChangeAgain(@TempDir Path folder) {
        var post = CliResult.newStation(root, folder.resolve("post"), "KG-CHU");
        var other = CliResult.newStation(root, folder.resolve("other"), "KG-NAR");
        String number = "KG-CHU-A-2026-000001";
        record(post);
        assertThat(undo(post, "--reason", "wrong").err()).contains("[BND-067]");
        CliResult.takeForHeadquarters(root, post, other);
        CliResult.takeForHeadquarters(root, other, other);
        carry(post, other, folder.resolve("there.json"));
        changeAmount(other, number);
        carry(other, post, folder.resolve("back.json"));
        assertThat(undo(post, "--dry-run").err())
                .contains("from KG-NAR", "1 case of this station would", number);
        assertThat(undo(post).err()).contains("[REC-005]");
        assertThat(undo(post, "any.json").err()).contains("[BND-066]");
        assertThat(shown(post, number)).contains("1.750");
        assertThat(undo(post, "--reason", "wrong stick", "--json").out())
                .contains("\"undone\":[\"" + number + "\"]", "\"applied\":true");
        assertThat(shown(post, number, "--history")).contains("wrong stick");
        assertThat(undo(post, "--reason", "again").err())
                .contains("1 case was changed after the import", number);
        carry(post, other, folder.resolve("last.json"));
        for (var station : List.of(post, other)) {
            assertThat(shown(station, number)).contains("1.250").doesNotContain("1.750");
        }
    }

    private static void carry(Map<String, String> from, Map<String, String> to, Path bundle) {
        assertThat(importing(to, export(from, bundle)).status()).isZero();
    }

    private static CliResult undo(Map<String, String> station, String... arguments) {
        String[] all =
                Stream.concat(Stream.of("import", "--undo"), Arrays.stream(arguments))
                        .toArray(String[]::new);
        return CliResult.run(root, station, all);
    }

    private static void changeAmount(Map<String, String> station, String number) {
        Path file = write(root.resolve("light.json"), CaseJson.PLAIN.replace("1.250", "1.750"));
        CliResult changed =
                CliResult.run(root, station, "record", "--update", number, file.toString());
        assertThat(changed.status()).as(changed.err()).isZero();
    }

    private static String shown(Map<String, String> station, String... arguments) {
        String[] all =
                Stream.concat(Stream.of("show"), Arrays.stream(arguments)).toArray(String[]::new);
        return CliResult.run(root, station, all).out();
    }

    @Test
    void aFolderGivesItsBundlesThatWereNotImportedYet(@TempDir Path folder) throws IOException {
        Path stick = Files.createDirectories(folder.resolve("stick"));
        Files.move(Path.of(export(osh, folder.resolve("a.json"))), stick.resolve("RZ-OSH.json"));
        Files.writeString(stick.resolve("list.json"), "[]");
        var third = CliResult.newStation(root, folder, "KG-TAL");
        CliResult imported = importing(third, "--folder", stick.toString());
        assertThat(imported.status()).as(imported.err()).isZero();
        assertThat(cases(third)).isEqualTo(1);
        CliResult again = importing(third, "--folder", stick.toString());
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.err()).contains("holds no bundle that was not imported yet");
        assertThat(importing(third).err()).contains("BND-060");
        CliResult known = importing(third, stick.resolve("RZ-OSH.json").toString());
        assertThat(known.err()).contains("as in a bundle made earlier").doesNotContain("refused,");
    }

    @Test
    void aFolderMayHoldBundlesForOtherStations(@TempDir Path folder) throws IOException {
        Path stick = Files.createDirectories(folder.resolve("stick"));
        String open = export(osh, stick.resolve("RZ-OSH.json"));
        var nar = CliResult.newStation(root, folder.resolve("nar"), "KG-NAR");
        importing(nar, open);
        String closed = stick.resolve("RZ-NAR.json.age").toString();
        CliResult.done(root, nar, "export", "--to", "KG-OSH", "-o", closed);
        var third = CliResult.newStation(root, folder.resolve("tal"), "KG-TAL");
        assertThat(importing(third, closed).err()).contains("[BND-050]");
        CliResult imported = importing(third, "--folder", stick.toString());
        assertThat(imported.status()).as(imported.err()).isZero();
        assertThat(imported.err())
                .contains("RZ-NAR.json.age is encrypted for another station")
                .contains("RZ-OSH.json: revisions");
        assertThat(cases(third)).isEqualTo(1);
        assertThat(importing(third, "--folder", stick.toString()).status()).isZero();
        assertThat(importing(third, "--folder", stick.toString(), closed).err())
                .as("named itself")
                .contains("[BND-050]");
    }

    @Test
    void whatTheSenderKeepsBackIsSaidToBeAllThatIsNotHere(@TempDir Path folder) {
        String all = export(osh, folder.resolve("all.json"));
        String part = folder.resolve("part.json").toString();
        CliResult.done(root, osh, "export", "--all", "-o", part);
        var third = CliResult.newStation(root, folder.resolve("tal"), "KG-TAL");
        assertThat(importing(third, part).err())
                .contains("Everything that station KG-OSH listed is here, except what it keeps")
                .contains("it is shown by: rubezh exchange receipt part.json");
        assertThat(CliResult.done(root, third, "exchange", "receipt", "part.json").out())
                .contains("except what the sender kept back on purpose");
        assertThat(importing(third, all).err())
                .contains("Everything that station KG-OSH listed is here; what it lacks goes");
    }

    @Test
    void aFolderIsNoBundleAndNothingIsSaidOfAnExport(@TempDir Path folder) {
        CliResult refused = importing(osh, folder.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("rubezh import --folder " + folder);
        assertThat(refused.err())
                .contains("is a folder, not a bundle", "Nothing was imported")
                .doesNotContain("sent", "written");
        CliResult absent = importing(osh, folder.resolve("nothing.json").toString());
        assertThat(absent.err()).contains("There is no file nothing.json");
    }

    @Test
    void theWordsOfKeyAndFileStandUnderCaptionsOfTheirOwn(@TempDir Path folder) {
        String bundle = export(osh, folder.resolve("b.json"));
        CliResult inspected = CliResult.run(root, batken, "inspect", bundle);
        assertThat(inspected.out().lines().filter(line -> line.contains(" · ")))
                .hasSize(2)
                .satisfies(line -> assertThat(line).startsWith("Key of the sender: "), atIndex(0))
                .satisfies(line -> assertThat(line).startsWith("Words of the file: "), atIndex(1));
        assertThat(inspected.out()).contains("Check value of the file (SHA-256): ");
    }

    @Test
    void aNumberUsedTwiceIsSaidToBeAndOneIsChosenById(@TempDir Path folder) {
        Path corpus = Path.of("src/test/resources/rubezh/bundle/hostile");
        var third = CliResult.newStation(root, folder, "KG-TAL");
        importing(third, corpus.resolve("setup.json").toString());
        CliResult second =
                importing(third, corpus.resolve("content-number-used-twice.json").toString());
        assertThat(second.err()).contains("Another record has the same number");
        CliResult both = CliResult.run(root, third, "show", "KG-OSH-A-2026-000001");
        assertThat(both.status()).isEqualTo(3);
        var ids = Pattern.compile("[0-9a-f-]{36}").matcher(both.err());
        assertThat(ids.results().map(MatchResult::group).toList())
                .hasSize(2)
                .allSatisfy(id -> {
                    CliResult shown = CliResult.run(root, third, "show", id, "--history");
                    assertThat(shown.status()).as(shown.err()).isZero();
                    assertThat(shown.out()).contains("signed by the installation");
                });
    }

    /** The first bundle makes a key known that the second one, valid by itself, contradicts. */
    @Test
    void whatWasAppliedBeforeALaterBundleFailedIsNamed(@TempDir Path folder) {
        Path corpus = Path.of("src/test/resources/rubezh/bundle/hostile");
        String first = corpus.resolve("relayed-cancellation-by-a-stranger.json").toString();
        String second = corpus.resolve("relayed-acknowledgement-with-another-key.json").toString();
        var third = CliResult.newStation(root, folder, "KG-TAL");
        Path report = folder.resolve("report.json");
        CliResult failed = importing(third, "--report", report.toString(), first, second);
        assertThat(failed.status()).isEqualTo(5);
        assertThat(failed.err())
                .contains(
                        "[BND-040]",
                        "[BND-012]",
                        "In the register: " + first,
                        "Not imported: " + second)
                .doesNotContain("Nothing was imported");
        assertThat(cases(third)).isEqualTo(1);
        assertThat(report).content().contains("\"applied\":true", "\"applied\":false", "BND-012");
    }
}
