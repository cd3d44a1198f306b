package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.KeyEventSimulator;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestImages;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** Photographs in the editor, as an officer attaches, orders, turns and looks at them. */
@SuppressWarnings("NullAway.Init") // made before each test
class PhotoJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));
    private static final List<String> CAPTIONS =
            List.of("Бак, вскрыт", "Снимок ИДК", "Упаковки", "Номер читается");

    @TempDir Path folder;
    private TrainingStation post;
    private WindowDriver desk;
    private KeyboardRobot hand;

    @BeforeEach
    void sitDown() {
        post = new TrainingStation(folder, "KG-DOS", CLOCK);
        enter(Language.EN, Theme.LIGHT, 1366, 768);
    }

    private void enter(Language language, Theme theme, double width, double height) {
        desk = new WindowDriver(post, language, theme, width, height);
        desk.enter();
        hand = new KeyboardRobot(desk);
    }

    @AfterEach
    void close() {
        desk.settle();
        desk.close();
        post.close();
    }

    @Test
    void filesArePastedOrderedTurnedCaptionedAndTakenAway() throws IOException {
        UUID record = recorded(0);
        open(record);
        paste(file(1), file(2), file(3));
        WindowDriver.until(() -> tiles().size() == 3 && pictures() == 3);

        tile(0);
        hand.press(KeyCode.F2).type("tank, open").press(KeyCode.ENTER);
        hand.ctrl(KeyCode.RIGHT).press(KeyCode.R);
        assertThat(names()).containsExactly("2.jpg", "1.jpg", "3.jpg");
        hand.press(KeyCode.RIGHT).press(KeyCode.DELETE);
        assertThat(names()).containsExactly("2.jpg", "1.jpg");
        hand.ctrl(KeyCode.Z);
        assertThat(names()).containsExactly("2.jpg", "1.jpg", "3.jpg");
        hand.ctrl(KeyCode.S);
        WindowDriver.until(() -> !stored(record).evidence().attachments().isEmpty());

        List<Attachment> stored = stored(record).evidence().attachments();
        assertThat(stored).extracting(Attachment::name).containsExactly("2.jpg", "1.jpg", "3.jpg");
        assertThat(stored.get(1).caption()).isEqualTo("tank, open");
        assertThat(stored.get(1).rotation()).isEqualTo(1);
        assertThat(bytes(stored.get(2))).isEqualTo(Files.readAllBytes(file(3).toPath()));
    }

    @Test
    void keysThatFollowAtOnceAreHeard() {
        open(recorded(1));
        tile(0);
        var typist = new KeyEventSimulator(desk.scene);
        WindowDriver.run(() -> {
            typist.key(KeyCode.F2);
            "tank".chars().forEach(letter -> typist.key((char) letter));
        });
        desk.settle();
        assertThat(hand.text()).isEqualTo("tank");
        WindowDriver.run(() -> "er".chars().forEach(letter -> typist.key((char) letter)));
        assertThat(hand.text()).isEqualTo("tanker");
    }

    @Test
    void aPictureOfTheScreenIsPastedAsOne() {
        UUID record = recorded(1);
        open(record);
        hand.ctrl(KeyCode.DIGIT4);
        clip(content -> content.putImage(desk.scene.snapshot(null)));
        hand.ctrl(KeyCode.V);
        WindowDriver.until(() -> tiles().size() == 2 && pictures() == 2);
    }

    @Test
    void whatIsNotTakenIsToldAndTheRestGoesIn() throws IOException {
        open(recorded(0));
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");
        Path bomb = Files.write(folder.resolve("bomb.png"), TestImages.claiming(60_000, 60_000));
        Path large = Files.write(folder.resolve("large.jpg"), new byte[11 << 20]);
        paste(text.toFile(), bomb.toFile(), file(1), large.toFile());
        WindowDriver.until(() -> tiles().size() == 1);
        assertThat(labels())
                .anyMatch(l -> l.startsWith("notes.jpg: This is neither a JPEG"))
                .anyMatch(l -> l.startsWith("bomb.png: The picture says it has 60"))
                .anyMatch(l -> l.startsWith("large.jpg: The file is larger than 10 MB"))
                .contains("PIC-001", "PIC-003", "BLB-003");
    }

    @Test
    void onePictureFillsTheWindowAndArrowsGoOn() {
        open(recorded(3));
        WindowDriver.until(() -> pictures() == 3);
        tile(0);
        hand.press(KeyCode.ENTER);
        WindowDriver.until(() -> labels().contains("Picture 1 of 3") && stage() != null);
        hand.press(KeyCode.RIGHT);
        WindowDriver.until(() -> labels().contains("Picture 2 of 3"));
        hand.press(KeyCode.RIGHT).press(KeyCode.RIGHT);
        WindowDriver.until(() -> labels().contains("Picture 3 of 3"));
        hand.press(KeyCode.LEFT).press(KeyCode.R);
        WindowDriver.until(() -> labels().contains("Picture 2 of 3"));
        hand.press(KeyCode.ESCAPE);
        assertThat(labels()).doesNotContain("Picture 2 of 3");
        assertThat(tiles()).contains((Button) hand.owner());
    }

    @Test
    void whatIsNotHereOrDamagedIsTold() {
        UUID record = recorded(2);
        Seizure seizure = stored(record);
        Attachment one = seizure.evidence().attachments().getFirst();
        Attachment cut = post.register.attach(cut(TestImages.jpeg(400, 300, 9)), "cut.jpg");
        change(record, with(one, Sha256.of("ab".repeat(32))), cut);
        open(record);
        WindowDriver.until(() -> labels().contains("Not here: it came without its picture"));
        assertThat(tiles().getFirst().getAccessibleText())
                .isEqualTo(
                        "Picture 1 of 3, main picture, Бак, вскрыт, 13:52,"
                                + " Not here: it came without its picture");
        desk.settle();
        assertThat(tiles()).hasSize(3);
    }

    @Test
    void twentyPicturesOpenLikeNone() {
        UUID few = recorded(0);
        open(few);
        hand.press(KeyCode.ESCAPE);
        UUID many = recorded(20);
        long before = System.nanoTime();
        open(many);
        WindowDriver.until(() -> tiles().size() == 20);
        long shown = System.nanoTime();
        WindowDriver.until(() -> pictures() == 20);
        System.out.println(
                "editor of 20 pictures: "
                        + (shown - before) / 1_000_000
                        + " ms, all small pictures "
                        + (System.nanoTime() - before) / 1_000_000
                        + " ms");
    }

    @Test
    void looks() {
        UUID record = recorded(4);
        desk.close();
        for (Language language : Language.values()) {
            for (int width : new int[] {1366, 960}) {
                Theme theme = language == Language.RU ? Theme.LIGHT : Theme.DARK;
                enter(language, theme, width, width == 1366 ? 768 : 540);
                open(record);
                WindowDriver.until(() -> pictures() == 4);
                hand.ctrl(KeyCode.DIGIT4);
                tile(0);
                String name = language.code() + "-" + width;
                desk.picture(Path.of("target/photos/strip-" + name + ".png"));
                hand.press(KeyCode.F);
                desk.picture(Path.of("target/photos/full-" + name + ".png"));
                hand.press(KeyCode.ESCAPE);
                desk.settle();
                desk.close();
            }
        }
        enter(Language.EN, Theme.LIGHT, 1366, 768);
    }

    private UUID recorded(int photos) {
        Seizure seizure = SeizureShape.SHAPE.with(Seizures.complete(), "/header/number", null);
        UUID record = post.id();
        for (int i = 0; i < photos; i++) {
            Attachment line = post.register.attach(photo(i + 1), (i + 1) + ".jpg");
            seizure = with(seizure, line, i, CAPTIONS.get(i % CAPTIONS.size()));
        }
        assertThat(post.register.record(SaveRequest.fresh(record, seizure, SaveIntent.SAVE)))
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
                line.name());
    }

    private void change(UUID record, Attachment... lines) {
        var opened = post.register.open(record).orElseThrow();
        Seizure seizure = opened.seizure();
        for (Attachment line : lines) {
            int pos = line.pos() == 1 && lines[0] != line ? 9 : line.pos();
            String pointer = "/evidence/attachments/" + line.id();
            seizure = SeizureShape.SHAPE.with(seizure, pointer, line);
            seizure = SeizureShape.SHAPE.with(seizure, pointer + "/pos", pos);
        }
        post.register.record(SaveRequest.change(opened, seizure, SaveIntent.SAVE));
    }

    private static byte[] photo(int number) {
        byte[] jpeg = TestImages.jpeg(1600, number == 3 ? 2400 : 1200, number);
        return TestImages.noted(jpeg, "2026:11:24 13:5" + (number + 1) % 10 + ":00", "+06:00", 1);
    }

    private static byte[] cut(byte[] whole) {
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
        hand.ctrl(KeyCode.DIGIT4);
        clip(content -> content.putFiles(List.of(files)));
        hand.ctrl(KeyCode.V);
    }

    private void clip(java.util.function.Consumer<ClipboardContent> fill) {
        WindowDriver.run(() -> {
            var content = new ClipboardContent();
            fill.accept(content);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void open(UUID record) {
        WindowDriver.run(() -> desk.seizures.open(record));
        WindowDriver.until(
                () -> desk.shell.screens().size() == 2 && hand.owner() instanceof TextField);
    }

    private Seizure stored(UUID record) {
        return post.register.open(record).orElseThrow().seizure();
    }

    private byte[] bytes(Attachment line) throws IOException {
        try (var in = post.register.content(Objects.requireNonNull(line.content())).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private void tile(int place) {
        WindowDriver.until(() -> tiles().size() > place);
        WindowDriver.run(() -> tiles().get(place).requestFocus());
        WindowDriver.until(() -> hand.owner() == tiles().get(place));
    }

    private List<String> names() {
        desk.settle();
        return WindowDriver.ui(() -> tiles().stream().map(t -> t.getId()).toList());
    }

    private List<Button> tiles() {
        return desk.scene.getRoot().lookupAll(".photo-tile .photo-button").stream()
                .map(Button.class::cast)
                .toList();
    }

    private long pictures() {
        return tiles().stream().filter(t -> t.lookup(".image-view") instanceof ImageView).count();
    }

    private Node stage() {
        return desk.scene.getRoot().lookup(".photo-stage .image-view");
    }

    private List<String> labels() {
        var found = new ArrayList<String>();
        for (Node node : desk.scene.getRoot().lookupAll(".label")) {
            if (node instanceof Label label && label.getText() != null) {
                found.add(label.getText());
            }
        }
        return found;
    }
}
