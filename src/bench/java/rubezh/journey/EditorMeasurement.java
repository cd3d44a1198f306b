package rubezh.journey;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import rubezh.build.StallDetector;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.TestImages;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.table.CaseGenerator;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/**
 * How fast the editor is, with many records behind it: opening a full record, what a key costs the
 * window's thread, how long until its letter is laid out, the longest stall of a routine case.
 * Arguments: records behind, folder.
 */
public final class EditorMeasurement {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));
    private static final int OPENINGS = 30;
    private static final int KEYS = 200;

    private final TrainingStation station;
    private final WindowDriver desk;
    private final KeyboardRobot keyboard;

    private EditorMeasurement(TrainingStation station) {
        this.station = station;
        this.desk = new WindowDriver(station, Language.RU, Theme.LIGHT, 1366, 768);
        desk.showShell();
        this.keyboard = new KeyboardRobot(desk);
    }

    public static void main(String[] args) throws Exception {
        Path folder =
                Files.createTempDirectory(Files.createDirectories(Path.of(args[1])), "editor");
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK)) {
            fill(station, Integer.parseInt(args[0]));
            UUID full = full(station);
            var figures = new EditorMeasurement(station);
            figures.open(full);
            figures.keys(full);
            figures.routine();
            figures.desk.close();
        }
        System.exit(0);
    }

    private static void fill(TrainingStation station, int count) {
        var cases = new CaseGenerator(station.reference, station::id);
        Instant now = CLOCK.instant();
        var batch = new ArrayList<SaveRequest>();
        cases.generate(count, 7, now.minus(Duration.ofDays(3_650)), now.minus(Duration.ofDays(1)))
                .forEach(seizure -> {
                    batch.add(SaveRequest.ofNew(station.id(), seizure, SaveIntent.SAVE));
                    if (batch.size() == 500) {
                        station.register.recordAll(batch);
                        batch.clear();
                    }
                });
        station.register.recordAll(batch);
        print("records behind: %,d", count);
    }

    /** Records a case of 10 items, 5 persons and 20 pictures, every field filled. */
    private static UUID full(TrainingStation station) {
        var tree =
                new LinkedHashMap<>(
                        SeizureShape.SHAPE.write(FullSeizure.in(Language.RU, station.reference)));
        tree.put("items", copies(station, tree.get("items"), 10));
        tree.computeIfPresent(
                "parties",
                (_, parties) -> {
                    var group = new LinkedHashMap<>(map(parties));
                    group.put("persons", copies(station, group.get("persons"), 5));
                    return group;
                });
        tree.computeIfPresent(
                "evidence",
                (_, evidence) -> {
                    var group = new LinkedHashMap<>(map(evidence));
                    group.remove("attachments");
                    return group;
                });
        Seizure seizure = SeizureShape.SHAPE.read(tree).record();
        for (int i = 1; i <= 20; i++) {
            var picture = station.register.attach(TestImages.jpeg(1_600, 1_200, i), i + ".jpg");
            seizure =
                    SeizureShape.SHAPE.with(
                            seizure, "/evidence/attachments/" + picture.id(), picture);
        }
        UUID id = station.register.newRecordId();
        station.register.record(SaveRequest.ofNew(id, seizure, SaveIntent.SAVE));
        return id;
    }

    private static List<Object> copies(TrainingStation station, @Nullable Object lines, int count) {
        var first = map(((List<?>) Objects.requireNonNull(lines)).getFirst());
        var all = new ArrayList<Object>();
        all.add(first);
        while (all.size() < count) {
            var copy = new LinkedHashMap<>(first);
            copy.put("id", station.id().toString());
            copy.put("pos", all.size() + 1L);
            all.add(copy);
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }

    /** From asking for the record until the window is full of it and may be typed into. */
    private void open(UUID record) throws InterruptedException {
        var times = new ArrayList<Double>();
        for (int i = 0; i < OPENINGS; i++) {
            var shown = new CountDownLatch(1);
            long begun = System.nanoTime();
            WindowDriver.run(() -> {
                desk.ui.go(new Destination.OpenCase(record));
                desk.scene.addPostLayoutPulseListener(
                        new Runnable() {
                            @Override
                            public void run() {
                                if (desk.shell.screens().size() == 2
                                        && keyboard.focusOwner() instanceof TextInputControl
                                        && isFilled()) {
                                    desk.scene.removePostLayoutPulseListener(this);
                                    shown.countDown();
                                } else {
                                    javafx.application.Platform.requestNextPulse();
                                }
                            }
                        });
                javafx.application.Platform.requestNextPulse();
            });
            await(shown);
            times.add((System.nanoTime() - begun) / 1e6);
            desk.waitUntilIdle();
            keyboard.press(KeyCode.ESCAPE);
            WindowDriver.waitUntil(() -> desk.shell.screens().size() == 1);
            desk.waitUntilIdle();
        }
        printTimes("open a record of 10 items, 5 persons, 20 pictures, first", times.subList(0, 1));
        printTimes("open it again", times.subList(1, times.size()));
    }

    /** Says whether the window is full: a field lies at its lower edge or below. */
    private boolean isFilled() {
        Node view = desk.scene.getRoot().lookup(".form-scroll");
        double edge = view.localToScene(view.getLayoutBounds()).getMaxY();
        return view.lookupAll(".text-input").stream()
                .anyMatch(field -> field.localToScene(field.getLayoutBounds()).getMaxY() >= edge);
    }

    /** Types into a text field of the full record, as a fast typist does. */
    private void keys(UUID record) throws InterruptedException {
        desk.go(new Destination.OpenCase(record));
        WindowDriver.waitUntil(() -> desk.shell.screens().size() == 2);
        desk.waitUntilIdle();
        keyboard.ctrl(KeyCode.DIGIT8);
        var handling = new ArrayList<Double>();
        var glyphs = new ArrayList<Double>();
        var stalls = new ArrayList<Double>();
        for (int i = 0; i < KEYS; i++) {
            try (var watch = new StallDetector(System::nanoTime)) {
                glyphs.add(key(handling));
                LockSupport.parkNanos(i % 5 == 4 ? 700_000_000L : 80_000_000L);
                stalls.add(watch.longest().toNanos() / 1e6);
            }
        }
        printTimes("a key, its own work on the window's thread", handling);
        printTimes("a key until its letter is laid out", glyphs);
        printTimes("longest wait after a key, checks and drawing included", stalls);
        // The first Esc gives the field its text back.
        keyboard.press(KeyCode.ESCAPE).press(KeyCode.ESCAPE);
        WindowDriver.waitUntil(() -> desk.shell.screens().size() == 1);
    }

    private double key(List<Double> handling) throws InterruptedException {
        var drawn = new CountDownLatch(1);
        var begun = new AtomicLong();
        WindowDriver.run(() -> {
            begun.set(System.nanoTime());
            if (keyboard.focusOwner() instanceof TextInputControl field) {
                field.appendText("ж");
            }
            handling.add((System.nanoTime() - begun.get()) / 1e6);
            desk.scene.addPostLayoutPulseListener(
                    new Runnable() {
                        @Override
                        public void run() {
                            desk.scene.removePostLayoutPulseListener(this);
                            drawn.countDown();
                        }
                    });
        });
        await(drawn);
        return (System.nanoTime() - begun.get()) / 1e6;
    }

    /** The longest stall while a routine case is written; the second, as the first warms up. */
    private void routine() {
        for (int i = 1; i <= 3; i++) {
            try (var watch = new StallDetector(System::nanoTime)) {
                keyboard.press(KeyCode.INSERT);
                WindowDriver.waitUntil(() -> desk.shell.screens().size() == 2);
                desk.waitUntilIdle();
                keyboard.ctrl(KeyCode.DIGIT3)
                        .press(KeyCode.INSERT)
                        .enter("геро")
                        .enter("1,25к")
                        .type("3");
                keyboard.ctrl(KeyCode.DIGIT4).type("бенз");
                keyboard.ctrl(KeyCode.DIGIT5).press(KeyCode.INSERT).enter("легк");
                keyboard.ctrl(KeyCode.DIGIT6).press(KeyCode.INSERT).enter("води").enter("Каримов");
                keyboard.alt(KeyCode.C).ctrl(KeyCode.ENTER);
                WindowDriver.waitUntil(() -> desk.shell.screens().size() == 1);
                desk.waitUntilIdle();
                print(
                        "routine case %d, longest stall of the window: %d ms",
                        i, watch.longest().toMillis());
            }
        }
    }

    private static void await(CountDownLatch seen) throws InterruptedException {
        if (!seen.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing was laid out for 30 s");
        }
    }

    private static void printTimes(String what, List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        print(
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms (%d)",
                what,
                percentile(sorted, 0.50),
                percentile(sorted, 0.95),
                percentile(sorted, 0.99),
                Arrays.stream(sorted).max().orElse(0),
                sorted.length);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static void print(String text, Object... arguments) {
        System.out.printf(java.util.Locale.ROOT, text + "%n", arguments);
    }
}
