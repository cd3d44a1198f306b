package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestImages;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** Files come into a record: dropped, chosen, and given up half way. */
@SuppressWarnings("NullAway.Init") // made before each test
class FileIntakeJourneyTest {
    private final SlowDisk clock = new SlowDisk();

    @TempDir Path folder;
    private TrainingStation post;
    private WindowDriver desk;
    private KeyboardRobot hand;
    private MouseRobot mouse;

    @BeforeEach
    void sitDown() {
        post = new TrainingStation(folder, "KG-DOS", clock);
        desk = new WindowDriver(post, Language.EN, Theme.LIGHT, 1300, 760);
        desk.enter();
        hand = new KeyboardRobot(desk);
        mouse = new MouseRobot(1320, 800);
    }

    @AfterEach
    void close() {
        clock.release();
        desk.settle();
        mouse.close();
        desk.close();
        post.close();
    }

    @Test
    void filesDroppedOnTheStripBecomePicturesOfTheRecord() throws IOException {
        UUID record = open();
        hand.ctrl(KeyCode.DIGIT4);
        desk.settle();
        boolean taken = mouse.drag(files(picture(1), picture(2)), adder());
        WindowDriver.until(() -> tiles().size() == 2);
        assertThat(taken).isTrue();

        hand.ctrl(KeyCode.S);
        WindowDriver.until(() -> attached(record).size() == 2);
        assertThat(attached(record)).extracting(Attachment::name).containsExactly("1.jpg", "2.jpg");
        assertThat(bytes(attached(record).getFirst())).isEqualTo(Files.readAllBytes(picture(1)));
    }

    @Test
    void aPaperDroppedOnTheFilesBecomesALineOfThem() throws IOException {
        Path paper = Files.write(folder.resolve("report.pdf"), TestImages.pdf());
        UUID record = open();
        assertThat(mouse.drag(files(paper), fileButton())).isTrue();
        desk.settle();
        hand.ctrl(KeyCode.S);
        WindowDriver.until(() -> attached(record).size() == 1);
        assertThat(attached(record).getFirst().name()).isEqualTo("report.pdf");
        assertThat(attached(record).getFirst().media()).isEqualTo("application/pdf");
        assertThat(tiles()).isEmpty();
    }

    @Test
    void textIsNotTakenByTheStripAndNothingIsSaid() {
        open();
        hand.ctrl(KeyCode.DIGIT4);
        desk.settle();
        var text = new ClipboardContent();
        text.putString("no file");
        assertThat(mouse.drag(text, adder())).isFalse();
        desk.settle();
        assertThat(tiles()).isEmpty();
        assertThat(refusals()).isEmpty();
    }

    @Test
    void aFolderIsRefusedWithItsReasonAndTheRestGoesIn() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("DCIM"));
        Files.copy(picture(1), inner.resolve("inside.jpg"));
        open();
        hand.ctrl(KeyCode.DIGIT4);
        desk.settle();
        assertThat(mouse.drag(files(inner, picture(2)), adder())).isTrue();
        WindowDriver.until(() -> tiles().size() == 1);
        assertThat(refusals()).singleElement().asString().startsWith("DCIM: ");
        assertThat(labels(".photo-refusals .label")).contains("PIC-006");
    }

    @Test
    void severalFilesAreChosenByTheDialogOfTheSystem() throws IOException {
        open();
        hand.ctrl(KeyCode.DIGIT4);
        var asked = new ArrayList<FileChooser>();
        List<Path> two = List.of(picture(1), picture(2));
        desk.chosen =
                asking -> {
                    asked.add(asking);
                    return two;
                };
        WindowDriver.run(() -> adder().fire());
        WindowDriver.until(() -> tiles().size() == 2);
        assertThat(asked.getFirst().getTitle()).isEqualTo("Pictures and papers to add");
        assertThat(asked.getFirst().getExtensionFilters().getFirst().getExtensions())
                .contains("*.jpg", "*.JPG", "*.pdf", "*.PDF");
    }

    @Test
    void whoChoosesNothingChangesNothing() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");
        open();
        hand.ctrl(KeyCode.DIGIT4);
        desk.chosen = _ -> List.of(text);
        WindowDriver.run(() -> adder().fire());
        WindowDriver.until(() -> !refusals().isEmpty());
        desk.chosen = _ -> List.of();
        WindowDriver.run(() -> adder().fire());
        desk.settle();
        assertThat(refusals()).as("what was told before is still told").hasSize(1);
        assertThat(tiles()).isEmpty();
    }

    @Test
    void whatIsGivenUpHalfWayLeavesEverythingAsItWas() throws IOException {
        UUID record = open();
        hand.ctrl(KeyCode.DIGIT4);
        desk.settle();
        holdTwelveAtTheSecond();
        mouse.click(cancel());
        WindowDriver.until(() -> !bar().isVisible());
        WindowDriver.until(() -> hand.owner() == adder());
        clock.release();
        WindowDriver.until(clock::isIdle);
        desk.settle();

        assertThat(tiles()).isEmpty();
        assertThat(refusals()).isEmpty();
        assertThat(post.open.damagedBlobs()).isEmpty();
        assertThat(post.open.integrity()).isEmpty();
        assertThat(attached(record)).isEmpty();
        assertThat(kept()).as("no more than was under way").isLessThanOrEqualTo(2);
        clock.later(Duration.ofDays(2));
        post.open.rest();
        assertThat(kept()).as("pictures that no record names").isZero();
    }

    @Test
    void whatWasGivenUpCanBeTakenInAgain() throws IOException {
        open();
        hand.ctrl(KeyCode.DIGIT4);
        desk.settle();
        clock.holdAfter(1);
        mouse.drag(files(picture(1), picture(2), picture(3)), adder());
        WindowDriver.until(() -> clock.holds() && cancel().getParent().isVisible());
        WindowDriver.run(() -> cancel().fire());
        clock.release();
        desk.settle();
        mouse.drag(files(picture(1), picture(2), picture(3)), adder());
        WindowDriver.until(() -> tiles().size() == 3);
        assertThat(post.open.damagedBlobs()).isEmpty();
    }

    private void holdTwelveAtTheSecond() throws IOException {
        var twelve = new ArrayList<Path>();
        for (int i = 1; i <= 12; i++) {
            twelve.add(large(i));
        }
        WindowDriver.run(() -> adder().requestFocus());
        clock.holdAfter(1);
        desk.chosen = _ -> twelve;
        WindowDriver.run(() -> adder().fire());
        String told = "Taking in files · 1 of 12";
        WindowDriver.until(() -> clock.holds() && labels(".work-bar .label").contains(told));
        WindowDriver.until(() -> cancel().getParent().isVisible() && hand.owner() == adder());
        desk.frame();
    }

    private UUID open() {
        Seizure seizure = SeizureShape.SHAPE.with(Seizures.complete(), "/header/number", null);
        UUID record = post.id();
        post.register.record(SaveRequest.fresh(record, seizure, SaveIntent.SAVE));
        WindowDriver.run(() -> desk.seizures.open(record));
        WindowDriver.until(
                () -> desk.shell.screens().size() == 2 && hand.owner() instanceof TextField);
        desk.settle();
        return record;
    }

    private Path picture(int number) throws IOException {
        Path file = folder.resolve(number + ".jpg");
        return Files.exists(file) ? file : Files.write(file, TestImages.jpeg(800, 600, number));
    }

    private Path large(int number) throws IOException {
        byte[] jpeg = TestImages.jpeg(4000, 3000, number);
        return Files.write(folder.resolve("large-" + number + ".jpg"), jpeg);
    }

    private static ClipboardContent files(Path... files) {
        var content = new ClipboardContent();
        content.putFiles(java.util.Arrays.stream(files).map(Path::toFile).toList());
        return content;
    }

    private List<Attachment> attached(UUID record) {
        return post.register.open(record).orElseThrow().seizure().evidence().attachments();
    }

    private byte[] bytes(Attachment line) throws IOException {
        try (var in = post.register.content(Objects.requireNonNull(line.content())).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private long kept() throws IOException {
        long found = 0;
        for (int i = 1; i <= 12; i++) {
            byte[] bytes = Files.readAllBytes(folder.resolve("large-" + i + ".jpg"));
            found += post.open.blobs().holds(hash(bytes)) ? 1 : 0;
        }
        return found;
    }

    private static Sha256 hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Sha256.of(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Button adder() {
        return (Button) desk.scene.getRoot().lookup(".photo-adder");
    }

    private Button fileButton() {
        hand.ctrl(KeyCode.HOME);
        for (int section = 1; section < 10; section++) {
            hand.ctrl(KeyCode.PAGE_DOWN);
        }
        desk.settle();
        Button button =
                WindowDriver.ui(() ->
                        desk.scene.getRoot().lookupAll(".button").stream()
                                .filter(b -> "Add file…".equals(b.getAccessibleText()))
                                .map(Button.class::cast)
                                .findFirst()
                                .orElseThrow());
        WindowDriver.run(button::requestFocus);
        desk.settle();
        return button;
    }

    private Node bar() {
        return desk.scene.getRoot().lookup(".photo-intake .work-bar");
    }

    private Button cancel() {
        return (Button) bar().lookup(".button");
    }

    private List<Button> tiles() {
        return desk.scene.getRoot().lookupAll(".photo-tile .photo-button").stream()
                .map(Button.class::cast)
                .toList();
    }

    private List<String> refusals() {
        return labels(".photo-refusals .note > .label").stream()
                .filter(text -> text.contains(": "))
                .toList();
    }

    private List<String> labels(String within) {
        return desk.scene.getRoot().lookupAll(within).stream()
                .filter(Label.class::isInstance)
                .map(n -> String.valueOf(((Label) n).getText()))
                .toList();
    }

    /** The time of the machine, asked once for each picture that is kept: there it can be held. */
    private static final class SlowDisk extends Clock {
        private final Semaphore open = new Semaphore(0);
        private final AtomicInteger passing = new AtomicInteger(Integer.MAX_VALUE);
        private volatile Instant now = Instant.parse("2026-11-24T12:03:22Z");
        private volatile boolean holding;

        void holdAfter(int pictures) {
            passing.set(pictures);
        }

        boolean holds() {
            return holding;
        }

        boolean isIdle() {
            return !holding;
        }

        void release() {
            passing.set(Integer.MAX_VALUE);
            open.release(open.availablePermits() == 0 ? 1 : 0);
        }

        void later(Duration by) {
            now = now.plus(by);
        }

        @Override
        public long millis() {
            if (passing.getAndUpdate(n -> n == Integer.MAX_VALUE ? n : Math.max(0, n - 1)) == 0) {
                holding = true;
                open.acquireUninterruptibly();
                holding = false;
            }
            return now.toEpochMilli();
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Bishkek");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
