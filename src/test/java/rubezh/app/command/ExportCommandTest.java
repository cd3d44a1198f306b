package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.device.medium.FakeDisks;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.PrivateBus;

/** {@code export}: what leaves is said before it does, and what a code or a draft keeps. */
@LongTest
class ExportCommandTest {
    @TempDir static Path root;
    private static Map<String, String> station = Map.of();
    private static final List<String> NUMBERS = new ArrayList<>();

    @BeforeAll
    static void newStation() throws IOException {
        station = CliResult.newStation(root, root, "KG-OSH");
        for (String code : List.of("H0", "H2")) {
            Path file = Files.writeString(root.resolve(code + ".json"), withHandling(code));
            CliResult recorded = run("record", file.toString(), "--allow-duplicates");
            assertThat(recorded.status()).as(recorded.err()).isZero();
            NUMBERS.add(recorded.out().strip().split("\\s")[0]);
        }
    }

    private static String withHandling(String code) {
        return CaseJson.PLAIN.replaceFirst("\\{", "{\"header\": {\"handling\": \"" + code + "\"},");
    }

    private static CliResult run(String... arguments) {
        return CliResult.run(root, station, arguments);
    }

    private static String preview(String... arguments) {
        var all = new ArrayList<>(List.of("export", "--dry-run", "--drafts", "--json"));
        all.addAll(List.of(arguments));
        CliResult result = run(all.toArray(String[]::new));
        assertThat(result.status()).as(result.err()).isZero();
        return result.out();
    }

    private static void assertRefused(String code, String... arguments) {
        CliResult refused = run(arguments);
        assertThat(refused.status()).as(refused.out()).isEqualTo(2);
        assertThat(refused.err()).contains("[" + code + "]");
    }

    @Test
    void aKeyThatTheLastExportDidNotUseIsToldAndAgreedTo(@TempDir Path posts) throws IOException {
        Map<String, String> hq = CliResult.newStation(posts, posts.resolve("hq"), "HQ");
        Map<String, String> post = CliResult.newStation(posts, posts.resolve("post"), "KG-KAR");
        Path bundle = posts.resolve("first.json");
        assertDone(CliResult.run(posts, post, "export", "--all", "-o", bundle.toString()));
        assertDone(CliResult.run(posts, hq, "import", "--trust", "first", bundle.toString()));
        assertDone(toKar(posts, hq, "-o", posts.resolve("before.json").toString()));
        Files.move(posts.resolve("post"), posts.resolve("moved"));
        var moved = new TreeMap<>(post);
        moved.put("RUBEZH_DATA", posts.resolve("moved/stranger").toString());
        Path record = Files.writeString(posts.resolve("record.json"), CaseJson.PLAIN);
        assertDone(CliResult.run(posts, moved, "record", record.toString()));
        String later = posts.resolve("later.json").toString();
        assertDone(CliResult.run(posts, moved, "export", "--all", "--drafts", "-o", later));
        assertDone(CliResult.run(posts, hq, "import", later));
        assertThat(toKar(posts, hq, "--dry-run").err()).containsPattern("KG-KAR .*[0-9a-f]{4}");
        assertThat(toKar(posts, hq, "--dry-run", "--json").out())
                .contains("\"keyChanges\":[{\"computers\":[{");
        String agreed = posts.resolve("agreed.json").toString();
        CliResult refused = toKar(posts, hq, "-o", agreed);
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("[BND-049]");
        assertThat(Path.of(agreed)).doesNotExist();
        CliResult none = toAll(posts, hq);
        assertThat(none.status()).as("the one that failed stops no other").isEqualTo(3);
        assertThat(none.err()).contains("KG-KAR: no bundle", "Stations with a bundle: 0 of 1");
        assertDone(toKar(posts, hq, "--new-key", "-o", agreed));
        assertDone(toKar(posts, hq, "-o", posts.resolve("again.json").toString()));
        CliResult all = toAll(posts, hq);
        assertDone(all);
        assertThat(all.err()).containsPattern("KG-KAR: \\d+ revisions?, encrypted");
        assertThat(all.out()).containsPattern("RZ-HQ-.*-to-KG-KAR-1of1\\.json\\.age");
    }

    private static CliResult toAll(Path root, Map<String, String> from) {
        String folder = root.resolve("for-all").toString();
        return CliResult.run(root, from, "export", "--all-peers", "--all", "-o", folder);
    }

    @Test
    void aCoverSheetGoesWithOneBundle() {
        assertRefused("APP-118", "export", "--all-peers", "-o", "x", "--cover", "cover.pdf");
    }

    private static CliResult toKar(Path root, Map<String, String> from, String... more) {
        var all = new ArrayList<>(List.of("export", "--all", "--to", "KG-KAR"));
        all.addAll(List.of(more));
        return CliResult.run(root, from, all.toArray(String[]::new));
    }

    private static void assertDone(CliResult result) {
        assertThat(result.status()).as(result.err()).isZero();
    }

    @Test
    void aBundleForTheStationItselfIsToldApart() {
        assertThat(run("export", "--to", "KG-OSH", "--dry-run").err())
                .contains("KG-OSH is this station itself");
        assertThat(run("export", "--dry-run").err()).doesNotContain("this station itself");
    }

    @Test
    void aFolderThatIsNotThereIsSaidToBeMissing() {
        Path file = root.resolve("none").resolve("x.json");
        CliResult failed = run("export", "--all", "-o", file.toString());
        assertThat(failed.status()).isEqualTo(8);
        assertThat(failed.err())
                .contains("[BND-064]", file + " was not written: there is no such folder.")
                .doesNotContain(".part");
    }

    @Test
    void aDryRunSaysWhatLeavesAndWritesNothing() {
        CliResult told = run("export", "--all", "--drafts", "--dry-run", "--to-peer", "KG-KAR");
        assertThat(told.err() + told.out())
                .contains("records 1", "handling code H0: 1", "Records with handling code H2");
        assertThat(preview("--all")).contains("\"records\":2", "\"H0\":1", "\"H2\":1");
        assertThat(root.toFile().list((_, name) -> name.startsWith("RZ-"))).isEmpty();
    }

    @Test
    void whatWasNeverSentIsToldApartFromWhatWaits() {
        assertThat(preview("--unsent", "--to", "KG-ALA"))
                .contains("\"records\":1", "\"unsent\":3}");
        Path target = root.resolve("ala.json");
        CliResult sent =
                run("export", "--unsent", "--drafts", "--to", "KG-ALA", "-o", target.toString());
        assertThat(sent.status()).as(sent.err()).isZero();
        assertThat(preview("--unsent", "--to", "KG-ALA"))
                .contains("\"records\":0", "{\"kept\":1,\"unacknowledged\":2,\"unsent\":0}");
        CliResult told = run("export", "--dry-run", "--to", "KG-ALA");
        assertThat(told.err() + told.out())
                .contains("Station KG-ALA: not sent yet 0, sent and not acknowledged 2");
    }

    /** The paper names what the file and its import say too. */
    @Test
    void aPaperGoesWithTheBundle() throws IOException {
        Path bundle = root.resolve("covered.json");
        Path paper = root.resolve("cover.pdf");
        String[] line = {
            "export", "--all", "--drafts", "-o", bundle.toString(), "--cover", paper.toString()
        };
        CliResult made = run(line);
        assertThat(made.status()).as(made.err()).isZero();
        String words = words(made.err() + made.out());
        assertThat(words.split(" · ")).hasSize(8);
        CliResult inspected = run("inspect", bundle.toString());
        assertThat(words(inspected.out())).isEqualTo(words);
        try (PDDocument pdf = Loader.loadPDF(paper.toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text.replaceAll("\\s+", " "))
                    .contains("covered.json", words, "H0", "H2", "Handed over", "Передал");
        }
        assertRefused("APP-033", line);
        importsOnlyTheFileNamed(bundle, words);
    }

    private static void importsOnlyTheFileNamed(Path bundle, String words) {
        String[] eight = words.split(" · ");
        String other = words.replace(eight[0], eight[1]).replace(" · ", " ");
        String file = bundle.toString();
        CliResult refused = run("import", "--words", other, file);
        assertThat(refused.status()).isEqualTo(5);
        assertThat(refused.err()).contains("[BND-063]", words);
        assertRefused("BND-062", "import", "--words", "not these", file);
        assertRefused("BND-061", "import", "--words", words, file, file);
        assertThat(run("exchange").out()).as("nothing imported").doesNotContain("received");
        assertThat(run("import", "--words", words.toUpperCase(Locale.ROOT), file).status())
                .isZero();
    }

    private static String words(String text) {
        String label = "Words of the file: ";
        return text.lines()
                .filter(one -> one.contains(label))
                .map(one -> one.substring(one.indexOf(label) + label.length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void draftsLeaveOnlyIfTheyAreAskedFor() {
        CliResult all = run("export", "--all", "--dry-run", "--json");
        assertThat(all.out()).contains("\"records\":0", "\"withheld\":{\"drafts\":2");
    }

    @Test
    void recordsAreChosenByNumberOrByTheDayTheyBegan() {
        assertThat(preview("--record", NUMBERS.getFirst())).contains("\"records\":1");
        assertThat(preview("--period", "2026-01-01..2026-12-31")).contains("\"records\":2");
        assertThat(preview("--period", "2020-01-01")).contains("\"records\":0");
        assertRefused("BND-055", "export", "--dry-run", "--record", "KG-OSH-A-2026-999999");
        assertRefused("APP-110", "export", "--dry-run", "--period", "yesterday");
        assertRefused("APP-110", "export", "--dry-run", "--period", "2026-02-01..2026-01-01");
    }

    @Test
    void oneChoiceOfRecordsIsMade() {
        CliResult both = run("export", "--all", "--operation", "X", "--dry-run");
        assertThat(both.status()).as(both.err()).isEqualTo(2);
    }

    @Test
    void aPartHasAtLeastAMegabyte() {
        assertRefused("BND-056", "export", "--all", "--split", "0", "-o", root.toString());
        assertRefused("BND-056", "export", "--all", "--split", "-5", "-o", root.toString());
    }

    @Test
    void aBundleIsWrittenSomewhere() {
        assertRefused("APP-111", "export", "--all");
    }

    @Test
    void theMediumIsEjectedOnceAllFilesAreOnIt() {
        Path file = root.resolve("ejected.json");
        Path paper = root.resolve("ejected.pdf");
        String[] line = {"export", "--eject", "-o", file.toString(), "--cover", paper.toString()};
        assertRefused("MED-001", line);
        assertThat(file).as("asked before anything is written").doesNotExist();
        try (var bus = PrivateBus.start(root);
                var disks = new FakeDisks(bus)) {
            var computer = new HashMap<>(station);
            computer.put("DBUS_SYSTEM_BUS_ADDRESS", bus.address());
            disks.refuse("Unmount", "DeviceBusy");
            CliResult busy = CliResult.run(root, computer, line);
            assertThat(busy.status()).as(busy.err()).isEqualTo(8);
            assertThat(busy.err()).contains("[MED-003]", "OBMEN");
            assertThat(List.of(file, paper)).allMatch(Files::exists);
            disks.refuse("Unmount", "");
            CliResult ejected = ejectAgain(computer);
            assertThat(ejected.status()).as(ejected.err()).isZero();
            assertThat(ejected.err()).contains("OBMEN is ejected");
            disks.set("Removable", false);
            assertThat(ejectAgain(computer).err()).contains("[MED-002]");
        }
    }

    private static CliResult ejectAgain(Map<String, String> computer) {
        String file = root.resolve("ejected.json").toString();
        return CliResult.run(root, computer, "export", "--eject", "--force", "-o", file);
    }

    /** Nothing is encrypted to a station whose key nobody knows; plain it is for both. */
    @Test
    void aFurtherStationIsNamedInTheFile() throws IOException {
        CliResult refused = run("export", "--all", "--also", "KG-KAR", "-o", root.toString());
        assertThat(refused.err()).contains("[BND-052]");
        Path file = root.resolve("also.json");
        CliResult plain =
                run(
                        "export",
                        "--drafts",
                        "--also",
                        "kg-kar",
                        "--plain",
                        "--reason",
                        "x",
                        "-o",
                        file.toString());
        assertThat(plain.status()).as(plain.err()).isZero();
        assertThat(Files.readString(file)).contains("\"also\":[\"KG-KAR\"]", "\"withheld\":[");
    }
}
