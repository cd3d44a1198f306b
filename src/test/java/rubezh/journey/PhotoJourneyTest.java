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
import rubezh.domain.seizure.Attachment;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Sha256;
import rubezh.fixtures.Pictures;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.Typist;
import rubezh.json.SeizureShape;
import rubezh.register.Entering;
import rubezh.register.Intent;
import rubezh.register.Outcome;
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
    private Post post;
    private Desk desk;
    private Hand hand;

    @BeforeEach
    void sitDown() {
        post = new Post(folder, "KG-DOS", CLOCK);
        enter(Language.EN, Theme.LIGHT, 1366, 768);
    }

    private void enter(Language language, Theme theme, double width, double height) {
        desk = new Desk(post, language, theme, width, height);
        desk.enter();
        hand = new Hand(desk);
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
        Desk.until(() -> tiles().size() == 3 && pictures() == 3);

        tile(0);
        hand.press(KeyCode.F2).type("tank, open").press(KeyCode.ENTER);
        hand.ctrl(KeyCode.RIGHT).press(KeyCode.R);
        assertThat(names()).containsExactly("2.jpg", "1.jpg", "3.jpg");
        hand.press(KeyCode.RIGHT).press(KeyCode.DELETE);
        assertThat(names()).containsExactly("2.jpg", "1.jpg");
        hand.ctrl(KeyCode.Z);
        assertThat(names()).containsExactly("2.jpg", "1.jpg", "3.jpg");
        hand.ctrl(KeyCode.S);
        Desk.until(() -> !stored(record).evidence().attachments().isEmpty());

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
        var typist = new Typist(desk.scene);
        Desk.run(() -> {
            typist.key(KeyCode.F2);
            "tank".chars().forEach(letter -> typist.key((char) letter));
        });
        desk.settle();
        assertThat(hand.text()).isEqualTo("tank");
        Desk.run(() -> "er".chars().forEach(letter -> typist.key((char) letter)));
        assertThat(hand.text()).isEqualTo("tanker");
    }

    @Test
    void aPictureOfTheScreenIsPastedAsOne() {
        UUID record = recorded(1);
        open(record);
        hand.ctrl(KeyCode.DIGIT4);
        clip(content -> content.putImage(desk.scene.snapshot(null)));
        hand.ctrl(KeyCode.V);
        Desk.until(() -> tiles().size() == 2 && pictures() == 2);
    }

    @Test
    void whatIsNotTakenIsToldAndTheRestGoesIn() throws IOException {
        open(recorded(0));
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");
        Path bomb = Files.write(folder.resolve("bomb.png"), Pictures.claiming(60_000, 60_000));
        Path large = Files.write(folder.resolve("large.jpg"), new byte[11 << 20]);
        paste(text.toFile(), bomb.toFile(), file(1), large.toFile());
        Desk.until(() -> tiles().size() == 1);
        assertThat(labels())
                .anyMatch(l -> l.startsWith("notes.jpg: This is neither a JPEG"))
                .anyMatch(l -> l.startsWith("bomb.png: The picture says it has 60"))
                .anyMatch(l -> l.startsWith("large.jpg: The file is larger than 10 MB"))
                .contains("PIC-001", "PIC-003", "BLB-003");
    }

    @Test
    void onePictureFillsTheWindowAndArrowsGoOn() {
        open(recorded(3));
        Desk.until(() -> pictures() == 3);
        tile(0);
        hand.press(KeyCode.ENTER);
        Desk.until(() -> labels().contains("Picture 1 of 3") && stage() != null);
        hand.press(KeyCode.RIGHT);
        Desk.until(() -> labels().contains("Picture 2 of 3"));
        hand.press(KeyCode.RIGHT).press(KeyCode.RIGHT);
        Desk.until(() -> labels().contains("Picture 3 of 3"));
        hand.press(KeyCode.LEFT).press(KeyCode.R);
        Desk.until(() -> labels().contains("Picture 2 of 3"));
        hand.press(KeyCode.ESCAPE);
        assertThat(labels()).doesNotContain("Picture 2 of 3");
        assertThat(tiles()).contains((Button) hand.owner());
    }

    @Test
    void whatIsNotHereOrDamagedIsTold() {
        UUID record = recorded(2);
        Seizure seizure = stored(record);
        Attachment one = seizure.evidence().attachments().getFirst();
        Attachment cut = post.register.attach(cut(Pictures.jpeg(400, 300, 9)), "cut.jpg");
        change(record, with(one, Sha256.of("ab".repeat(32))), cut);
        open(record);
        Desk.until(() -> labels().contains("Not here: it came without its picture"));
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
        Desk.until(() -> tiles().size() == 20);
        long shown = System.nanoTime();
        Desk.until(() -> pictures() == 20);
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
                Desk.until(() -> pictures() == 4);
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
        assertThat(post.register.record(Entering.fresh(record, seizure, Intent.SAVE)))
                .isInstanceOf(Outcome.Recorded.class);
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
        post.register.record(Entering.change(opened, seizure, Intent.SAVE));
    }

    private static byte[] photo(int number) {
        byte[] jpeg = Pictures.jpeg(1600, number == 3 ? 2400 : 1200, number);
        return Pictures.noted(jpeg, "2026:11:24 13:5" + (number + 1) % 10 + ":00", "+06:00", 1);
    }

    private static byte[] cut(byte[] whole) {
        return java.util.Arrays.copyOf(whole, 700);
    }

    private java.io.File file(int number) {
        Path file = folder.resolve(number + ".jpg");
        try {
            if (!Files.exists(file)) {
                Files.write(file, Pictures.jpeg(800, 600, number));
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
        Desk.run(() -> {
            var content = new ClipboardContent();
            fill.accept(content);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void open(UUID record) {
        Desk.run(() -> desk.seizures.open(record));
        Desk.until(() -> desk.shell.screens().size() == 2 && hand.owner() instanceof TextField);
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
        Desk.until(() -> tiles().size() > place);
        Desk.run(() -> tiles().get(place).requestFocus());
        Desk.until(() -> hand.owner() == tiles().get(place));
    }

    private List<String> names() {
        desk.settle();
        return Desk.ui(() -> tiles().stream().map(t -> t.getId()).toList());
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
