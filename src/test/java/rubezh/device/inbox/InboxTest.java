package rubezh.device.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.text.Fault;

/** New files in the folder of the document scanner. */
class InboxTest {
    private static final Instant BEGUN = Instant.parse("2026-11-24T12:03:22Z");
    private final AtomicLong seconds = new AtomicLong();

    @TempDir Path folder;

    private Inbox inbox() {
        return new Inbox(
                folder,
                () -> BEGUN.plusSeconds(seconds.get()),
                () -> TimeUnit.SECONDS.toNanos(seconds.get()));
    }

    private List<String> namesAfter(Inbox inbox, int pause) {
        seconds.addAndGet(pause);
        return inbox.poll().stream().map(InboxFile::name).toList();
    }

    private Path scan(String name, int bytes) throws IOException {
        return Files.write(folder.resolve(name), new byte[bytes]);
    }

    @Test
    void filesOfTheFirstPollAreNotNew() throws IOException {
        scan("old.pdf", 10);
        Inbox inbox = inbox();
        assertThat(namesAfter(inbox, 0)).isEmpty();
        assertThat(namesAfter(inbox, 60)).isEmpty();
    }

    @Test
    void aFileIsNewOnceItHasNotChangedForTwoSeconds() throws IOException {
        Inbox inbox = inbox();
        inbox.poll();
        scan("scan1.pdf", 10);
        assertThat(namesAfter(inbox, 1)).isEmpty();
        assertThat(namesAfter(inbox, 1)).isEmpty();
        assertThat(namesAfter(inbox, 1)).containsExactly("scan1.pdf");
        assertThat(inbox.poll().getFirst())
                .returns(10L, InboxFile::bytes)
                .returns(BEGUN.plusSeconds(1), InboxFile::firstSeenAt);
    }

    @Test
    void aGrowingFileIsNotReturned() throws IOException {
        Inbox inbox = inbox();
        inbox.poll();
        Path growing = scan("scan1.pdf", 10);
        for (int page = 0; page < 5; page++) {
            assertThat(namesAfter(inbox, 1)).isEmpty();
            Files.write(growing, new byte[10], StandardOpenOption.APPEND);
        }
        assertThat(namesAfter(inbox, 1)).isEmpty();
        assertThat(namesAfter(inbox, 2)).containsExactly("scan1.pdf");
        assertThat(inbox.poll().getFirst().bytes()).isEqualTo(60);
    }

    @Test
    void anEmptyFileIsNotReturned() throws IOException {
        Inbox inbox = inbox();
        inbox.poll();
        scan("scan1.pdf", 0);
        namesAfter(inbox, 1);
        assertThat(namesAfter(inbox, 60)).isEmpty();
    }

    @Test
    void aFileWrittenAgainIsAnotherArrival() throws IOException {
        Path same = scan("scan.pdf", 10);
        Files.setLastModifiedTime(same, FileTime.from(BEGUN));
        Inbox inbox = inbox();
        inbox.poll();
        Files.setLastModifiedTime(same, FileTime.from(BEGUN.plusSeconds(1)));
        namesAfter(inbox, 1);
        assertThat(namesAfter(inbox, 2)).containsExactly("scan.pdf");
        InboxFile first = inbox.poll().getFirst();

        scan("scan.pdf", 20);
        assertThat(namesAfter(inbox, 1)).as("what is being written again").isEmpty();
        assertThat(namesAfter(inbox, 2)).containsExactly("scan.pdf");
        assertThat(inbox.poll()).doesNotContain(first);
    }

    @Test
    void filesAreOrderedByArrivalWithoutRemovedOnes() throws IOException {
        Inbox inbox = inbox();
        inbox.poll();
        Path later = scan("b.pdf", 10);
        namesAfter(inbox, 1);
        scan("a.jpg", 10);
        namesAfter(inbox, 1);
        assertThat(namesAfter(inbox, 2)).containsExactly("b.pdf", "a.jpg");
        Files.delete(later);
        assertThat(namesAfter(inbox, 1)).containsExactly("a.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan.pdf.part", "scan.tmp", "notes.txt", ".pdf", "pdf", "Скан.docx"})
    void filesThatCannotBeAttachedAreIgnored(String name) throws IOException {
        Inbox inbox = inbox();
        inbox.poll();
        scan(name, 10);
        namesAfter(inbox, 1);
        assertThat(namesAfter(inbox, 60)).isEmpty();
        assertThat(inbox.contents().files()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCAN0001.PDF", "скан 12.jpeg", "a.b.Png"})
    void theExtensionIsCaseInsensitive(String name) throws IOException {
        Inbox inbox = inbox();
        inbox.poll();
        scan(name, 10);
        namesAfter(inbox, 1);
        assertThat(namesAfter(inbox, 2)).containsExactly(name);
    }

    @Test
    void subfoldersAreIgnored() throws IOException {
        Inbox inbox = inbox();
        inbox.poll();
        Files.write(Files.createDirectory(folder.resolve("day.pdf")).resolve("x.pdf"), new byte[9]);
        namesAfter(inbox, 1);
        assertThat(namesAfter(inbox, 60)).isEmpty();
    }

    @Test
    void aReappearingFolderHasNoNewFiles() throws IOException {
        scan("old.pdf", 10);
        Inbox inbox = inbox();
        inbox.poll();
        Path away = folder.resolveSibling("away");
        Files.move(folder, away);
        Fault fault = catchThrowableOfType(Fault.class, inbox::poll);
        assertThat(fault.code()).isEqualTo("INB-001");
        Files.move(away, folder);
        scan("new.pdf", 10);
        namesAfter(inbox, 1);
        assertThat(namesAfter(inbox, 2)).containsExactly("new.pdf");
    }

    @Test
    void contentsHaveTheNumberAndTheNewestFile() throws IOException {
        Inbox inbox = inbox();
        assertThat(inbox.contents()).isEqualTo(new Inbox.Contents(0, "", null));
        Files.setLastModifiedTime(scan("b.pdf", 10), FileTime.from(BEGUN));
        Files.setLastModifiedTime(scan("a.pdf", 10), FileTime.from(BEGUN.plusSeconds(5)));
        assertThat(inbox.contents())
                .isEqualTo(new Inbox.Contents(2, "a.pdf", BEGUN.plusSeconds(5)));
    }
}
