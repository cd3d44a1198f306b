package rubezh.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.Repetitions;
import rubezh.journal.NonsenseHistory;
import rubezh.journal.RandomHistory;
import rubezh.journal.Revision;
import rubezh.json.CanonicalJson;
import rubezh.security.Fingerprint;
import rubezh.security.KeyWords;
import rubezh.text.Language;

/**
 * The program and the reader kept beside the document of the format, which was written from the
 * document alone, say the same of every history, and the reader finds nothing lost.
 */
@LongTest
class IndependentReaderTest {
    private static final int HISTORIES = Repetitions.of(100, 5_000);

    @TempDir static Path folder;

    @BeforeAll
    static void readerRuns() throws InterruptedException {
        IndependentReader.assumeItRuns();
    }

    @Test
    void bothReadersSayTheSameOfRandomHistories() throws IOException, InterruptedException {
        compareAll(
                HISTORIES,
                true,
                (seed, asker) -> {
                    var history = new RandomHistory(seed);
                    asker.ask("at one station", history.somePost());
                    history.deliverEverything();
                    asker.ask("everything", history.somePost());
                });
    }

    @Test
    void bothReadersSayTheSameOfSealedBundles() throws IOException, InterruptedException {
        Path histories = folder.resolve("bundles");
        Path answers = folder.resolve("answers of bundles");
        try (OutputStream asked = Files.newOutputStream(histories);
                OutputStream answered = Files.newOutputStream(answers)) {
            for (int seed = 0; seed < Repetitions.of(6, 60); seed++) {
                var stations = new RandomExchange(seed, folder);
                stations.run();
                for (MemoryStation station : stations.all()) {
                    String name = seed + " " + station.signer.replica();
                    Path bundle = station.exportAll("final " + name + ".json");
                    IndependentReader.writeLine(
                            asked, Map.of("name", name, "bundles", List.of(bundle.toString())));
                    IndependentReader.writeLine(answered, JournalAnswer.of(name, station.journal));
                }
            }
        }
        IndependentReader.compare(histories, answers, true);
    }

    @Test
    void bothReadersSayTheSameOfReviews() throws IOException, InterruptedException {
        compareAll(
                Repetitions.of(30, 2_000),
                true,
                (seed, asker) -> {
                    var reviews = new RandomReviews(seed);
                    reviews.run();
                    asker.ask("post", reviews.post().journal());
                    asker.ask("headquarters", reviews.headquarters().journal());
                });
    }

    @Test
    void bothReadersSayTheSameOfOperations() throws IOException, InterruptedException {
        compareAll(
                Repetitions.of(30, 2_000),
                true,
                (seed, asker) -> {
                    var operations = new RandomOperations(seed);
                    operations.run();
                    asker.ask("post", operations.post().journal());
                    asker.ask("headquarters", operations.headquarters().journal());
                });
    }

    @Test
    void bothReadersSayTheSameOfCodeLists() throws IOException, InterruptedException {
        compareAll(
                Repetitions.of(30, 2_000),
                true,
                (seed, asker) -> {
                    var lists = new RandomCodeLists(seed);
                    lists.run();
                    asker.ask("post", lists.post().journal());
                    asker.ask("headquarters", lists.headquarters().journal());
                });
    }

    @Test
    void bothReadersSayTheSameOfOfficersAndNilReports() throws IOException, InterruptedException {
        compareAll(
                Repetitions.of(30, 2_000),
                true,
                (seed, asker) -> {
                    var roles = new RandomRoles(seed);
                    roles.run();
                    asker.ask("first", roles.first().journal());
                    asker.ask("second", roles.second().journal());
                    var reports = new RandomNilReports(seed);
                    reports.run();
                    asker.ask("post", reports.post().journal());
                    asker.ask("headquarters", reports.headquarters().journal());
                });
    }

    /** Those of earlier programs are written as they are, whatever they leave out. */
    @Test
    void bothReadersSayTheSameOfRosters() throws IOException, InterruptedException {
        compareAll(
                Repetitions.of(40, 2_000),
                false,
                (seed, asker) -> {
                    var rosters = new RandomRosters(seed, folder);
                    rosters.run();
                    asker.ask("post", rosters.post().journal);
                });
    }

    @Test
    void bothReadersSayTheSameOfSharedViewsAndTheWatchList()
            throws IOException, InterruptedException {
        compareAll(
                Repetitions.of(30, 2_000),
                true,
                (seed, asker) -> {
                    var lists = new RandomSharedLists(seed);
                    lists.run();
                    asker.ask("post", lists.post().journal());
                    asker.ask("headquarters", lists.headquarters().journal());
                });
    }

    @Test
    void bothReadersSayTheSameOfDamagedRecords() throws IOException, InterruptedException {
        compareAll(
                Repetitions.of(200, 20_000),
                false,
                (seed, asker) -> asker.ask("damaged", new DamagedRecords(seed).journal()));
    }

    /** Histories by seed. */
    private interface Histories {
        void of(int seed, Asker asker) throws IOException;
    }

    /** Asks both readers about a journal. */
    private interface Asker {
        void ask(String name, MemoryJournal journal) throws IOException;
    }

    private static void compareAll(int seeds, boolean nothingLost, Histories histories)
            throws IOException, InterruptedException {
        Path questions = folder.resolve("questions");
        Path answers = folder.resolve("answers");
        try (OutputStream asked = Files.newOutputStream(questions);
                OutputStream answered = Files.newOutputStream(answers)) {
            for (int seed = 0; seed < seeds; seed++) {
                String of = seed + " ";
                histories.of(
                        seed,
                        (name, journal) ->
                                IndependentReader.ask(of + name, journal, asked, answered));
            }
        }
        IndependentReader.compare(questions, answers, nothingLost);
    }

    /** What is read aloud at one end of the telephone is what the other end sees. */
    @Test
    void bothReadersSayTheSameWordsOfAKey() throws IOException, InterruptedException {
        for (int seed = 1; seed <= 20; seed++) {
            var station = new MemoryStation("KG-OSH", seed, folder);
            station.record("as it was");
            assertThat(read(station.exportAll("words " + seed + ".json"))).isZero();
            String said = Files.readAllLines(folder.resolve("output")).getFirst();
            KeyWords words = Fingerprint.ofKey(station.signer.publicKey()).words();
            assertThat(CanonicalJson.read(said.getBytes(UTF_8)).get("words"))
                    .isEqualTo(Map.of("en", words.in(Language.EN), "ru", words.in(Language.RU)));
        }
    }

    /** Whether anything is lost is not asked: who lists nonsense has said nothing. */
    @Test
    void bothReadersSayTheSameOfNonsense() throws IOException, InterruptedException {
        compareAll(
                Repetitions.of(1_000, 50_000),
                false,
                (seed, asker) -> asker.ask("nonsense", new NonsenseHistory(seed).journal()));
    }

    @Test
    void theReaderRefusesABundleOfWhichOneLetterWasChanged()
            throws IOException, InterruptedException {
        var station = new MemoryStation("KG-OSH", 1, folder);
        station.record("as it was");
        Path bundle = station.exportAll("whole.json");
        assertThat(read(bundle)).isZero();
        String changed = Files.readString(bundle).replace("as it was", "as it is!");
        assertThat(read(Files.writeString(folder.resolve("changed.json"), changed))).isEqualTo(1);
    }

    @Test
    void theReaderTellsWhoContinuesWhomAndWhetherTheFormerKeySignedIt()
            throws IOException, InterruptedException {
        var former = new MemoryStation("KG-OSH", 1, folder);
        former.record("before");
        var peer = new HostilePeer("KG-OSH", 2, folder);
        var newest = former.journal.ofReplica(former.signer.replica(), 1, 1).getFirst();
        Revision.Predecessor signed = HostilePeer.end(newest, former.signer, peer.station.signer);
        for (Revision.Predecessor end : List.of(signed, HostilePeer.end(newest, former.signer))) {
            var sender = new HostilePeer("KG-OSH", 2, folder);
            assertThat(
                            read(
                                    sender.bundle(
                                            "continued.json",
                                            List.of(
                                                    sender.first(
                                                            sender.station.signer,
                                                            "KG-OSH",
                                                            end)))))
                    .isZero();
            assertThat(Files.readString(folder.resolve("output")))
                    .contains("\"signed\":" + (end.signature() != null));
        }
    }

    private static int read(Path bundle) throws IOException, InterruptedException {
        return new ProcessBuilder("python3", IndependentReader.FILE, bundle.toString())
                .redirectOutput(folder.resolve("output").toFile())
                .redirectErrorStream(true)
                .start()
                .waitFor();
    }
}
