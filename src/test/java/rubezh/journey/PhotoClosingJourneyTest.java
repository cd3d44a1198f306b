package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.fixtures.TestImages;
import rubezh.register.Query;
import rubezh.text.Language;

/** A record that is left while a picture is still on its way into it. */
class PhotoClosingJourneyTest extends EditorJourney {
    private static final String WAITING = "Files are still on their way into the record";

    private final CountDownLatch held = new CountDownLatch(1);

    @BeforeEach
    void beginARecord() {
        sitDown(Language.EN);
    }

    @AfterEach
    void letGo() {
        held.countDown();
    }

    @Test
    void whatIsSavedAndClosedHoldsThePicture() {
        paste(TestImages.jpeg(800, 600, 1));
        hand.ctrl(KeyCode.ENTER);
        assertThat(WindowDriver.ui(this::words)).contains(WAITING);
        assertThat(desk.shell.screens()).hasSize(2);

        held.countDown();
        WindowDriver.until(() -> desk.shell.screens().size() == 1);
        desk.settle();
        assertThat(recorded().evidence().attachments())
                .extracting(Attachment::name)
                .containsExactly("photo.jpg");
        assertThat(post.register.drafts()).isEmpty();
    }

    @Test
    void theDraftThatIsLeftHoldsThePicture() {
        paste(TestImages.jpeg(800, 600, 1));
        hand.press(KeyCode.ESCAPE);
        assertThat(WindowDriver.ui(this::words)).contains(WAITING);

        held.countDown();
        WindowDriver.until(() -> desk.shell.screens().size() == 1);
        desk.settle();
        var draft = post.register.resume(post.register.drafts().getFirst());
        assertThat(draft.copy().evidence().attachments()).hasSize(1);
    }

    @Test
    void whatIsNotTakenKeepsTheRecordOpenToBeLookedAt() {
        paste("no picture".getBytes(StandardCharsets.UTF_8));
        hand.ctrl(KeyCode.ENTER);
        held.countDown();
        WindowDriver.until(() -> words().contains("Not all files were taken in"));
        desk.settle();
        assertThat(desk.shell.screens()).hasSize(2);
        picture("intake-missing");

        hand.ctrl(KeyCode.ENTER);
        WindowDriver.until(() -> desk.shell.screens().size() == 1);
    }

    @Test
    void aFormThatIsGoneTakesNothing() {
        paste(TestImages.jpeg(800, 600, 1));
        WindowDriver.run(() -> desk.seizures.endAll());
        held.countDown();
        desk.settle();
        var draft = post.register.drafts().stream().map(post.register::resume);
        assertThat(draft).allMatch(one -> one.copy().evidence().attachments().isEmpty());
        assertThat(words()).doesNotContain(WAITING);
    }

    /** Pastes a file while every thread is busy: it stays on its way until they are let go. */
    private void paste(byte[] bytes) {
        Path file = file(bytes);
        hand.ctrl(KeyCode.DIGIT4);
        desk.settle(); // with the threads busy it never is
        for (int i = 0; i < 3; i++) {
            WindowDriver.run(() ->
                    desk.kit
                            .worker()
                            .of(_ -> {
                                held.await();
                                return true;
                            })
                            .unlisted()
                            .start());
        }
        WindowDriver.run(() -> {
            var content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
        });
        hand.ctrl(KeyCode.V);
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("photo.jpg"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Seizure recorded() {
        var row = post.register.catalogue().page(Query.ALL, 0, 1).getFirst();
        return post.register.open(row.recordId()).orElseThrow().seizure();
    }
}
