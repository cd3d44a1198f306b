package rubezh.journey.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.KeyEventSimulator;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestImages;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;

/** Photos in the editor: added, ordered, rotated, viewed. */
class PhotoJourneyTest extends EditorJourney {
    private static final List<String> CAPTIONS =
            List.of("Бак, вскрыт", "Снимок ИДК", "Упаковки", "Номер читается");

    @BeforeEach
    void openList() {
        openWindow(Language.EN);
    }

    @Test
    void filesArePastedOrderedTurnedCaptionedAndTakenAway() throws IOException {
        UUID record = recordWithPhotos(0);
        open(record);
        paste(file(1), file(2), file(3));
        WindowDriver.waitUntil(() -> tiles().size() == 3 && pictures() == 3);

        focusTile(0);
        keyboard.press(KeyCode.F2).type("tank, open").press(KeyCode.ENTER);
        keyboard.ctrl(KeyCode.RIGHT).press(KeyCode.R);
        assertThat(names()).containsExactly("2.jpg", "1.jpg", "3.jpg");
        keyboard.press(KeyCode.RIGHT).press(KeyCode.DELETE);
        assertThat(names()).containsExactly("2.jpg", "1.jpg");
        keyboard.ctrl(KeyCode.Z);
        assertThat(names()).containsExactly("2.jpg", "1.jpg", "3.jpg");
        keyboard.ctrl(KeyCode.S);
        WindowDriver.waitUntil(() -> !stored(record).evidence().attachments().isEmpty());

        List<Attachment> stored = stored(record).evidence().attachments();
        assertThat(stored).extracting(Attachment::name).containsExactly("2.jpg", "1.jpg", "3.jpg");
        assertThat(stored.get(1).caption()).isEqualTo("tank, open");
        assertThat(stored.get(1).rotation()).isEqualTo(1);
        assertThat(bytes(stored.get(2))).isEqualTo(Files.readAllBytes(file(3).toPath()));
    }

    @Test
    void keysThatFollowAtOnceAreHeard() {
        open(recordWithPhotos(1));
        focusTile(0);
        var simulator = new KeyEventSimulator(window.scene);
        WindowDriver.run(() -> {
            simulator.key(KeyCode.F2);
            "tank".chars().forEach(letter -> simulator.key((char) letter));
        });
        window.waitUntilIdle();
        assertThat(keyboard.text()).isEqualTo("tank");
        WindowDriver.run(() -> "er".chars().forEach(letter -> simulator.key((char) letter)));
        assertThat(keyboard.text()).isEqualTo("tanker");
    }

    @Test
    void aPictureOfTheScreenIsPastedAsOne() {
        UUID record = recordWithPhotos(1);
        open(record);
        keyboard.ctrl(KeyCode.DIGIT4);
        copyToClipboard(content -> content.putImage(window.scene.snapshot(null)));
        keyboard.ctrl(KeyCode.V);
        WindowDriver.waitUntil(() -> pictures() == 2);
        assertThat(tiles()).hasSize(2);
    }

    @Test
    void whatIsNotTakenIsToldAndTheRestGoesIn() throws IOException {
        open(recordWithPhotos(0));
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");
        Path bomb =
                Files.write(
                        folder.resolve("bomb.png"), TestImages.pngWithClaimedSize(60_000, 60_000));
        Path large = Files.write(folder.resolve("large.jpg"), new byte[11 << 20]);
        paste(text.toFile(), bomb.toFile(), file(1), large.toFile());
        WindowDriver.waitUntil(() -> tiles().size() == 1);
        assertThat(labels())
                .anyMatch(l -> l.startsWith("notes.jpg: This is not a JPEG"))
                .anyMatch(l -> l.startsWith("bomb.png: The photo claims to have 60"))
                .anyMatch(l -> l.startsWith("large.jpg: The file is larger than 10 MB"))
                .contains("PIC-001", "PIC-003", "BLB-003");
    }

    @Test
    void onePictureFillsTheWindowAndArrowsGoOn() {
        open(recordWithPhotos(3));
        WindowDriver.waitUntil(() -> pictures() == 3);
        focusTile(0);
        keyboard.press(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> labels().contains("Photo 1 of 3") && largeView() != null);
        keyboard.press(KeyCode.RIGHT);
        WindowDriver.waitUntil(() -> labels().contains("Photo 2 of 3"));
        keyboard.press(KeyCode.RIGHT).press(KeyCode.RIGHT);
        WindowDriver.waitUntil(() -> labels().contains("Photo 3 of 3"));
        keyboard.press(KeyCode.LEFT).press(KeyCode.R);
        WindowDriver.waitUntil(() -> labels().contains("Photo 2 of 3"));
        keyboard.press(KeyCode.ESCAPE);
        assertThat(labels()).doesNotContain("Photo 2 of 3");
        assertThat(tiles()).contains((Button) keyboard.focusOwner());
    }

    @Test
    void whatIsNotHereOrDamagedIsTold() {
        UUID record = recordWithPhotos(2);
        Seizure seizure = stored(record);
        Attachment one = seizure.evidence().attachments().getFirst();
        Attachment cut =
                station.register.attach(truncated(TestImages.jpeg(400, 300, 9)), "cut.jpg");
        change(record, with(one, Sha256.of("ab".repeat(32))), cut);
        open(record);
        WindowDriver.waitUntil(() -> labels().contains("Not here: the record came without it"));
        assertThat(AccessibleTree.name(tiles().getFirst()))
                .isEqualTo(
                        "Photo 1 of 3, main photo, Бак, вскрыт, 13:52,"
                                + " Not here: the record came without it");
        window.waitUntilIdle();
        assertThat(tiles()).hasSize(3);
    }

    @Test
    void twentyPicturesAreShown() {
        open(recordWithPhotos(20));
        WindowDriver.waitUntil(() -> pictures() == 20);
        assertThat(tiles()).hasSize(20);
    }

    private UUID recordWithPhotos(int photos) {
        Seizure seizure = SeizureShape.SHAPE.with(Seizures.complete(), "/header/number", null);
        UUID record = station.id();
        for (int i = 0; i < photos; i++) {
            Attachment line = station.register.attach(photo(i + 1), (i + 1) + ".jpg");
            seizure = with(seizure, line, i, CAPTIONS.get(i % CAPTIONS.size()));
        }
        assertThat(station.register.record(SaveRequest.ofNew(record, seizure, SaveIntent.SAVE)))
                .isInstanceOf(SaveResult.Saved.class);
        return record;
    }

    private static Seizure with(Seizure seizure, Attachment line, int at, String caption) {
        String pointer = "/evidence/attachments/" + line.id();
        Seizure more = SeizureShape.SHAPE.with(seizure, pointer, line);
        more = SeizureShape.SHAPE.with(more, pointer + "/pos", at + 1);
        return SeizureShape.SHAPE.with(more, pointer + "/caption", caption);
    }

    private static Attachment with(Attachment line, Sha256 content) {
        return new Attachment(
                line.id(),
                line.pos(),
                line.kind(),
                line.caption(),
                line.taken(),
                line.rotation(),
                content,
                line.media(),
                line.bytes(),
                line.name(),
                line.shows());
    }

    private void change(UUID record, Attachment... lines) {
        var openRecord = station.register.open(record).orElseThrow();
        Seizure seizure = openRecord.seizure();
        for (Attachment line : lines) {
            int pos = line.pos() == 1 && lines[0] != line ? 9 : line.pos();
            String pointer = "/evidence/attachments/" + line.id();
            seizure = SeizureShape.SHAPE.with(seizure, pointer, line);
            seizure = SeizureShape.SHAPE.with(seizure, pointer + "/pos", pos);
        }
        station.register.record(SaveRequest.ofChange(openRecord, seizure, SaveIntent.SAVE));
    }

    private static byte[] photo(int number) {
        byte[] jpeg = TestImages.jpeg(1600, number == 3 ? 2400 : 1200, number);
        return TestImages.withExif(
                jpeg, "2026:11:24 13:5" + (number + 1) % 10 + ":00", "+06:00", 1);
    }

    private static byte[] truncated(byte[] whole) {
        return java.util.Arrays.copyOf(whole, 700);
    }

    private java.io.File file(int number) {
        Path file = folder.resolve(number + ".jpg");
        try {
            if (!Files.exists(file)) {
                Files.write(file, TestImages.jpeg(800, 600, number));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file.toFile();
    }

    private void paste(java.io.File... files) {
        keyboard.ctrl(KeyCode.DIGIT4);
        copyToClipboard(content -> content.putFiles(List.of(files)));
        keyboard.ctrl(KeyCode.V);
    }

    private void copyToClipboard(java.util.function.Consumer<ClipboardContent> fill) {
        WindowDriver.run(() -> {
            var content = new ClipboardContent();
            fill.accept(content);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void open(UUID record) {
        window.go(new Destination.EditCase(record, ""));
        WindowDriver.waitUntil(() ->
                window.shell.screens().size() == 2 && keyboard.focusOwner() instanceof TextField);
    }

    private Seizure stored(UUID record) {
        return station.register.open(record).orElseThrow().seizure();
    }

    private byte[] bytes(Attachment line) throws IOException {
        try (var in =
                station.register.content(Objects.requireNonNull(line.content())).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private void focusTile(int place) {
        WindowDriver.waitUntil(() -> tiles().size() > place);
        WindowDriver.run(() -> tiles().get(place).requestFocus());
        WindowDriver.waitUntil(() -> keyboard.focusOwner() == tiles().get(place));
    }

    private List<String> names() {
        window.waitUntilIdle();
        return WindowDriver.call(() -> tiles().stream().map(t -> t.getId()).toList());
    }

    private List<Button> tiles() {
        return window.scene.getRoot().lookupAll(".photo-tile .photo-button").stream()
                .map(Button.class::cast)
                .toList();
    }

    private long pictures() {
        return tiles().stream().filter(t -> t.lookup(".image-view") instanceof ImageView).count();
    }

    private Node largeView() {
        return window.scene.getRoot().lookup(".photo-viewer-body .image-view");
    }

    private List<String> labels() {
        var found = new ArrayList<String>();
        for (Node node : window.scene.getRoot().lookupAll(".label")) {
            if (node instanceof Label label && label.getText() != null) {
                found.add(label.getText());
            }
        }
        return found;
    }
}
