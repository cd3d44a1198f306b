package rubezh.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.HostileHistory.Desk;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.Repetitions;
import rubezh.json.CanonicalJson;

/**
 * Over random histories with a station that signs whatever it likes: who has the same revisions
 * sees the same in whatever order they arrived, nothing of an owner changes but by him and
 * headquarters, and the independent reader says the same.
 */
@LongTest
class HostileHistoryTest {
    private static final int USUAL = 60;
    private static final int SOAK = 5_000;

    @TempDir Path folder;

    @Test
    void whatCountsFollowsFromTheSetAlone() {
        Repetitions.checkAll(
                USUAL,
                SOAK,
                seed -> {
                    var history = new HostileHistory(seed);
                    history.deliverEverything();
                    assertThat(
                                    history.desks().stream()
                                            .limit(3)
                                            .map(desk -> answer(history, desk, "KG-DOS"))
                                            .distinct())
                            .as("seed %d", seed)
                            .hasSize(1);
                });
    }

    private static String answer(HostileHistory history, Desk desk, String own) {
        return text(JournalAnswer.of("", desk.journal(), history.installations(), own));
    }

    private static String text(Map<String, Object> tree) {
        return new String(CanonicalJson.write(tree), UTF_8);
    }

    @Test
    void nothingOfAnOwnerChangesButByOwnersAndHeadquarters() {
        Repetitions.checkAll(
                USUAL,
                SOAK,
                seed -> {
                    var history = new HostileHistory(seed);
                    history.deliverEverything();
                    new OwnersCheck(history, "seed " + seed).run();
                });
    }

    @Test
    void bothReadersSayTheSameOfWhatCounts() throws IOException, InterruptedException {
        IndependentReader.assumeItRuns();
        Path questions = folder.resolve("questions");
        Path answers = folder.resolve("answers");
        try (OutputStream asked = Files.newOutputStream(questions);
                OutputStream answered = Files.newOutputStream(answers)) {
            for (long seed : Repetitions.seeds(USUAL, SOAK).toArray()) {
                var history = new HostileHistory(seed);
                Desk some = history.desks().get((int) (seed % history.desks().size()));
                ask(history, seed + " at " + some.station(), some, asked, answered);
                history.deliverEverything();
                ask(history, seed + " everything", some, asked, answered);
            }
        }
        IndependentReader.compare(questions, answers, false);
    }

    private static void ask(
            HostileHistory history,
            String name,
            Desk desk,
            OutputStream asked,
            OutputStream answered)
            throws IOException {
        MemoryJournal journal = desk.journal();
        var question = new TreeMap<String, Object>(IndependentReader.question(name, journal));
        question.put("station", desk.station());
        question.put("stations", history.stations());
        history.headquarters().ifPresent(code -> question.put("headquarters", code));
        IndependentReader.writeLine(asked, question);
        IndependentReader.writeLine(
                answered, JournalAnswer.of(name, journal, history.installations(), desk.station()));
    }
}
