package rubezh.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.HostileHistory.Desk;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.Repetitions;
import rubezh.journal.Revision;
import rubezh.json.CanonicalJson;

/**
 * Over random histories with a station that signs whatever it likes, with revoked computers, and
 * posts that get what is meant for them: who has the same revisions sees the same in whatever order
 * they arrived, nothing of an owner changes but by him and headquarters, a post has what is meant
 * for it and sees it as headquarters does, and the independent reader says the same.
 */
@LongTest
class HostileHistoryTest {
    private static final int USUAL = 50;
    private static final int SOAK = 5_000;

    @TempDir Path folder;

    /** How many answers on records were compared with another one. */
    private final AtomicLong compared = new AtomicLong();

    @AfterEach
    void tellWhatWasCompared() {
        System.out.println("records compared: " + compared);
    }

    @Test
    void whoHasTheSameSeesTheSameAndOnlyOwnersChangeARecord() {
        Repetitions.checkAll(
                USUAL,
                SOAK,
                seed -> {
                    var history = new HostileHistory(seed);
                    history.deliverEverything();
                    checkSame(seed, history);
                    new OwnersCheck(history, "seed " + seed).run();
                    if (history.isFiltered()) {
                        List<Desk> posts = history.posts();
                        checkPost(history, posts.get((int) (seed % posts.size())), "seed " + seed);
                    }
                });
    }

    /** Journals of the same revisions, in whatever order these arrived, say the same. */
    private void checkSame(long seed, HostileHistory history) {
        var journals = new ArrayList<MemoryJournal>();
        history.desks().stream().limit(3).map(Desk::journal).forEach(journals::add);
        journals.add(history.inAnotherOrder(history.desks().get((int) (seed % 3))));
        var same =
                journals.stream()
                        .collect(Collectors.groupingBy(one -> HistoryExchange.ids(one.ofAll())));
        for (List<MemoryJournal> some : same.values()) {
            String first = some.size() > 1 ? answer(history, some.getFirst()) : "";
            for (MemoryJournal other : some.subList(1, some.size())) {
                assertThat(answer(history, other)).as("seed %d", seed).isEqualTo(first);
                compared.addAndGet(other.recordsSince(0).size());
            }
        }
    }

    private static String answer(HostileHistory history, MemoryJournal journal) {
        return text(JournalAnswer.of("", journal, history.installations(), "KG-DOS"));
    }

    private static String text(Map<String, Object> tree) {
        return new String(CanonicalJson.write(tree), UTF_8);
    }

    /** Of what is meant for a post it has all that headquarters has, and it sees the same. */
    private void checkPost(HostileHistory history, Desk post, String name) {
        MemoryJournal all = history.leader().journal();
        Set<UUID> meant = history.meantFor(post.station());
        for (UUID id : meant) {
            var more = new HashSet<>(post.journal().ofRecord(id));
            assertThat(more).as("%s, %s at %s", name, id, post).containsAll(all.ofRecord(id));
            more.removeAll(all.ofRecord(id));
            assertThat(more)
                    .as("%s, %s at %s: what headquarters refuses", name, id, post)
                    .allMatch(one -> history.revoked().contains(one.revision().link().replica()));
        }
        for (Revision.Subject subject : subjects(all)) {
            if (meant.contains(subject.recordId()) && history.isSame(subject, post)) {
                assertThat(answer(history, subject, post.journal()))
                        .as("%s, %s at %s", name, subject, post)
                        .isEqualTo(answer(history, subject, all));
                compared.incrementAndGet();
            }
        }
    }

    private static Set<Revision.Subject> subjects(MemoryJournal journal) {
        return journal.ofAll().stream()
                .map(one -> one.revision().subject())
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> answer(
            HostileHistory history, Revision.Subject subject, MemoryJournal journal) {
        return JournalAnswer.of(subject, journal, history.installations(), "KG-DOS");
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

    private void ask(
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
        compared.addAndGet(journal.recordsSince(0).size());
    }
}
